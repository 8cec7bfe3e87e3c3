import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { drawPortraits, readCorpus } from '../calibrate/corpus';
import { benchBrowser } from './browser';
import { benchNode } from './node';
import type { Measurement } from './stopwatch';

const USAGE = `Usage: npm run bench -- [options]

Measures the comparison: in Node on one core, alone and beside ssim.js, and in a browser with decoding. A pair's time is
the shortest of its runs after warm-up, in Node of the processor's time; the mean is that of all runs.

  --portraits dir  portraits to use (without any, drawings)
  --json           one JSON object instead of the table
  --help           this text`;

/** Portraits measured: enough for a median, few enough for a minute. */
const PORTRAITS = 24;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { portraits: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } }
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const portraits =
    (values.portraits === undefined ? undefined : await readCorpus(resolve(values.portraits), PORTRAITS)) ??
    (await drawPortraits(PORTRAITS));
  const measurements: Measurement[] = [...(await benchNode(portraits)), ...(await benchBrowser(portraits))];
  if (values.json) {
    console.log(JSON.stringify({ node: process.version, cpu: cpus()[0].model, measurements }, undefined, 2));
    return;
  }
  console.log(`Node ${process.version}, ${cpus()[0].model}\n`);
  console.log('| what | pairs | median, ms | 95 % under, ms | mean of all runs, ms | limit, ms | beyond it |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const { what, pairs, median, p95, processor, limit, beyond } of measurements) {
    const figures = [
      pairs,
      median.toFixed(2),
      p95.toFixed(2),
      processor?.toFixed(2),
      limit,
      beyond === undefined ? undefined : `${(100 * beyond).toFixed(0)} %`
    ];
    console.log(`| ${what} | ${figures.map((figure) => figure ?? '').join(' | ')} |`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
