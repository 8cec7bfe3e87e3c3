import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundleKind, heftFile } from './build';
import type { Rebuilds } from './rebuilds';
import { projectFolder } from './runtime/packages';

/**
 * Builds the web part for development, and again whatever changes, until it is stopped: heft's own watch mode, which checks types and rebuilds in seconds.
 * @param say - hears what people at the terminal want to know: the end of each build, errors and warnings
 * @returns a function that stops it
 */
export function watchBundle(rebuilds: Rebuilds, say: (line: string) => void): () => void {
  // A production bundle has other file names, which would stay beside the new ones
  const clean = bundleKind() === 'production' ? ['--clean'] : [];
  const child = spawn(process.execPath, [heftFile(), 'build-watch', ...clean], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  const hear = (line: string): void => {
    const seconds = /^ ---- build finished \(([\d.]+)s\)/.exec(line)?.[1];
    if (seconds !== undefined) {
      say(`Built in ${Math.ceil(Number(seconds))} s: open pages load again`);
      rebuilds.tell();
    } else if (isWorthSaying(line)) {
      say(line);
    }
  };
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', hear);
  }
  child.once('error', (error) => {
    say(error.message);
  });
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  return () => {
    process.off('exit', stop);
    stop();
  };
}

/** Of heft's many lines: what is wrong, and where. */
function isWorthSaying(line: string): boolean {
  return /\b(?:error|warning)\b|\bTS\d{4}\b| build failed /i.test(line) && !/Found 0 errors/.test(line);
}
