import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { adminTexts, amdModule, cardTexts } from '../scripts/languages/cardFiles';
import { problemsOf } from '../scripts/languages/check';
import { readDeclarations } from '../scripts/languages/declarations';
import { employeePages, employeePagesThatExist } from '../scripts/languages/employees';
import { languageFolder, languageNames, type LanguageTexts, projectFolder, readLanguage } from '../scripts/languages/files';
import { manifestFiles } from '../scripts/languages/manifests';
import { translations, translationsFile } from '../scripts/languages/translations';

const english: LanguageTexts = readLanguage('en-us');
const italian: LanguageTexts = readLanguage('it-it');

for (const name of languageNames()) {
  test(`the texts of ${name} pass npm run check:languages`, () => {
    expect(problemsOf(name, readLanguage(name), english)).toEqual([]);
  });
}

test('the manifests have the texts of every language: npm run languages', async () => {
  for (const [file, content] of await manifestFiles()) {
    expect(readFileSync(path.join(projectFolder, file), 'utf8') === content, file).toBe(true);
  }
});

test('the state of the translations has every language: npm run languages', () => {
  expect(readFileSync(path.join(projectFolder, translationsFile), 'utf8') === translations()).toBe(true);
});

test('the pages for employees have the texts of every language: npm run languages', () => {
  const pages = employeePages();
  expect([...employeePagesThatExist()].sort()).toEqual([...pages.keys()].sort());
  for (const [file, content] of pages) {
    expect(readFileSync(path.join(projectFolder, file), 'utf8') === content, file).toBe(true);
  }
});

// cspell:disable
/** An Italian file with one thing wrong, and what the check says of it. */
const mistakes: readonly (readonly [string, LanguageTexts, RegExp])[] = [
  ['a key too few', without(italian, 'Refresh'), /^Refresh: is missing$/],
  ['a key too many', { ...italian, Surplus: 'Altro' }, /^Surplus: is no key$/],
  [
    'a key of the catalog too few',
    { ...italian, Catalog: without(italian['Catalog'] as LanguageTexts, 'Name') },
    /^Catalog\.Name: is missing$/
  ],
  ['no text', { ...italian, Cancel: ' ' }, /^Cancel: is empty/],
  ['another place', { ...italian, GuideNext: 'Avanti' }, /^GuideNext: has the places ""/],
  ['a long text', { ...italian, Cancel: 'Annulla '.repeat(20).trim() }, /^Cancel: has \d+ characters/],
  ['the English text', { ...italian, WhyAboutSync: 'About profile photo sync' }, /^WhyAboutSync: is the English text/],
  ['an English word', { ...italian, InSyncHeadline: 'SharePoint mostra your foto' }, /^InSyncHeadline: has English words/],
  ['markup', { ...italian, NoPhotoHeadline: '<b>Nessuna foto del profilo</b>' }, /has markup/],
  ['shouting', { ...italian, ConfirmedHeadline: 'SharePoint ora mostra la tua foto!' }, /has an exclamation mark/],
  ['a straight apostrophe', { ...italian, Reload: "Ricarica l'intera pagina" }, /straight quotation mark or apostrophe/],
  ['two spaces', { ...italian, Reload: 'Ricarica  la pagina' }, /two spaces in a row/],
  ['letters in pieces', { ...italian, Reload: 'Ricarica la pagina perche\u0301' }, /form NFC/],
  ['another alphabet', { ...italian, Reload: 'Ricarica la стр' }, /in another script/],
  ['another end', { ...italian, InSyncText: 'SharePoint ha la stessa foto di Microsoft 365' }, /does not end like the English text/],
  ['a product less', { ...italian, InSyncText: 'Ha la stessa foto di Microsoft 365.' }, /lacks SharePoint/],
  [
    'another term',
    { ...italian, PaneHelpContact: 'x', ReportLink: 'Resoconto per chi aiuta' },
    /^ReportLink: lacks the term helpDesk, report/
  ],
  ['another language', { ...italian, LanguageTag: 'fr' }, /^LanguageTag: "fr" is not the language of it-it$/],
  ['no glossary', without(italian, 'Glossary'), /^Glossary\.photo: is missing/]
];
// cspell:enable

for (const [name, texts, expected] of mistakes) {
  test(`the check sees ${name}`, () => {
    expect(problemsOf('it-it', texts, english)).toContainEqual(expect.stringMatching(expected));
  });
}

test('a text that a translation lacks is the English one; the others stay, and what is not on the card is left out', () => {
  const texts = cardTexts('it-it', without(italian, 'Refresh'), english);
  expect(texts['LanguageFile']).toBe('it-it');
  expect(texts['Refresh']).toBe(english['Refresh']);
  expect(texts['Cancel']).toBe(italian['Cancel']);
  expect(Object.keys(texts)).not.toContain('Catalog');
  const declared = readDeclarations().filter(({ key }) => !key.includes('.'));
  expect(Object.keys(texts).sort()).toEqual(
    ['LanguageFile', ...declared.filter(({ isForAdmins }) => !isForAdmins).map(({ key }) => key)].sort()
  );
  expect(amdModule({ Cancel: 'Stop' })).toBe('define([],function(){return {"Cancel":"Stop"}});\n');
});

test('the texts for admins are a file of their own, with the English ones for what a translation lacks', () => {
  const texts = adminTexts(without(italian, 'PaneTitle'), english);
  expect(texts['PaneTitle']).toBe(english['PaneTitle']);
  expect(texts['TestTitle']).toBe(italian['TestTitle']);
  expect(Object.keys(texts)).not.toContain('Refresh');
  const card = Object.keys(cardTexts('it-it', italian, english));
  expect(card.filter((key) => key in texts || /^(?:Pane|Test)[A-Z]/.test(key))).toEqual([]);
});

test('every text of the card is used, from the file that has it', () => {
  const webPart: string = path.join(languageFolder, '..');
  const files: readonly string[] = readdirSync(webPart, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file)
  );
  const code: string = files.map((file) => readFileSync(path.join(webPart, file), 'utf8')).join('\n');
  const usedOf = (object: RegExp): ReadonlySet<string> => new Set([...code.matchAll(object)].map((match) => match[1] ?? ''));
  const used = { card: usedOf(/\bstrings\.(\w+)/g), admins: usedOf(/\badminTexts\(\)\.(\w+)/g) };
  expect(
    readDeclarations()
      .filter(({ key, isForAdmins }) => !key.includes('.') && !(isForAdmins ? used.admins : used.card).has(key))
      .map(({ key }) => key)
  ).toEqual([]);
});

function without(texts: LanguageTexts, key: string): LanguageTexts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key));
}
