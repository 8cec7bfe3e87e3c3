import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { readDeclarations } from './declarations';
import { languageFolder, languageNames, type LanguageTexts, projectFolder, readLanguage } from './files';

/** Where the build takes the language files from: config/config.json names it too. */
const cardFilesFolder: string = path.join(projectFolder, 'temp/language-files');

/** Where it takes the texts for admins from: src/webparts/profilePhotoStatus/components/texts/adminTexts.ts names it too. */
const adminFilesFolder: string = path.join(projectFolder, 'temp/admin-texts');

/**
 * What every browser loads of a language: the card's texts alone, with the English ones for keys that a translation lacks.
 * @param languageFile - its name, by which the card finds the texts for admins
 */
export function cardTexts(languageFile: string, texts: LanguageTexts, english: LanguageTexts): LanguageTexts {
  return { LanguageFile: languageFile, ...textsFor(false, texts, english) };
}

/** What a browser loads with the property pane and the test of a tenant. */
export function adminTexts(texts: LanguageTexts, english: LanguageTexts): LanguageTexts {
  return textsFor(true, texts, english);
}

function textsFor(admins: boolean, texts: LanguageTexts, english: LanguageTexts): LanguageTexts {
  const keys = readDeclarations()
    // Texts of groups are loaded by no browser
    .filter(({ key, isForAdmins }) => isForAdmins === admins && !key.includes('.'))
    .map(({ key }) => key);
  return Object.fromEntries(keys.map((key) => [key, texts[key] ?? english[key]]));
}

export function amdModule(texts: LanguageTexts): string {
  return `define([],function(){return ${JSON.stringify(texts)}});\n`;
}

/** Writes the language files that the build puts into the package. config/language-files.js calls it. */
export function writeCardFiles(): void {
  const english = readLanguage('en-us');
  const languages = languageNames(languageFolder).map((name) => ({ name, texts: readLanguage(name) }));
  writeFolder(cardFilesFolder, new Map(languages.map(({ name, texts }) => [`${name}.js`, amdModule(cardTexts(name, texts, english))])));
  writeFolder(adminFilesFolder, new Map(languages.map(({ name, texts }) => [`${name}.json`, JSON.stringify(adminTexts(texts, english))])));
}

/** Leaves files that are right as they are: a watching build would take each new one for a change, and begin again. */
function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => !files.has(each))) {
    rmSync(path.join(folder, name), { recursive: true });
  }
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
      writeFileSync(file, content);
    }
  }
}
