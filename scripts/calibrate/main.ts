import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { compareWithList, describeDifferences } from './checksums';
import { holdContest } from './contest';
import { type Comparison, type ReducedPictures, compareInSteps } from '../../src/comparison';
import { readCorpus } from './corpus';
import type { Half, Portrait, PortraitKind } from './corpus';
import { writeFigures } from '../helpers/figures';
import { agreementText, contestTable, scoreChart, total, verdictTables } from './document';
import { compareEngines } from './engines';
import { Random } from './random';
import { LIMIT_KINDS, isCopy, judgeTrials, peopleTrials, serviceTrials, strangerTrials } from './trials';
import type { Row, Tally, Trial } from './trials';

const ROOT = resolve(__dirname, '../..');
const DOCUMENT = 'docs/comparison.md';
const CHART = 'docs/images/comparison-scores.svg';

const USAGE = `Usage: npm run calibrate -- folder [options]

Makes what services do and what people do to a folder's portraits, judges every pair, prints the tables and writes them to
${DOCUMENT} and ${CHART}. scripts/calibrate/portraits.tsv lists portraits, with checksums, and where they come from; it says first which files of
the folder are others.

  --seed text      seed of the random choices; may be given several times (default: one, two, three)
  --half which     calibration, unseen or all of the portraits (default unseen)
  --limit n        files read at most
  --strangers n    only judges n pairs of two sitters, and says how many are called the same
  --no-contest     without the other methods and the browser
  --quick          few portraits, one seed, and nothing written
  --no-write       prints only
  --help           this text`;

/** Portraits of a quick run. */
const QUICK_LIMIT = 6;

type RowsByKind = Record<PortraitKind, Map<string, Row>>;

/** First the kind that the goals are about. */
const portraitKinds: readonly PortraitKind[] = ['color', 'gray', 'drawing'];
const NAMES: Readonly<Record<PortraitKind, string>> = { color: 'photos in color', gray: 'photos in gray', drawing: 'drawings' };

/** Pairs of strangers for each seed, and pairs for the contest with other methods, of which a browser judges a third too. */
const STRANGERS = 10_000;
const CONTESTED = 900;
const IN_BROWSER = 3;

/** Edits are promised to be noticed from this size on, in pixels. */
const LEAST_PROMISED = 96;

/** Part of a row's edits that may be called the same below that size. */
const FEW_AT_SMALL = 0.02;

/** Pairs of strangers after which a long run says how far it is. */
const PROGRESS = 10_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', multiple: true },
      half: { type: 'string' },
      limit: { type: 'string' },
      strangers: { type: 'string' },
      'no-contest': { type: 'boolean' },
      quick: { type: 'boolean' },
      'no-write': { type: 'boolean' },
      help: { type: 'boolean' }
    }
  });
  const half = values.half ?? 'unseen';
  const [folder] = positionals;
  if (values.help || folder === undefined || !isHalf(half)) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  console.error(describeDifferences(await compareWithList(resolve(folder))));
  const quick = values.quick === true;
  const seeds = values.seed ?? (quick ? ['one'] : ['one', 'two', 'three']);
  const portraits = await readCorpus(resolve(folder), quick ? QUICK_LIMIT : Number(values.limit ?? Infinity), half);
  if (!portraits) {
    console.error(`Calibration skipped: there are no portraits in ${folder}.`);
    return 1;
  }
  if (values.strangers !== undefined) {
    await judgeStrangers(portraits, Number(values.strangers), seeds[0]);
    return 0;
  }
  const started = performance.now();
  const photos: string[] = [];
  const rows: RowsByKind = { color: new Map(), gray: new Map(), drawing: new Map() };
  const strangers = new Map<string, Row>();
  for (const seed of seeds) {
    for (const kind of portraitKinds) {
      const own = await judgeSitters(
        portraits.filter((portrait) => portrait.kind === kind),
        seed
      );
      addRows(rows[kind], own);
      if (kind === 'color') {
        photos.push(`- ${NAMES.color}, seed "${seed}": ${summarize(own)}`);
      }
    }
    await judgeTrials(strangerTrials(portraits, quick ? STRANGERS / 10 : STRANGERS, seed), strangers, tellWrong);
  }
  const [color, ...others] = portraitKinds.map((kind) => `- ${NAMES[kind]}, all seeds: ${summarize(rows[kind])}`);
  const all = [...Object.values(rows), strangers].flatMap((own) => [...own.values()]);
  const figures = [
    headline(portraits, half, all),
    `Without the rows marked *:\n\n${[...photos, color, ...others].join('\n')}`,
    verdictTables([...rows.color.values(), ...strangers.values()]),
    `![Scores](${relative('docs', CHART)})`
  ];
  if (values['no-contest'] !== true) {
    const contested = await contestedTrials(portraits, quick ? CONTESTED / 10 : CONTESTED, seeds[0]);
    const engines = await compareEngines(contested.filter((_trial, index) => index % IN_BROWSER === 0));
    figures.push(agreementText(engines), contestTable(await holdContest(contested)));
  }
  console.log(figures.join('\n\n'));
  console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  if (!quick && values['no-write'] !== true) {
    await write(figures.join('\n\n'), scoreChart(all));
  }
  return 0;
}

function isHalf(text: string): text is Half {
  return text === 'all' || text === 'calibration' || text === 'unseen';
}

