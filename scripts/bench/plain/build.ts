import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { heftFile } from '../../../tenant/build';
import { projectFolder } from '../../../tenant/runtime/packages';

/** Where the plain version is built: a copy of the project, without what only people and tests need. */
const folder = path.join(projectFolder, 'temp', 'bench', 'plain');

const copied = ['src', 'config', 'teams', 'sharepoint', 'package.json', 'tsconfig.json'] as const;

/** They want the types of Node. */
const onlyForTests = /\.test\.tsx?$|[\\/]src[\\/](?:.*[\\/])?testing$/;

/** Written by the product's build, which the plain version's has no part in. */
const written = ['language-files', 'admin-texts'] as const;

/**
 * One file with everything: what the product imports when it is needed comes with the rest. Of the texts for admins, which are a file for each language, it is
 * one language, as in every other figure.
 */
const patch = `const fs = require('node:fs');
const path = require('node:path');
module.exports = (configuration) => {
  for (const name of ${JSON.stringify(written)}) {
    fs.cpSync(path.join(${JSON.stringify(projectFolder)}, 'temp', name), path.join(__dirname, '..', 'temp', name), { recursive: true });
  }
  configuration.plugins.push({
    apply: (compiler) => new compiler.webpack.ContextReplacementPlugin(/admin-texts/, /en-us\\.json$/).apply(compiler)
  });
  const { module = {} } = configuration;
  const parser = module.parser ?? {};
  configuration.module = { ...module, parser: { ...parser, javascript: { ...parser.javascript, dynamicImportMode: 'eager' } } };
  return configuration;
};
`;

/**
 * Builds the plain version, with the product's own code and tools: everything in one file, requests one after the other, no memory. Built again only where a
 * source has changed.
 * @returns the folder of its bundle
 */
export async function buildPlainVersion(say: (line: string) => void): Promise<string> {
  const bundle = path.join(folder, 'dist');
  const stamp = path.join(folder, 'sources.sha256');
  const sources = digestOfSources();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources && fs.existsSync(bundle)) {
    return bundle;
  }
  say('Building the plain version, which takes about as long as a build of the web part ...');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of copied) {
    fs.cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true, filter: (file) => !onlyForTests.test(file) });
  }
  // Heft looks for itself there
  fs.symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  replaceSources();
  fs.writeFileSync(path.join(folder, 'config', 'webpack-patch.json'), JSON.stringify({ patchFiles: ['./config/plain.js'] }));
  fs.writeFileSync(path.join(folder, 'config', 'plain.js'), patch);
  await build();
  fs.writeFileSync(stamp, sources);
  return bundle;
}

function replaceSources(): void {
  const index = path.join(folder, 'src', 'sources', 'index.ts');
  fs.renameSync(index, path.join(path.dirname(index), 'productSources.ts'));
  const plain = fs.readFileSync(path.join(__dirname, 'plainSources.ts'), 'utf8');
  fs.writeFileSync(index, plain.replaceAll("'../../../src/sources/index'", "'./productSources'").replaceAll("'../../../src/", "'../"));
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = [...copied.map((name) => path.join(projectFolder, name)), __dirname].flatMap(filesIn).sort();
  for (const file of files) {
    hash.update(path.relative(projectFolder, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(place: string): readonly string[] {
  return fs.statSync(place).isDirectory() ? fs.readdirSync(place).flatMap((name) => filesIn(path.join(place, name))) : [place];
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [heftFile(), 'build', '--clean', '--production'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => output.push(text.toString()));
  }
  const code = await new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? undefined));
  });
  if (code !== 0) {
    throw new Error(`The plain version could not be built:\n${output.join('')}`);
  }
}
