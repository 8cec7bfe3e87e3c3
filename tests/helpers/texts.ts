import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { runInNewContext } from 'node:vm';

type Texts = IProfilePhotoStatusLanguageFile;

/** A language file of the card, read as SharePoint's loader does: as an AMD module. */
export function textsIn(language: string): Texts {
  let texts: unknown;
  const define = (_dependencies: readonly string[], factory: () => unknown): void => {
    texts = factory();
  };
  const file = path.join(__dirname, '../../src/webparts/profilePhotoStatus/loc', `${language}.js`);
  runInNewContext(readFileSync(file, 'utf8'), { define });
  return texts as Texts;
}

export const english: Texts = textsIn('en-us');
export const italian: Texts = textsIn('it-it');

/** A text whose places hold whatever the card fills in, from the first word to the last. */
export function filledAnyhow(text: string): RegExp {
  return new RegExp(`^${said(text).source}$`);
}

/** The same anywhere in what the card says: a text may stand among others. */
export function said(text: string): RegExp {
  const parts = text.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

/** A text with these values in its places. */
export function filled(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_place, index: string) => values[Number(index)] ?? '');
}

/** A language that runs from right to left and that the card has not: Persian. Its texts are English. */
export const rightToLeftInEnglish: string = 'fa-IR';
