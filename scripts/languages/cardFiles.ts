import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { groups, languageFolder, languageNames, type LanguageTexts, projectFolder, readLanguage } from './files';

/** Where the build takes the language files from: config/config.json names it too. */
const cardFilesFolder: string = path.join(projectFolder, 'temp/language-files');

/** What a browser loads of a language: the card's texts alone, with the English ones for keys that a translation lacks. */
export function cardTexts(texts: LanguageTexts, english: LanguageTexts): LanguageTexts {
  const notOnTheCard: readonly string[] = groups;
  const keys = Object.keys(english).filter((key) => !notOnTheCard.includes(key));
  return Object.fromEntries(keys.map((key) => [key, texts[key] ?? english[key]]));
}

export function amdModule(texts: LanguageTexts): string {
  return `define([],function(){return ${JSON.stringify(texts)}});\n`;
}

/** Writes the language files that the build puts into the package. config/language-files.js calls it. */
export function writeCardFiles(): void {
  const english = readLanguage('en-us');
  rmSync(cardFilesFolder, { recursive: true, force: true });
  mkdirSync(cardFilesFolder, { recursive: true });
  for (const language of languageNames(languageFolder)) {
    writeFileSync(path.join(cardFilesFolder, `${language}.js`), amdModule(cardTexts(readLanguage(language), english)));
  }
}
