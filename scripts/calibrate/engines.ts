import { chromium } from '@playwright/test';

import { compare } from '../../src/comparison';
import type { RgbaImage, Verdict } from '../../src/comparison';
import { browserArguments, findBrowser } from '../../tests/helpers/browser';
import { browserCode } from '../helpers/browserCode';
import { decode, pipeline } from './images';
import type { Trial } from './trials';

/** How Node and a real browser judge the same files. */
export interface Agreement {
  readonly browser: string;
  readonly pairs: number;
  /** Pairs on which the verdicts differ, by name. */
  readonly differing: readonly string[];
  /** Largest difference of the scores. */
  readonly widest: number;
}

/** Encodes both pictures of each trial, and lets Node and Chromium, each with its own decoder, judge the files. */
export async function compareEngines(trials: readonly Trial[]): Promise<Agreement> {
  const found = await findBrowser();
  const browser = await chromium.launch({ ...found, args: browserArguments(found) });
  try {
    const page = await browser.newPage();
    await page.evaluate(await browserCode());
    const differing: string[] = [];
    let widest = 0;
    for (const { kind, name, left, right } of trials) {
      const files = await Promise.all([encode(left), encode(right)]);
      const [first, second] = await Promise.all(files.map((file) => decode(file)));
      const inNode = compare(first, second);
      const inBrowser = await page.evaluate(
        ([a, b]) => compareFiles(a, b),
        files.map((file) => file.toString('base64')) as [string, string]
      );
      widest = Math.max(widest, Math.abs(inNode.score - inBrowser.score));
      if (inNode.verdict !== inBrowser.verdict) {
        differing.push(describe(`${kind}: ${name}`, inNode, inBrowser));
      }
    }
    return { browser: browser.version(), pairs: trials.length, differing, widest };
  } finally {
    await browser.close();
  }
}

/** As such a picture travels: JPEG, or PNG where it has transparency. */
async function encode(image: RgbaImage): Promise<Buffer> {
  const isOpaque = image.data.every((value, i) => i % 4 !== 3 || value === 255);
  return (isOpaque ? pipeline(image).removeAlpha().jpeg({ quality: 90 }) : pipeline(image).png()).toBuffer();
}

interface Judged {
  readonly verdict: Verdict;
  readonly score: number;
}

function describe(pair: string, inNode: Judged, inBrowser: Judged): string {
  return `${pair} (${inNode.verdict} ${inNode.score.toFixed(3)} in Node, ${inBrowser.verdict} ${inBrowser.score.toFixed(3)} in the browser)`;
}