/** Copies and edits of portraits of one kind. */
async function judgeSitters(portraits: readonly Portrait[], seed: string): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const trials of [serviceTrials(portraits, seed), peopleTrials(portraits, seed)]) {
    await judgeTrials(trials, rows, tellWrong);
  }
  return rows;
}

function tellWrong(trial: Trial, { verdict, score, evidence }: Comparison): void {
  if (isPromised(trial) && (isCopy(trial) ? verdict !== 'same' : verdict === 'same')) {
    console.error(`${trial.kind}, ${trial.size} px: ${trial.name} is called ${verdict} (score ${score.toFixed(2)}, ${evidence.cause})`);
  }
}

/** Each copy is compared with many others: it is reduced once. */
async function judgeStrangers(portraits: readonly Portrait[], count: number, seed: string): Promise<void> {
  const tally = { same: 0, unsure: 0, different: 0 };
  const reduced: ReducedPictures = new WeakMap();
  let pairs = 0;
  const tell = (): void =>
    console.log(`${pairs} pairs of two sitters: ${tally.same} same, ${tally.unsure} unsure, ${tally.different} different`);
  for await (const trial of strangerTrials(portraits, count, seed)) {
    const comparison = await compareInSteps(trial.left, trial.right, () => Promise.resolve(), reduced);
    tellWrong(trial, comparison);
    tally[comparison.verdict]++;
    if (++pairs % PROGRESS === 0) {
      tell();
    }
  }
  tell();
}

/** Adds the rows of one seed to those of others. */
function addRows(rows: Map<string, Row>, own: ReadonlyMap<string, Row>): void {
  for (const [kind, row] of own) {
    const known = rows.get(kind);
    if (!known) {
      rows.set(kind, row);
      continue;
    }
    for (const [size, tally] of row.sizes) {
      known.sizes.set(size, total([tally, ...(known.sizes.has(size) ? [known.sizes.get(size) ?? tally] : [])]));
    }
    known.scores.push(...row.scores);
    known.milliseconds += row.milliseconds;
  }
}

/** An even sample: half copies, half others, of which half are edits. */
async function contestedTrials(portraits: readonly Portrait[], count: number, seed: string): Promise<Trial[]> {
  const copies = await sample(serviceTrials(portraits, seed), count / 2, isPromised);
  const edits = await sample(peopleTrials(portraits, seed), count / 4, isPromised);
  const strangers = await sample(strangerTrials(portraits, count, seed), count / 4);
  return [...copies, ...edits, ...strangers];
}

async function sample(trials: AsyncIterable<Trial>, count: number, wanted: (trial: Trial) => boolean = () => true): Promise<Trial[]> {
  const random = new Random(`sample of ${count}`);
  const kept: Trial[] = [];
  let seen = 0;
  // Reservoir sampling.
  for await (const trial of trials) {
    if (wanted(trial)) {
      seen++;
      if (kept.length < count) {
        kept.push(trial);
      } else if (random.chance(count / seen)) {
        kept[random.integer(0, kept.length - 1)] = trial;
      }
    }
  }
  return kept;
}

/** True for a row that the product promises something of. */
function isPromised({ kind }: Pick<Row, 'kind'>): boolean {
  return !LIMIT_KINDS.includes(kind);
}

function headline(portraits: readonly Portrait[], half: Half, rows: readonly Row[]): string {
  const pairs = rows.reduce((sum, { scores }) => sum + scores.length, 0);
  const time = rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / pairs;
  const counts = portraitKinds.map((kind) => `${portraits.filter((portrait) => portrait.kind === kind).length} ${NAMES[kind]}`);
  return `${counts.join(', ')} (${half}); ${pairs} pairs, ${time.toFixed(2)} ms of processor time a pair. The tables are of the photos in color.`;
}

/** What was counted, without the rows that promise nothing. */
function summarize(ofRows: ReadonlyMap<string, Row>): string {
  const rows = [...ofRows.values()];
  const tallyOf = (wanted: (row: Row, size: number) => boolean): Tally =>
    total(rows.filter(isPromised).flatMap((row) => [...row.sizes].filter(([size]) => wanted(row, size)).map(([, tally]) => tally)));
  const copies = tallyOf(isCopy);
  const small = tallyOf(({ by }, size) => by === 'person' && size < LEAST_PROMISED);
  const large = tallyOf(({ by }, size) => by === 'person' && size >= LEAST_PROMISED);
  const count = ({ same, unsure, different }: Tally): number => same + unsure + different;
  const smallRows = rows
    .filter((row) => isPromised(row) && row.by === 'person')
    .flatMap(({ sizes }) => [...sizes].filter(([size]) => size < LEAST_PROMISED).map(([, tally]) => tally));
  const few = smallRows.filter((tally) => tally.same < FEW_AT_SMALL * count(tally));
  return (
    `services ${count(copies)} pairs, ${copies.different} \`different\`, ${copies.unsure} (${((100 * copies.unsure) / count(copies)).toFixed(2)} %) \`unsure\`; ` +
    `people from ${LEAST_PROMISED} px on ${count(large)} pairs, ${large.same} \`same\`; smaller ${count(small)} pairs, ${small.same} \`same\`, ${few.length} of ${smallRows.length} rows under ${100 * FEW_AT_SMALL} %.`
  );
}

async function write(figures: string, chart: string): Promise<void> {
  const document = join(ROOT, DOCUMENT);
  await mkdir(join(ROOT, 'docs/images'), { recursive: true });
  await writeFile(join(ROOT, CHART), chart);
  await writeFigures(document, 'calibrate', figures);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  }
);
