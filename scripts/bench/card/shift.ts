import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { UrlOptions } from '../../../tenant/urlOptions';
import { readProbes } from './probes';
import type { Row } from './row';
import { allSituations } from './situations';
import { type Stage, type Versions, newVisit, verdict } from './stage';

/** What a site owner may have chosen. `tests/layoutShift.spec.ts` has the choice that shows nothing, which has no verdict to wait for. */
const layouts: readonly { readonly what: string; readonly properties: UrlOptions['properties'] }[] = [
  { what: 'as added', properties: {} },
  { what: 'compact', properties: { density: 'compact' } },
  { what: 'quiet', properties: { density: 'quiet' } },
  { what: 'always the whole card', properties: { whenInSync: 'card' } }
];

const widths: readonly UrlOptions['width'][] = ['320', 'third', 'half', 'full'];

/** The answers take long enough for the card to be painted while it waits. */
const delay = 150;

interface Shifts {
  readonly first: number;
  readonly later: number;
}

/**
 * Layout shift (the browser's own `layout-shift` entries, summed) from the opening of the page to a second after the verdict, where other parts of the page stand below the card. Each status has
 * a row for each layout and kind of view, with the worst of the widths.
 */
export async function measureShift({ card, plain }: Versions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [layout, { what, properties }] of layouts.entries()) {
    for (const [situation, { status, wanted, expected }] of allSituations.entries()) {
      // The widths in turn where a status comes again in another layout
      const measured = what === 'as added' ? widths : [widths[(layout + situation) % widths.length] ?? 'third'];
      const worst = async (stage: Stage): Promise<Shifts> => {
        const shifts: Shifts[] = [];
        for (const width of measured) {
          shifts.push(await shiftsOf(stage, { ...wanted, properties, width, delay, below: 'parts', visit: newVisit() }, expected));
        }
        return { first: Math.max(...shifts.map(({ first }) => first)), later: Math.max(...shifts.map(({ later }) => later)) };
      };
      const [own, others] = await Promise.all([worst(card), worst(plain)]);
      const where = measured.length > 1 ? 'the worst of four widths' : `width ${measured.join()}`;
      for (const view of ['first', 'later'] as const) {
        rows.push({
          group: 'Layout shift (CLS)',
          what: `${status}, ${what}, ${where}, ${view} view`,
          unit: '',
          goal: 0,
          figure: own[view],
          plain: others[view],
          digits: 3
        });
      }
    }
  }
  return rows;
}

async function shiftsOf(stage: Stage, wanted: Partial<UrlOptions>, expected: string): Promise<Shifts> {
  const page = await stage.open(stage.usualReader, wanted, expected);
  const first = await shiftOf(page);
  await page.reload();
  await verdict(page);
  const later = await shiftOf(page);
  await page.close();
  return { first, later };
}

async function shiftOf(page: Page): Promise<number> {
  await wait(1000);
  return (await readProbes(page)).layoutShift;
}
