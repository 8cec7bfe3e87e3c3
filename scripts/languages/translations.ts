import { readDeclarations } from './declarations';
import { languageNames, type LanguageTexts, readLanguage } from './files';
import points from './forNativeSpeakers.json';
import { nameOf } from './names';
import secondReading from './secondReading.json';

export const translationsFile: string = 'docs/translations.md';

/** Whose texts the product's own author wrote; no native speaker has read the others. */
const written: readonly string[] = ['en-us', 'it-it'];

const byLanguage: Readonly<Record<string, string | undefined>> = points;

/** What the second reader of a language found, who wrote down in English what each sentence says before seeing any original. */
interface Reading {
  /** How many texts were changed after it */
  readonly mended: number;
  readonly found: string;
}

const readings: Readonly<Record<string, Reading | undefined>> = secondReading;

/** The state of every language. */
export function translations(): string {
  const keys = readDeclarations().map(({ key }) => key);
  const all = languageNames().map((name) => {
    const texts = readLanguage(name);
    return { name, texts, own: nameOf(String(texts['LanguageTag'])), reading: readings[name], isOwn: written.includes(name) };
  });
  const rows = all.map(({ name, texts, own, reading, isOwn }) => {
    const count = keys.filter((key) => isThere(texts, key)).length;
    const second = reading ? `${reading.mended}` : '';
    const reader = isOwn ? 'the product’s own texts' : 'not yet';
    return `| ${own} | \`${name}\` | ${count} | ${second} | ${reader} | ${byLanguage[name] ?? ''} |`;
  });
  const found = all.flatMap(({ own, reading }) => (reading ? [`- **${own}**: ${reading.found}`] : []));
  const read = all.filter(({ reading }) => reading).length;
  return `# State of the translations

The card speaks ${all.length} languages; each has ${keys.length} texts. [For translators](translators.md) says how to mend a text and how to add a language.

## What was checked

- **By rules**, with \`npm run check:languages\`: every text is there and within its limit, with the same places and product names, in the letters and with the quotation marks of
  the language, and with the terms of its glossary.
- **In the browser**, with \`tests/everyLanguage.spec.ts\`: SharePoint's own loader takes this language and no other, the status is said in it, and at 320 px no text of the card is cut or over
  another one (a changed photo, and no photo). \`tests/pseudoLanguage.spec.ts\` does the same in every status, panel and step with texts that are longer than any language's.
- **From right to left**, for Arabic and Hebrew, with \`tests/rightToLeft.spec.ts\`: photos, panel, slider and progress are mirrored, names in Latin letters are not.
- **By a second reader**, for ${read} languages: each text was read and put back into English, and the result compared with the original. The reader had the card's picture and that
  language alone, and saw no original until the last text was put back; some readers read several languages one after the other, the later ones with the earlier ones in mind. What was found and mended stands [below](#what-the-second-readers-found).

Neither writers nor second readers are known to be native speakers. A native speaker looks first at the menu words of Edge, Chrome, Firefox and Safari (those of phones are the least certain), at
*Advanced › API access* of the SharePoint admin center, and at what the last column says.

| language | file | texts | mended after the second reading | read by a native speaker | to look at first |
|---|---|---:|---:|---|---|
${rows.join('\n')}

## What the second readers found

${found.join('\n')}

\`npm run languages\` writes this page, from \`scripts/languages/secondReading.json\` and \`scripts/languages/forNativeSpeakers.json\`.
`;
}

/** @param key - such as `Refresh` or `Catalog.Name` */
function isThere(texts: LanguageTexts, key: string): boolean {
  const [group = '', inner] = key.split('.');
  return inner === undefined ? texts[group] !== undefined : (texts[group] as LanguageTexts | undefined)?.[inner] !== undefined;
}
