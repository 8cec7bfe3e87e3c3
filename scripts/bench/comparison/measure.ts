import { drawPortraits, readCorpus } from '../../calibrate/corpus';
import { benchBrowser } from './browser';
import { benchNode } from './node';
import type { Measurement } from './stopwatch';

/** Portraits measured: enough for a median, few enough for a minute. */
const PORTRAITS = 24;

/** @param folder - portraits to use; drawings without one */
export async function measureComparison(folder: string | undefined): Promise<readonly Measurement[]> {
  const portraits = (folder === undefined ? undefined : await readCorpus(folder, PORTRAITS)) ?? (await drawPortraits(PORTRAITS));
  return [...(await benchNode(portraits)), ...(await benchBrowser(portraits))];
}

export function comparisonTable(measurements: readonly Measurement[]): string {
  const lines = [
    '| what | pairs | median, ms | 95 % under, ms | mean of all runs, ms | limit, ms | beyond it |',
    '|---|---:|---:|---:|---:|---:|---:|'
  ];
  for (const { what, pairs, median, p95, processor, limit, beyond } of measurements) {
    const figures = [
      pairs,
      median.toFixed(2),
      p95.toFixed(2),
      processor?.toFixed(2),
      limit,
      beyond === undefined ? undefined : `${(100 * beyond).toFixed(0)} %`
    ];
    lines.push(`| ${what} | ${figures.map((figure) => figure ?? '').join(' | ')} |`);
  }
  return lines.join('\n');
}
