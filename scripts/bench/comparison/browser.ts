import { chromium } from '@playwright/test';

import { browserArguments, findBrowser } from '../../../tests/helpers/browser';
import type { Portrait } from '../../calibrate/corpus';
import { apply, pipeline } from '../../calibrate/images';
import { browserCode } from '../../helpers/browserCode';
import { summarize } from './stopwatch';
import type { Measurement } from './stopwatch';

/** The promise: milliseconds in the browser for decoding two JPEGs of 240 px and comparing them. */
const LIMIT = 5;

/** Runs of each pair: the first ones are for the compiler to optimize, the rest is measured. */
const WARM_UP = 5;
const RUNS = 15;

/** Measures what the web part does: two JPEGs of 240 px, decoded and compared in a real browser. */
export async function benchBrowser(portraits: readonly Portrait[]): Promise<Measurement[]> {
  const files = await Promise.all(
    portraits.map(async ({ image }) => {
      const square = await apply(image, (p) => p.flatten({ background: '#ffffff' }).resize(240, 240, { fit: 'cover' }));
      const same = await pipeline(square).removeAlpha().jpeg({ quality: 90 }).toBuffer();
      const copy = await pipeline(square).removeAlpha().jpeg({ quality: 70 }).toBuffer();
      return { same: same.toString('base64'), copy: copy.toString('base64') };
    })
  );
  const found = await findBrowser();
  const browser = await chromium.launch({ ...found, args: browserArguments(found) });
  try {
    const page = await browser.newPage();
    await page.evaluate(await browserCode());
    const times: { copies: number[]; strangers: number[] } = { copies: [], strangers: [] };
    for (const [index, { same, copy }] of files.entries()) {
      const stranger = files[(index + 1) % files.length].copy;
      const shortest = async (other: string): Promise<number> => {
        const runs = await page.evaluate(([left, right, count]) => timeFiles(left, right, count), [same, other, WARM_UP + RUNS] as const);
        return Math.min(...runs.slice(WARM_UP));
      };
      times.copies.push(await shortest(copy));
      times.strangers.push(await shortest(stranger));
    }
    return [
      summarize('Chromium: two JPEGs of 240 px, decoded and compared, copies', times.copies, LIMIT),
      summarize('Chromium: two JPEGs of 240 px, decoded and compared, others', times.strangers, LIMIT)
    ];
  } finally {
    await browser.close();
  }
}
