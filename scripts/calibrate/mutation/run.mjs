// Mutation testing of the comparison, by hand: how to start it stands in docs/comparison.md.
//
// The mutants are Stryker's own, from its instrumenter. Its runner is not used: it switches mutants on inside one
// instrumented program, whose pixel loops then take thirty times as long, hours for the whole. Here each mutant is
// compiled alone and the unit tests run on it at full speed, the tests of its own file first, until one fails.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

const require = createRequire(join(process.cwd(), 'package.json'));
const FOLDER = resolve('src/comparison');
/** Milliseconds of processor time after which a mutant counts as hanging: several times what all tests take. */
const TIMEOUT = 20_000;
/** Megabytes that a mutant may fill, in an endless loop that collects. */
const MEMORY = 512;
/** Milliseconds between looks at the processor time. */
const LOOK = 250;
/** Test files that do not run on each mutant by themselves: those of the whole, and the thousands of random pictures. */
const SLOW = ['compare.test.ts', 'properties.test.ts'];
/** The tests of the whole, which run on every mutant that its own tests let through. */
const WHOLE = 'compare.test.ts';

/** Test files that cover a source beside its own and the whole's. */
const COVERED_BY = {
  'compare.ts': ['compareChoice.test.ts'],
  'conversion.ts': ['profiles.test.ts', 'inkTable.test.ts'],
  'summedAreaTable.ts': ['windows.test.ts'],
  'sampleLuma.ts': ['search.test.ts', 'align.test.ts'],
  'align.ts': ['alignCost.test.ts', 'hypotheses.test.ts'],
  'uniformity.ts': ['bars.test.ts'],
  'limits.ts': ['judge.test.ts', 'align.test.ts', 'redundancy.test.ts']
};

/** Every source compiled to CommonJS, by path. */
function compileAll(esbuild) {
  const compiled = new Map();
  for (const name of readdirSync(FOLDER, { recursive: true })) {
    if (name.endsWith('.ts')) {
      compiled.set(join(FOLDER, name), compile(esbuild, readFileSync(join(FOLDER, name), 'utf8')));
    }
  }
  return compiled;
}

function compile(esbuild, source) {
  return esbuild.transformSync(source, { loader: 'ts', format: 'cjs', target: 'es2022' }).code;
}

/** A program of compiled sources: loads a file once, and collects the tests of those that hold some. */
function program(compiled, requireOther) {
  const modules = new Map();
  const tests = [];
  const load = (path) => {
    const known = modules.get(path);
    if (known) {
      return known.exports;
    }
    const module = { exports: {} };
    modules.set(path, module);
    const body = vm.runInThisContext(`(function (exports, require, module, describe, it, expect, jest) {${compiled.get(path)}\n})`, {
      filename: path
    });
    const requireFrom = (request) => {
      const file = resolvePath(compiled, join(path, '..', request));
      return request.startsWith('.') ? (requireOther?.(file) ?? load(file)) : require(request);
    };
    body(module.exports, requireFrom, module, (_name, describe) => describe(), itOf(tests), require('expect').expect, require('jest-mock'));
    return module.exports;
  };
  return { load, tests };
}

/** Jest's function of this name, as far as the tests use it: collects them. */
function itOf(tests) {
  const it = (_name, test) => tests.push(test);
  const each = (rows) => (name, test) => rows.forEach((row) => it(name, () => (Array.isArray(row) ? test(...row) : test(row))));
  return Object.assign(it, { each });
}

/** Runs test files over the compiled sources, and last the tests of the whole; throws at the first that fails. */
async function runTests(compiled, testFiles, whole) {
  const mutated = program(compiled);
  for (const file of testFiles) {
    mutated.tests.length = 0;
    mutated.load(file);
    for (const test of mutated.tests) {
      await test();
    }
  }
  await whole(mutated.load);
}

/**
 * The tests of the whole, loaded once, since drawing their pictures takes longer than comparing them. What they import is
 * looked up anew in every mutant; only the pictures stay.
 */
function wholeTests(compiled) {
  let loadMutated;
  const { load, tests } = program(compiled, (file) =>
    isDrawing(file) ? undefined : new Proxy({}, { get: (_target, name) => loadMutated(file)[name] })
  );
  load(join(FOLDER, WHOLE));
  return async (loadFromMutant) => {
    loadMutated = loadFromMutant;
    for (const test of tests) {
      await test();
    }
  };
}

