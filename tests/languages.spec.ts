import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { textsIn } from './helpers/texts';

const folder: string = path.join(__dirname, '../src/webparts/profilePhotoStatus/loc');
const languages: readonly string[] = readdirSync(folder).filter((file) => file.endsWith('.js'));

/** A language file's texts by their keys. */
function textsOf(file: string): Record<string, string> {
  return { ...textsIn(path.basename(file, '.js')) };
}

const declared: readonly string[] = [...readFileSync(path.join(folder, 'mystrings.d.ts'), 'utf8').matchAll(/readonly (\w+): string;/g)].map(
  (match) => match[1]
);
/** The most characters of each text, as its comment says. */
const limits: ReadonlyMap<string, number> = new Map(
  [...readFileSync(path.join(folder, 'mystrings.d.ts'), 'utf8').matchAll(/@limit (\d+) \*\/\n {2}readonly (\w+): string;/g)].map(
    (match) => [match[2] ?? '', Number(match[1])]
  )
);
const english: Record<string, string> = textsOf('en-us.js');

function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}

for (const file of languages) {
  const strings: Record<string, string> = textsOf(file);

  test.describe(`the texts in ${file}`, () => {
    test('are complete, and no more than that', () => {
      expect(Object.keys(strings).sort()).toEqual([...declared].sort());
    });

    test('are never empty', () => {
      expect(Object.entries(strings).filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    test('fill in the same values as the English ones', () => {
      const placeholders = (texts: Record<string, string>): Record<string, readonly string[]> =>
        Object.fromEntries(declared.map((key) => [key, placeholdersOf(texts[key] ?? '')]));
      expect(placeholders(strings)).toEqual(placeholders(english));
    });

    test('are no longer than their places allow', () => {
      expect(declared.filter((key) => !limits.has(key))).toEqual([]);
      expect(Object.entries(strings).filter(([key, text]) => text.length > (limits.get(key) ?? 0))).toEqual([]);
    });

    test('shout at nobody', () => {
      expect(Object.values(strings).filter((text) => /!|¡/.test(text))).toEqual([]);
    });
  });
}

test('every text is used', () => {
  const webPart: string = path.join(folder, '..');
  const files: readonly string[] = readdirSync(webPart, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file)
  );
  const code: string = files.map((file) => readFileSync(path.join(webPart, file), 'utf8')).join('\n');
  const used: ReadonlySet<string> = new Set([...code.matchAll(/\bstrings\.(\w+)/g)].map((match) => match[1] ?? ''));
  expect(declared.filter((key) => !used.has(key))).toEqual([]);
});
