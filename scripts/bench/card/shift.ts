import { setTimeout as wait } from 'node:timers/promises';
import { readProbes } from './probes';
import type { Row } from './row';
import { type Situation, allSituations } from './situations';
import { type Stage, type Versions, newVisit } from './stage';

/** A narrow column, and the whole width of the page. */
const widths = ['320', 'full'] as const;

/** The answers take long enough for the card to be painted while it waits. */
const delay = 150;

/** Layout shift (the browser's own `layout-shift` entries, summed) from the opening of the page to a second after the verdict. */
export async function measureShift({ card, plain }: Versions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const situation of allSituations) {
    for (const width of widths) {
      rows.push({
        group: 'Layout shift (CLS)',
        what: `${situation.status}, ${width === '320' ? '320 px' : 'full width'}`,
        unit: '',
        goal: 0,
        figure: await shiftOf(card, situation, width),
        plain: await shiftOf(plain, situation, width),
        digits: 3
      });
    }
  }
  return rows;
}

async function shiftOf(stage: Stage, { wanted, expected }: Situation, width: (typeof widths)[number]): Promise<number> {
  const page = await stage.open(stage.usualReader, { ...wanted, visit: newVisit(), width, delay }, expected);
  await wait(1000);
  const { layoutShift } = await readProbes(page);
  await page.close();
  return layoutShift;
}
