/** The quotation marks of each language, as Microsoft’s style guides have them; ’ is an apostrophe everywhere. */
const quotes: Readonly<Record<string, string>> = {
  bg: '„“',
  ca: '«»“”',
  cs: '„“‚‘',
  da: '“”„»«',
  de: '„“‚‘',
  el: '«»“”',
  en: '“”‘',
  es: '«»“”',
  et: '„“”',
  fi: '”“',
  fr: '«»“”',
  he: '“”„',
  hr: '„”“»«',
  hu: '„”»«',
  it: '«»“”',
  ja: '「」『』',
  ko: '“”‘‹›',
  lt: '„“',
  lv: '“”„«»',
  nb: '«»“”',
  nl: '“”‘„',
  pl: '„”«»',
  pt: '“”«»',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '»«„“',
  sr: '„”“»«',
  sv: '”“',
  th: '“”',
  tr: '“”‘',
  uk: '«»„“',
  ar: '“”«»',
  zh: '“”「」『』‘'
};

/** @returns undefined for a language that is not listed, which may have any */
export function quotesOf(tag: string): string | undefined {
  return quotes[tag.split('-')[0] ?? ''];
}
