// Mutation testing of the comparison, by hand: how to start it stands in docs/comparison.md.
//
// The mutants are Stryker's own, from its instrumenter. Its runner is not used: it switches mutants on inside one
// instrumented program, whose pixel loops then take thirty times as long, hours for the whole. Here each mutant is
// compiled alone and the unit tests run on it at full speed, the tests of its own file first, until one fails.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const require = createRequire(join(process.cwd(), 'package.json'));
const FOLDER = resolve('src/photos/comparison');
/** Milliseconds after which a mutant counts as hanging. */
const TIMEOUT = 15_000;

/** Test files that cover a source beside its own and the whole's. */
const COVERED_BY = {
  'blockTable.ts': ['windows.test.ts'],
  'refine.ts': ['align.test.ts'],
  'search.ts': ['align.test.ts'],
  'sampleLuma.ts': ['align.test.ts']
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

/** Runs test files over the compiled sources; true when every test passes. */
function passes(compiled, testFiles, expect) {
  const modules = new Map();
  const tests = [];
  const names = [];
  const globals = {
    describe: (name, body) => (names.push(name), body(), names.pop()),
    it: (name, body) => tests.push(body),
    expect
  };
  const load = (path) => {
    const known = modules.get(path);
    if (known) {
      return known.exports;
    }
    const module = { exports: {} };
    modules.set(path, module);
    const body = vm.runInThisContext(`(function (exports, require, module, describe, it, expect) {${compiled.get(path)}\n})`, { filename: path });
    const requireFrom = (request) =>
      request.startsWith('.') ? load(resolvePath(compiled, join(path, '..', request))) : require(request);
    body(module.exports, requireFrom, module, globals.describe, globals.it, globals.expect);
    return module.exports;
  };
  for (const file of testFiles) {
    tests.length = 0;
    load(file);
    for (const test of tests) {
      test();
    }
  }
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

if (isMainThread) {
  const { createInstrumenter } = await import(require.resolve('@stryker-mutator/instrumenter'));
  const quiet = { info() {}, debug() {}, warn() {}, error() {}, isDebugEnabled: () => false };
  const { createInjector } = require('typed-inject');
  const instrumenter = createInjector().provideValue('logger', quiet).injectFunction(createInstrumenter);
  const wanted = process.argv.slice(2);
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts' && name !== 'types.ts')
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  let worker = startWorker();
  const total = { killed: 0, timeout: 0, survived: 0, invalid: 0 };
  for (const name of files) {
    const counts = { killed: 0, timeout: 0, survived: 0, invalid: 0 };
    const survivors = [];
    for (const mutant of await mutantsOf(join(FOLDER, name), instrumenter)) {
      const outcome = await new Promise((done) => {
        const timer = setTimeout(() => {
          void worker.terminate();
          worker = startWorker();
          done('timeout');
        }, TIMEOUT);
        worker.removeAllListeners('message');
        worker.on('message', (message) => {
          clearTimeout(timer);
          done(message);
        });
        worker.postMessage(mutant);
      });
      counts[outcome]++;
      total[outcome]++;
      if (outcome === 'survived') {
        survivors.push(`  ${name}:${mutant.line} ${mutant.mutatorName}: ${mutant.original.replace(/\s+/g, ' ').slice(0, 70)} -> ${mutant.replacement.replace(/\s+/g, ' ').slice(0, 50)}`);
      }
    }
    console.log(`${name}: ${JSON.stringify(counts)}`);
    console.log(survivors.join('\n'));
  }
  const detected = total.killed + total.timeout;
  console.log(`${JSON.stringify(total)}: ${((100 * detected) / (detected + total.survived)).toFixed(1)} % killed`);
  await worker.terminate();
} else {
  const esbuild = require('esbuild');
  const { expect } = require('expect');
  const sources = compileAll(esbuild);
  parentPort.on('message', (mutant) => {
    let code;
    try {
      code = compile(esbuild, mutant.text);
    } catch {
      parentPort.postMessage('invalid');
      return;
    }
    const name = mutant.file.slice(FOLDER.length + 1);
    const order = [name.replace(/\.ts$/, '.test.ts'), ...(COVERED_BY[name] ?? []), 'compare.test.ts']
      .map((test) => join(FOLDER, test))
      .filter((test, index, all) => sources.has(test) && all.indexOf(test) === index);
    try {
      passes(new Map(sources).set(mutant.file, code), order, expect);
      parentPort.postMessage('survived');
    } catch {
      parentPort.postMessage('killed');
    }
  });
}

function startWorker() {
  return new Worker(new URL(import.meta.url), { workerData });
}
