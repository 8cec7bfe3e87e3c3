// cspell:ignore Hebr
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { hidingDays } from '../../src/webparts/profilePhotoStatus/page/hiding';
import { languageNames, type LanguageTexts, projectFolder, readLanguage } from './files';
import { nameOf } from './names';

const index: string = 'docs/employees.md';
const folder: string = 'docs/employees';

/** The picture of the card on the page in that language; `npm run screenshots` takes it. */
export function employeePicture(language: string): string {
  return `docs/images/employees/${language}.png`;
}

/** The page to send around, in every language, and the list of them: the names of the files, and what they should hold. */
export function employeePages(): ReadonlyMap<string, string> {
  const english = readLanguage('en-us');
  const languages = languageNames().map((name) => ({ name, texts: readLanguage(name) }));
  return new Map([
    [index, listOf(languages)],
    ...languages.map(({ name, texts }) => [`${folder}/${name}.md`, pageOf(name, texts, english)] as const)
  ]);
}

/** The pages that stand there, of whatever language. */
export function employeePagesThatExist(): readonly string[] {
  return [index, ...readdirSync(path.join(projectFolder, folder)).map((file) => `${folder}/${file}`)];
}

export function writeEmployeePages(): void {
  rmSync(path.join(projectFolder, folder), { recursive: true, force: true });
  mkdirSync(path.join(projectFolder, folder), { recursive: true });
  for (const [file, content] of employeePages()) {
    writeFileSync(path.join(projectFolder, file), content);
  }
}

function listOf(languages: readonly { readonly name: string; readonly texts: LanguageTexts }[]): string {
  const rows = languages
    .map(({ name, texts }) => ({ name, own: nameOf(tagOf(texts)) }))
    .sort((one, other) => one.own.localeCompare(other.own, 'en'))
    .map(({ name, own }) => `- [${own}](employees/${name}.md)`);
  return `# For employees

One page for everybody on your intranet, to copy and send around: what the card is, and what to do when SharePoint shows another photo. In each language of the card:

${rows.join('\n')}

\`npm run languages\` writes these pages from the card's own texts, so that they name its buttons as the card does.
`;
}

function pageOf(language: string, texts: LanguageTexts, english: LanguageTexts): string {
  const tag = tagOf(texts);
  const card = (key: string): string => String(texts[key] ?? english[key]);
  const own = (texts['Employees'] ?? {}) as LanguageTexts;
  const originals = english['Employees'] as LanguageTexts;
  const text = (key: string): string => String(own[key] ?? originals[key]);
  const days = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(hidingDays);
  const wayToHide = `*${card('WhyLink')}* › *${card('HideForNow').replace('{0}', days)}*`;

  const page = `# ${text('Title')}

*${text('Note')}*

${named(text('Introduction'), card('DefaultTitle'), '**')}

![${named(text('Picture'), card('Refresh'), '')}](${path.posix.relative(folder, employeePicture(language))})

1. **${text('LookTitle')}** ${text('LookText')}
2. **${named(text('RefreshTitle'), card('Refresh'), '*')}** ${text('RefreshText')}
3. **${text('StepsTitle')}** ${text('StepsText')}
4. **${named(text('HelpTitle'), card('GuideHelpTitle'), '*')}** ${text('HelpText')}

${text('GoodToKnow')}

- ${text('OnlyYou')}
- ${text('ChangesNothing')}
- ${text('Optional')} ${text('Hide')} (${wayToHide})
`;
  return isRightToLeft(tag) ? `<div dir="rtl">\n\n${page}\n</div>\n` : page;
}

/** A text with the name of a button or of the card in its place, set off by the mark unless the language puts it in quotation marks. */
function named(text: string, name: string, mark: string): string {
  const [before = '', after = ''] = text.split('{0}');
  const isQuoted = /[«»„“”‚‘‹「『[]\s?$/u.test(before);
  return text.includes('{0}') ? `${before}${isQuoted ? name : `${mark}${name}${mark}`}${after}` : text;
}

function tagOf(texts: LanguageTexts): string {
  return String(texts['LanguageTag']);
}

function isRightToLeft(tag: string): boolean {
  return ['Arab', 'Hebr'].includes(new Intl.Locale(tag).maximize().script ?? '');
}
