import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { holdContest } from './contest';
import { readCorpus } from './corpus';
import type { Portrait } from './corpus';
import { agreementText, contestTable, scoreChart, verdictTable, withFigures } from './document';
import { compareEngines } from './engines';
import { Random } from './random';
import { LIMIT_KINDS, copyTrials, judgeTrials, lookalikeTrials, strangerTrials } from './trials';
import type { Row, Trial } from './trials';

const ROOT = resolve(__dirname, '../..');
const DEFAULT_FOLDER = '../shared/portraits';
const DOCUMENT = 'docs/comparison.md';
const CHART = 'docs/images/comparison-scores.svg';

const USAGE = `Usage: npm run calibrate -- [folder] [options]

Makes copies and look-alikes of a folder's portraits (default ${DEFAULT_FOLDER}), judges every pair, prints the table
and writes it to ${DOCUMENT} and ${CHART}.

  --quick          a twentieth of the pairs, and nothing written
  --no-write       prints only
  --help           this text`;

/** How often every kind of copy is made of every portrait, each time another. */
const ROUNDS = 3;

/** Pairs of strangers, and pairs for the contest with other methods, of which a browser judges a third too. */
const STRANGERS = 110_000;
const CONTESTED = 3000;
const IN_BROWSER = 3;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, 'no-write': { type: 'boolean' }, help: { type: 'boolean' } }
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = resolve(positionals[0] ?? join(ROOT, DEFAULT_FOLDER));
  const quick = values.quick === true;
  const portraits = await readCorpus(folder, quick ? 12 : Infinity);
  if (!portraits) {
    console.error(`Calibration skipped: there are no portraits in ${relative(process.cwd(), folder) || folder}.`);
    return 1;
  }
  const started = performance.now();
  const rows = await judgeAll(portraits, quick ? 1 : ROUNDS, quick ? STRANGERS / 20 : STRANGERS);
  const contested = await contestedTrials(portraits, quick ? CONTESTED / 10 : CONTESTED);
  const standings = await holdContest(contested);
  const engines = agreementText(await compareEngines(contested.filter((_trial, index) => index % IN_BROWSER === 0)));
  const verdicts = verdictTable([...rows.values()]);
  const contest = contestTable(standings);
  const summary = summarise(portraits, [...rows.values()]);
  console.log([verdicts, contest, engines, summary].join('\n\n'));
  console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  if (!quick && values['no-write'] !== true) {
    await write([summary, verdicts, `![Scores](${relative('docs', CHART)})`, engines, contest].join('\n\n'), scoreChart([...rows.values()]));
  }
  return 0;
}

async function judgeAll(portraits: readonly Portrait[], rounds: number, strangers: number): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const onWrong: Parameters<typeof judgeTrials>[2] = ({ kind, name, same }, { verdict, score, evidence }) => {
    if (same || verdict === 'same') {
      console.error(`${kind}: ${name} is called ${verdict} (score ${score.toFixed(2)}, ${evidence.cause})`);
    }
  };
  await judgeTrials(copyTrials(portraits, rounds), rows, onWrong);
  await judgeTrials(lookalikeTrials(portraits), rows, onWrong);
  await judgeTrials(strangerTrials(portraits, strangers), rows, onWrong);
  return rows;
}

/** An even sample: half copies, half others, of which half are look-alikes. */
async function contestedTrials(portraits: readonly Portrait[], count: number): Promise<Trial[]> {
  const copies = await sample(copyTrials(portraits, 1), count / 2, isPromised);
  const lookalikes = await sample(lookalikeTrials(portraits), count / 4, isPromised);
  const strangers = await sample(strangerTrials(portraits, count), count / 4);
  return [...copies, ...lookalikes, ...strangers];
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

function summarise(portraits: readonly Portrait[], rows: readonly Row[]): string {
  const copies = rows.filter((row) => row.same && isPromised(row));
  const others = rows.filter((row) => !row.same && isPromised(row));
  const total = (of: readonly Row[], count: (row: Row) => number): number => of.reduce((sum, row) => sum + count(row), 0);
  const pairsOfCopies = total(copies, ({ pairs }) => pairs);
  const unsure = total(copies, ({ verdicts }) => verdicts.unsure);
  const everything = total(rows, ({ pairs }) => pairs);
  return [
    `${portraits.length} portraits, ${everything} pairs, ${(total(rows, ({ milliseconds }) => milliseconds) / everything).toFixed(2)} ms of processor time a pair.`,
    `Without the rows ${LIMIT_KINDS.map((kind) => `"${kind}"`).join(' and ')}:\n`,
    `- Copies: ${pairsOfCopies} pairs, ${total(copies, ({ verdicts }) => verdicts.different)} called \`different\`, ${unsure} (${((100 * unsure) / pairsOfCopies).toFixed(2)} %) called \`unsure\`.`,
    `- Other pictures: ${total(others, ({ pairs }) => pairs)} pairs, ${total(others, ({ verdicts }) => verdicts.same)} called \`same\`.`
  ].join('\n');
}

async function write(figures: string, chart: string): Promise<void> {
  const document = join(ROOT, DOCUMENT);
  await mkdir(join(ROOT, 'docs/images'), { recursive: true });
  await writeFile(join(ROOT, CHART), chart);
  await writeFile(document, withFigures(await readFile(document, 'utf8'), figures));
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
