import { readDeclarations } from './declarations';
import { languageNames, type LanguageTexts, readLanguage } from './files';
import points from './forNativeSpeakers.json';
import { nameOf } from './names';

export const translationsFile: string = 'docs/translations.md';

/** Whose texts the product's own author wrote; no native speaker has read the others. */
const written: readonly string[] = ['en-us', 'it-it'];

const byLanguage: Readonly<Record<string, string | undefined>> = points;

/** The state of every language. */
export function translations(): string {
  const keys = readDeclarations().map(({ key }) => key);
  const rows = languageNames().map((name) => {
    const texts = readLanguage(name);
    const count = keys.filter((key) => isThere(texts, key)).length;
    const reader = written.includes(name) ? 'the product’s own texts' : 'not yet';
    const first = written.includes(name) ? '' : (byLanguage[name] ?? '');
    return `| ${nameOf(String(texts['LanguageTag']))} | \`${name}\` | ${count} | ${reader} | ${first} |`;
  });
  return `# State of the translations

The card speaks ${languageNames().length} languages; each has ${keys.length} texts. [For translators](translators.md) says how to mend a text and how to add a language.

What the tests ask of every language:

- **by rules**, with \`npm run check:languages\`: every text is there and within its limit, with the same places and product names, in the letters and with the quotation marks of
  the language, and with the terms of its glossary;
- **in the browser**, with \`tests/everyLanguage.spec.ts\`: SharePoint's own loader takes this language and no other, the status is said in it, and at 320 px no text of the card is cut or over
  another one (a changed photo, and no photo);
- **from right to left**, for Arabic and Hebrew, with \`tests/rightToLeft.spec.ts\`: photos, panel, slider and progress are mirrored, names in Latin letters are not.

What no check can say is whether a sentence sounds natural. English and Italian are the product's own texts; no native speaker is known to have
read the others yet. A reader looks first at the menu words of Edge, Chrome, Firefox
and Safari (those of phones are the least certain), at *Advanced › API access* of the SharePoint admin center, and at what the last column says.

| language | file | texts | read by a native speaker | to look at first |
|---|---|---|---|---|
${rows.join('\n')}

\`npm run languages\` writes this page; the last column is in \`scripts/languages/forNativeSpeakers.json\`.
`;
}

/** @param key - such as `Refresh` or `Catalog.Name` */
function isThere(texts: LanguageTexts, key: string): boolean {
  const [group = '', inner] = key.split('.');
  return inner === undefined ? texts[group] !== undefined : (texts[group] as LanguageTexts | undefined)?.[inner] !== undefined;
}
