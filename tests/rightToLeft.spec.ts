import type { Locator } from '@playwright/test';
import { sidePanel } from './helpers/card';
import { unreadableTextsIn } from './helpers/clipping';
import { expect, type OpenedPage, test } from './helpers/fixtures';
import { textsIn } from './helpers/texts';

interface Box {
  readonly left: number;
  readonly right: number;
}

async function boxOf(element: Locator): Promise<Box> {
  const { x, width } = (await element.boundingBox()) ?? { x: Number.NaN, width: Number.NaN };
  return { left: x, right: x + width };
}

async function openPart({ webPart }: OpenedPage, name: string): Promise<Locator> {
  await webPart.getByRole('button', { name, exact: true }).click();
  const panel: Locator = sidePanel(webPart);
  await expect(panel.getByRole('heading', { level: 3, name, exact: true })).toBeFocused();
  // It slides in
  await expect(async () => expect((await boxOf(panel)).left).toBe(0)).toPass();
  return panel;
}

for (const [name, language] of [
  ['ar-sa', 'ar-SA'],
  ['he-il', 'he-IL']
] as const) {
  test.describe(name, () => {
    const texts = textsIn(name);

    test('the Microsoft 365 photo, which comes first, stands at the right', async ({ open }) => {
      const { webPart } = await open({ scenario: 'changed', language });
      const pictures = webPart.locator('figure img');
      await expect(pictures).toHaveCount(2);
      expect((await boxOf(pictures.first())).left).toBeGreaterThanOrEqual((await boxOf(pictures.last())).right);
    });

    test('the panel opens at the left, with the button that closes it at its left', async ({ open }) => {
      const opened = await open({ scenario: 'changed', language });
      const panel = await openPart(opened, texts.WhyLink);
      const heading = await boxOf(panel.getByRole('heading', { level: 3, name: texts.WhyLink, exact: true }));
      expect((await boxOf(panel.getByRole('button', { name: texts.ClosePanel }))).right).toBeLessThanOrEqual(heading.left);
    });

    test('the closer look is mirrored: the Microsoft 365 photo is uncovered from the right, and the left arrow key shows more of it', async ({
      open
    }) => {
      const opened = await open({ scenario: 'changed', language });
      const panel = await openPart(opened, texts.LookCloser);
      const slider = panel.getByRole('slider', { name: texts.OverlaySlider });
      const frame = await boxOf(slider.locator('..'));
      const uncovered = panel.locator('[data-shows="microsoft365"]');
      expect((await boxOf(uncovered)).right).toBeCloseTo(frame.right, 0);
      await slider.press('ArrowLeft');
      await expect(slider).toHaveValue('51');
      await slider.press('ArrowRight');
      await slider.press('ArrowRight');
      await expect(slider).toHaveValue('49');
      await slider.press('Home');
      await expect.poll(async () => Math.round((await boxOf(uncovered)).left)).toBe(Math.round(frame.right));
    });

    test('the progress of a refresh grows from the right', async ({ open }) => {
      const { webPart } = await open({ scenario: 'changed', sync: 'never', language });
      await webPart.getByRole('button', { name: texts.Refresh, exact: true }).click();
      const progress = webPart.getByRole('progressbar');
      const bar = progress.locator('> *');
      await expect(async () => {
        const [whole, done] = [await boxOf(progress), await boxOf(bar)];
        expect(done.right).toBeCloseTo(whole.right, 0);
        expect(done.left).toBeGreaterThan(whole.left + 1);
        expect(done.left).toBeLessThan(done.right);
      }).toPass();
      await webPart.getByRole('button', { name: texts.Cancel, exact: true }).click();
    });

    test('a sentence that a product’s name begins runs from right to left all the same', async ({ open }) => {
      const opened = await open({ scenario: 'changed', language });
      const sentence = `SharePoint ${texts.InSyncHeadline}.`;
      for (const part of [opened.webPart, await openPart(opened, texts.WhyLink)]) {
        expect(await endsAtTheLeft(part.locator('p').filter({ visible: true }).first(), sentence)).toBe(true);
      }
    });

    test('addresses and names in Latin letters stay in one piece, from left to right, and nothing is cut at 320 px', async ({ open }) => {
      const opened = await open({ scenario: 'changed', language, width: '320' });
      expect(await unreadableTextsIn(opened.webPart)).toEqual([]);
      for (const part of [texts.LookCloser, texts.WhyLink]) {
        const panel = await openPart(opened, part);
        expect(await unreadableTextsIn(panel)).toEqual([]);
        expect(await reversedNamesIn(panel)).toEqual([]);
        await opened.page.keyboard.press('Escape');
        await expect(panel).toHaveCount(0);
      }
    });
  });
}

/** Whether the full stop stands left of the first letter, in a paragraph like this one. */
function endsAtTheLeft(paragraph: Locator, sentence: string): Promise<boolean> {
  return paragraph.evaluate((original, text) => {
    const copy = original.cloneNode() as HTMLElement;
    const [first, end] = ['S', '.'].map((letter) => Object.assign(document.createElement('span'), { textContent: letter }));
    copy.style.whiteSpace = 'nowrap';
    copy.append(...(first ? [first] : []), text.slice(1, -1), ...(end ? [end] : []));
    original.after(copy);
    const isLeft = (end?.getBoundingClientRect().left ?? 0) < (first?.getBoundingClientRect().left ?? 0);
    copy.remove();
    return isLeft;
  }, sentence);
}

/** Latin names and addresses whose last letter stands left of the first one, in the same line. */
function reversedNamesIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate((root) => {
    const reversed: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.textContent ?? '').matchAll(/(?:https:\/\/)?[A-Za-z][\w./?=&:-]*[A-Za-z0-9]/g)) {
        const boxOfLetter = (at: number): DOMRect => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [boxOfLetter(match.index), boxOfLetter(match.index + match[0].length - 1)];
        if (first.width > 0 && Math.abs(first.top - last.top) < first.height / 2 && last.left < first.left) {
          reversed.push(match[0]);
        }
      }
    }
    return reversed;
  });
}
