import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';

const root: string = path.join(__dirname, '..');

/** Every file that is part of the repository, or about to be. */
const files: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8'
})
  .split('\n')
  .filter((file) => file !== '');

const isFileName: RegExp = /^[\w./-]+\.(tsx?|md|json|ya?ml|scss|html|mjs|cjs|tsv)$/;
const isFolder: RegExp = /^(src|tenant|docs|scripts|tests|config|components|page|settings)\/[\w./-]*$/;

/** A page may name a file by its whole path or by its end, and a folder by any part. */
function exists(name: string): boolean {
  const wanted: string = name.replace(/\/$/, '');
  return files.some(
    (file) => file === wanted || file.endsWith(`/${wanted}`) || file.startsWith(`${wanted}/`) || file.includes(`/${wanted}/`)
  );
}

for (const page of files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')) {
  test(`${page} names files and folders that exist`, () => {
    const names: readonly string[] = [...readFileSync(path.join(root, page), 'utf8').matchAll(/`([^`\s]+)`/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => isFileName.test(name) || isFolder.test(name));
    expect(names.filter((name) => !exists(name))).toEqual([]);
  });
}
