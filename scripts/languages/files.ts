import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { runInNewContext } from 'node:vm';

export const projectFolder: string = path.join(__dirname, '../..');
export const languageFolder: string = path.join(projectFolder, 'src/webparts/profilePhotoStatus/loc');

/** What a language file holds, as it is: a language under work may lack anything. */
export type LanguageTexts = Readonly<Record<string, unknown>>;

/** Of a language file, what no browser loads. */
export const groups = ['Catalog', 'Employees', 'Glossary'] as const;

/** The names of the language files, such as `it-it`; English first, since the others are compared with it. */
export function languageNames(folder: string = languageFolder): readonly string[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.basename(file, '.js'));
  return ['en-us', ...names.filter((name) => name !== 'en-us').sort()];
}

/** A language file, read as SharePoint's loader does: as an AMD module. */
export function readLanguage(language: string, folder: string = languageFolder): LanguageTexts {
  let texts: unknown;
  const define = (_dependencies: readonly string[], factory: () => unknown): void => {
    texts = factory();
  };
  const file = path.join(folder, `${language}.js`);
  runInNewContext(readFileSync(file, 'utf8'), { define }, { filename: file });
  if (typeof texts !== 'object' || !texts) {
    throw new Error(`${file} defines no texts.`);
  }
  // Out of the other context, whose objects are of another kind
  return JSON.parse(JSON.stringify(texts)) as LanguageTexts;
}
