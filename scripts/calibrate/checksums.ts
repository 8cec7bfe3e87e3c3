import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { PICTURE_FILE } from './corpus';

const LIST = join(__dirname, 'portraits.tsv');

/** How a folder differs from the list of portraits, by file names. */
export interface Differences {
  readonly listed: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly unlisted: readonly string[];
}

/** Compares a folder's files with the checksums of portraits.tsv. */
export async function compareWithList(folder: string): Promise<Differences> {
  const expected = new Map<string, string>();
  for (const line of (await readFile(LIST, 'utf8')).split('\n')) {
    const [checksum, name] = line.split('\t');
    if (!line.startsWith('#') && name) {
      expected.set(name, checksum);
    }
  }
  const names = new Set(await readdir(folder).catch(() => []));
  const changed: string[] = [];
  for (const [name, checksum] of expected) {
    if (
      names.has(name) &&
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex') !== checksum
    ) {
      changed.push(name);
    }
  }
  return {
    listed: expected.size,
    missing: [...expected.keys()].filter((name) => !names.has(name)),
    changed,
    unlisted: [...names].filter((name) => PICTURE_FILE.test(name) && !expected.has(name))
  };
}

/** Says the differences plainly: figures of other files are not those of the document. */
export function describeDifferences({ listed, missing, changed, unlisted }: Differences): string {
  const named = (what: string, files: readonly string[]): string[] =>
    files.length === 0 ? [] : [`- ${files.length} ${what}: ${files.join(', ')}`];
  const lines = [...named('missing', missing), ...named('with another checksum', changed), ...named('not on the list', unlisted)];
  return lines.length === 0
    ? `All ${listed} portraits of the list are there, with their checksums.`
    : [`The folder is not the one of scripts/calibrate/portraits.tsv, which has ${listed} files:`, ...lines].join('\n');
}
