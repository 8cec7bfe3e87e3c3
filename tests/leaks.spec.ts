import { type CardAct, PageWatch } from '../scripts/helpers/pageWatch';
import { expect, isolatedTest } from './helpers/fixtures';
import { onCard } from './helpers/card';
import { english } from './helpers/texts';

// npm run bench does the same 200 times, and measures the heap too: its noise is too large for a short test

/** Enough to tell what stays behind each time from what is there once. */
const times = 30;

for (const [act, what] of [
  ['render', 'rendering again'],
  ['switchMode', 'switching between reading and editing'],
  ['remount', 'taking the web part away and bringing it back'],
  ['openPanel', 'opening and closing the side panel']
] as const satisfies readonly (readonly [CardAct, string])[]) {
  isolatedTest(`${what} leaves no listener, timer or object URL behind`, async ({ open, page }) => {
    await PageWatch.prepare(page);
    const { webPart } = await open({ scenario: 'changed', sync: 'never' });
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    const watch = await PageWatch.begin(page, new Array<CardAct>(5).fill(act));
    await watch.repeat(times, [act]);
    const { listeners, timers, objectUrls } = watch.growth;
    for (const grown of [listeners, timers, objectUrls]) {
      // What is there for a moment, such as the timer of an animation, may be there or not
      expect(grown).toBeLessThan(times / 10);
    }
  });
}
