import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';

/**
 * Writes `release/assets/licenses.txt`, which goes into the package: the license of each npm package of which the bundle holds code. `npm run build` runs it
 * between building and packaging. (webpack's own `.LICENSE.txt` has only what comments in the code say.)
 */
const root: string = path.join(__dirname, '..');
const entry: string = path.join(root, 'lib/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.js');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folders of the packages whose code is in the bundle. SharePoint provides React and all that is Microsoft's own framework. */
async function bundledFolders(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    outdir: 'never-written',
    absWorkingDir: root,
    logLevel: 'error',
    loader: { '.scss': 'empty', '.css': 'empty' },
    external: ['@microsoft/*', 'react', 'react-dom', 'react-dom/*', 'tslib', 'ProfilePhotoStatusWebPartStrings']
  });
  const files: readonly string[] = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file)
  );
  const folders: readonly string[] = files.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? '');
  return [...new Set(folders)].filter((folder) => folder !== '').sort();
}

function licenseOf(folder: string): string {
  const full: string = path.join(root, folder);
  const { name, version, license = 'not named' } = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8')) as Manifest;
  const file: string | undefined = readdirSync(full).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text: string = file === undefined ? '' : `\n\n${readFileSync(path.join(full, file), 'utf8').replace(/\r\n/g, '\n').trim()}`;
  return `${name} ${version} (${license})${text}\n`;
}

async function main(): Promise<void> {
  const own: string = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const texts: readonly string[] = [`Profile Photo Status\n\n${own}\n`, ...(await bundledFolders()).map(licenseOf)];
  writeFileSync(path.join(root, 'release/assets/licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
