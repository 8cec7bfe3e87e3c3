import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtLanguageFileOf } from '../../languages/builtFiles';
import { readProbes } from './probes';
import type { Row } from './row';
import { inSync } from './situations';
import { type Stage, type Versions, newVisit } from './stage';

/** What the browser loads of ours, in kB after gzip: before the card says its first word, and all there is. */
export async function measureWeight({ card, plain }: Versions): Promise<readonly Row[]> {
  const [own, other] = [await weightOf(card), await weightOf(plain)];
  const row = (what: string, goal: number, of: (weight: Weight) => number): Row => ({
    group: 'Weight: our JavaScript, gzip, one language',
    what,
    unit: 'kB',
    goal,
    figure: of(own),
    plain: of(other),
    digits: 1
  });
  return [row('before the first word', 45, (weight) => weight.beforeFirstWord), row('in all', 150, (weight) => weight.inAll)];
}

interface Weight {
  readonly beforeFirstWord: number;
  readonly inAll: number;
}

async function weightOf(stage: Stage): Promise<Weight> {
  const reader = await stage.reader();
  const page = await stage.open(reader, { ...inSync.wanted, visit: newVisit() }, inSync.expected);
  const { firstWord = Infinity } = await readProbes(page);
  const loaded = await page.evaluate(
    (end) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, responseEnd }) => name.includes('/ClientSideAssets/') && responseEnd <= end)
        .map(({ name }) => name.split('/').pop() ?? ''),
    firstWord
  );
  await reader.close();
  const languages = loaded.map((name) => builtLanguageFileOf(name)?.language);
  const all = fs
    .readdirSync(stage.bundle)
    .filter((name) => name.endsWith('.js') && isOfOneOf(languages, builtLanguageFileOf(name)?.language));
  return { beforeFirstWord: kilobytes(stage.bundle, loaded), inAll: kilobytes(stage.bundle, all) };
}

/** Also true of a file that is of no language. */
function isOfOneOf(languages: readonly (string | undefined)[], language: string | undefined): boolean {
  return language === undefined || languages.includes(language);
}

function kilobytes(folder: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(fs.readFileSync(path.join(folder, name)), { level: 9 }).length, 0) / 1000;
}