function resolvePath(compiled, path) {
  return compiled.has(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts');
}

/** Stryker's mutants of a file: each with its place and its replacement. */
async function mutantsOf(file, instrumenter) {
  const source = readFileSync(file, 'utf8');
  const { mutants } = await instrumenter.instrument([{ name: file, content: source, mutate: true }], {
    plugins: [],
    ignorers: [],
    excludedMutations: []
  });
  const lines = source.split('\n');
  const starts = lines.reduce((all, line) => [...all, all[all.length - 1] + line.length + 1], [0]);
  const offset = ({ line, column }) => starts[line] + column;
  return mutants
    .filter(({ statusReason }) => statusReason === undefined)
    .map((mutant) => {
      const { location, replacement, mutatorName } = mutant;
      const text = source.slice(0, offset(location.start)) + replacement + source.slice(offset(location.end));
      const original = source.slice(offset(location.start), offset(location.end));
      return { file, line: location.start.line + 1, mutatorName, original, replacement, text };
    });
}

/** Judges all mutants of the files named, or of all. */
async function main(wanted) {
  const { createInstrumenter } = await import(require.resolve('@stryker-mutator/instrumenter'));
  const quiet = { info() {}, debug() {}, warn() {}, error() {}, isDebugEnabled: () => false };
  const { createInjector } = require('typed-inject');
  const instrumenter = createInjector().provideValue('logger', quiet).injectFunction(createInstrumenter);
  const sources = readdirSync(FOLDER, { recursive: true })
    .filter((name) => /(?<!\.test|index|types)\.ts$/.test(name) && !isDrawing(name))
    .filter((name) => wanted.length === 0 || wanted.includes(basename(name)))
    .sort();
  let judge = await startJudge('check');
  const total = { killed: 0, timeout: 0, survived: 0, invalid: 0 };
  for (const name of sources) {
    const counts = { killed: 0, timeout: 0, survived: 0, invalid: 0 };
    for (const mutant of await mutantsOf(join(FOLDER, name), instrumenter)) {
      const outcome = await new Promise((done) => {
        judge.removeAllListeners('message').once('message', done);
        judge.removeAllListeners('exit').once('exit', () => done('timeout'));
        judge.send(mutant);
      });
      if (outcome === 'timeout') {
        judge = await startJudge('go');
      }
      counts[outcome]++;
      total[outcome]++;
      if (outcome === 'survived') {
        const inOneLine = (code, length) => code.replace(/\s+/g, ' ').slice(0, length);
        console.log(
          `  ${name}:${mutant.line} ${mutant.mutatorName}: ${inOneLine(mutant.original, 70)} -> ${inOneLine(mutant.replacement, 50)}`
        );
      }
    }
    console.log(`${name}: ${JSON.stringify(counts)}`);
  }
  const detected = total.killed + total.timeout;
  console.log(`${JSON.stringify(total)}: ${((100 * detected) / (detected + total.survived)).toFixed(1)} % killed`);
  judge.kill();
}

/** A process that judges mutants, and ends where one takes too long or fills the memory. */
async function startJudge(task) {
  const judge = fork(fileURLToPath(import.meta.url), ['judge', task], {
    execArgv: [`--max-old-space-size=${MEMORY}`],
    stdio: ['inherit', 'inherit', task === 'check' ? 'inherit' : 'ignore', 'ipc']
  });
  const [ready] = await Promise.race([once(judge, 'message'), once(judge, 'exit')]);
  if (ready !== 'ready') {
    throw new Error('The tests do not pass on the unchanged sources.');
  }
  return judge;
}

async function judgeMutants(task) {
  const esbuild = require('esbuild');
  const sources = compileAll(esbuild);
  const whole = wholeTests(sources);
  if (task === 'check') {
    // Unchanged, every test must pass: else they would kill what is no mutant.
    await runTests(
      sources,
      [...sources.keys()].filter((file) => file.endsWith('.test.ts') && !isSlow(file)),
      whole
    );
  }
  // Written here and read by the watch, which runs beside: when the mutant at hand began, in processor time.
  const began = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity);
  new Worker(new URL(import.meta.url), { workerData: began });
  process.on('message', async (mutant) => {
    began[0] = processorTime();
    const outcome = await outcomeOf(mutant, sources, whole, esbuild);
    began[0] = Infinity;
    process.send(outcome, () => undefined);
  });
  process.on('disconnect', () => process.exit());
  process.send('ready');
}

async function outcomeOf(mutant, sources, whole, esbuild) {
  let code;
  try {
    code = compile(esbuild, mutant.text);
  } catch {
    return 'invalid';
  }
  const name = mutant.file.slice(FOLDER.length + 1);
  const wanted = [basename(name).replace(/\.ts$/, '.test.ts'), ...(COVERED_BY[basename(name)] ?? [])];
  const tests = [...sources.keys()].filter((test) => wanted.includes(basename(test)) && !isSlow(test));
  try {
    await runTests(new Map(sources).set(mutant.file, code), tests, whole);
    return 'survived';
  } catch {
    return 'killed';
  }
}

/** Test helpers: they draw pictures. */
function isDrawing(file) {
  return file.includes('testing');
}

function isSlow(file) {
  return SLOW.some((name) => file.endsWith(name));
}

/** Ends the process when a mutant has taken too long. */
function watch(began) {
  setInterval(() => {
    if (processorTime() - began[0] > TIMEOUT) {
      process.kill(process.pid, 'SIGKILL');
    }
  }, LOOK);
}

/** Milliseconds that the processor has worked on this process; the machine may have other work. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

if (!isMainThread) {
  watch(workerData);
} else if (process.argv[2] === 'judge') {
  await judgeMutants(process.argv[3]);
} else {
  await main(process.argv.slice(2));
}
