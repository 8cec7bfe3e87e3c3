import { cpus, loadavg } from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBundle } from '../../tenant/build';
import { projectFolder } from '../../tenant/runtime/packages';
import { writeFigures } from '../helpers/figures';
import { type Deoptimizations, countDeoptimizations, deoptimizationsLine } from './comparison/deoptimizations';
import { comparisonTable, measureComparison } from './comparison/measure';
import type { Measurement } from './comparison/stopwatch';
import { figuresOf } from './card/document';
import { measureMemory } from './card/memory';
import { measureRequests } from './card/requests';
import { type Row, factorOf, isMet, tableOf } from './card/row';
import { measureShift } from './card/shift';
import { type Versions, openStage } from './card/stage';
import { measureTasks } from './card/tasks';
import { measurePaint, measureTime } from './card/time';
import { measureWeight } from './card/weight';
import { buildPlainVersion } from './plain/build';

/** Measures the card in the browser, beside its plain version; each gives some rows of the table. */
const cardParts = {
  weight: measureWeight,
  requests: measureRequests,
  time: measureTime,
  paint: measurePaint,
  tasks: measureTasks,
  shift: measureShift,
  memory: measureMemory
} as const satisfies Readonly<Record<string, (versions: Versions) => Promise<readonly Row[]>>>;

const partNames = [...Object.keys(cardParts), 'comparison'];

const usage = `Usage: npm run bench -- [options]

Measures the card in a real browser on the page of the local tenant, beside a plain version of it (everything in one
file, requests one after the other, no memory), and the comparison of two pictures. Ends with 1 where a goal is missed.

  --only names     only these parts: ${partNames.join(', ')}
  --portraits dir  portraits for the comparison (without any, drawings)
  --json           one JSON object instead of the tables
  --document       writes the table into docs/performance.md as well; measures all parts
  --help           this text`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      portraits: { type: 'string' },
      json: { type: 'boolean', default: false },
      document: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const wanted = values.only?.split(',') ?? partNames;
  const unknown = wanted.filter((name) => !partNames.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}. Known are: ${partNames.join(', ')}.`);
  }
  if (values.document && values.only !== undefined) {
    throw new Error('The document has all parts, measured together: --document goes without --only.');
  }
  const [loadBefore = 0] = loadavg();
  const isWanted = (name: string): boolean => wanted.includes(name);
  const rows = Object.keys(cardParts).some(isWanted) ? await measureCard(isWanted) : [];
  const comparison = isWanted('comparison') ? await measureComparison(values.portraits && path.resolve(values.portraits)) : [];
  const deoptimizations = isWanted('comparison') ? await countDeoptimizations() : undefined;
  if (values.json) {
    printJson(rows, comparison, deoptimizations);
  } else {
    printTables(rows, comparison, deoptimizations);
  }
  if (values.document) {
    await writeFigures(path.join(projectFolder, 'docs', 'performance.md'), 'bench', figuresOf(rows, loadBefore));
  }
  process.exitCode = rows.some((row) => isMet(row) === false) || deoptimizations?.isMet === false ? 1 : 0;
}

async function measureCard(isWanted: (name: string) => boolean): Promise<readonly Row[]> {
  const say = (line: string): void => console.error(line);
  await ensureBundle(say);
  const plainBundle = await buildPlainVersion(say);
  const card = await openStage(path.join(projectFolder, 'dist'), 'card');
  const plain = await openStage(plainBundle, 'plainWatched');
  try {
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(cardParts).filter(([each]) => isWanted(each))) {
      say(`Measuring ${name} ...`);
      rows.push(...(await measure({ card, plain })));
    }
    return rows;
  } finally {
    await card.close();
    await plain.close();
  }
}

function printJson(rows: readonly Row[], comparison: readonly Measurement[], deoptimizations: Deoptimizations | undefined): void {
  const card = rows.map((row) => ({ ...row, factor: factorOf(row), isMet: isMet(row) }));
  console.log(JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, card, comparison, deoptimizations }, undefined, 2));
}

function printTables(rows: readonly Row[], comparison: readonly Measurement[], deoptimizations: Deoptimizations | undefined): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  if (rows.length > 0) {
    console.log(`${tableOf(rows)}\n`);
  }
  if (comparison.length > 0) {
    console.log(`${comparisonTable(comparison)}\n`);
  }
  if (deoptimizations) {
    console.log(deoptimizationsLine(deoptimizations));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
