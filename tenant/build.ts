import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { TenantError } from './errors';
import { packageFolder, projectFolder } from './runtime/packages';

/** Builds the web part's production bundle if there is none, or if a source is newer. */
export async function ensureBundle(say: (line: string) => void): Promise<void> {
  const reason = reasonToBuild();
  if (reason === undefined) {
    return;
  }
  say(`Building the web part, which takes about 20 seconds (${reason}) ...`);
  await build(say);
}

function reasonToBuild(): string | undefined {
  const built = bundleTime();
  if (built === undefined) {
    return 'there is no bundle yet';
  }
  if (bundleKind() === 'development') {
    return 'the bundle is one for development';
  }
  const newest = Math.max(...['src', 'config'].map((folder) => newestChange(path.join(projectFolder, folder))));
  return newest > built ? 'its source has changed' : undefined;
}

/** When the manifest, the last file of a build, was written. */
function bundleTime(): number | undefined {
  const manifest = manifestFile();
  return manifest === undefined ? undefined : fs.statSync(manifest).mtimeMs;
}

/** Only production builds put a hash into the name of the entry, which `config/webpack-chunks.js` keeps short. Undefined where nothing is built. */
export function bundleKind(): 'production' | 'development' | undefined {
  const manifest = manifestFile();
  if (manifest === undefined) {
    return undefined;
  }
  return /"path": *"[\w-]+_[0-9a-f]{6}\.js"/.test(fs.readFileSync(manifest, 'utf8')) ? 'production' : 'development';
}

function manifestFile(): string | undefined {
  const folder = path.join(projectFolder, 'dist');
  const name = fs.existsSync(folder) ? fs.readdirSync(folder).find((file) => file.endsWith('.manifest.json')) : undefined;
  return name === undefined ? undefined : path.join(folder, name);
}

/** Tests are no part of the bundle. */
function newestChange(folder: string): number {
  const times = fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

export function heftFile(): string {
  return path.join(packageFolder('@rushstack/heft'), 'bin', 'heft');
}

function build(say: (line: string) => void): Promise<void> {
  const child = spawn(process.execPath, [heftFile(), 'build', '--clean', '--production'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const output: string[] = [];
  child.stdout.on('data', (text: Buffer) => output.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => output.push(text.toString()));
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) {
        resolve();
      } else {
        say(output.join('').trimEnd());
        reject(new TenantError('The web part could not be built: see the messages above.'));
      }
    });
  });
}
