import { quotesOf } from './quotes';

/** A text beside its English original. */
export interface Pair {
  readonly key: string;
  readonly text: string;
  readonly english: string;
  readonly limit: number;
}

export interface Language {
  /** Such as `de-de` */
  readonly name: string;
  /** Of its texts, such as `de` */
  readonly tag: string;
  readonly pairs: readonly Pair[];
  readonly glossary: Readonly<Record<string, readonly string[]>>;
}

/** @returns what is wrong with a text, or undefined */
export type Rule = (pair: Pair, language: Language) => string | undefined;

/** Names that stand unchanged in every language. */
export const products: readonly string[] = [
  'Microsoft 365',
  'Microsoft Graph',
  'SharePoint',
  'OneDrive',
  'Exchange',
  'Outlook',
  'Teams',
  'InPrivate',
  'User.Read',
  'JSON',
  'userphoto.aspx'
];

function placeholdersOf(text: string): string {
  return (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
}

const placeholders: Rule = ({ text, english }) =>
  placeholdersOf(text) === placeholdersOf(english)
    ? undefined
    : `has the places "${placeholdersOf(text)}", English "${placeholdersOf(english)}"`;

const length: Rule = ({ text, limit }) => (text.length > limit ? `has ${text.length} characters, ${limit} are allowed` : undefined);

const unclean: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'is empty'],
  [/^\s|\s$/, 'begins or ends with a space'],
  [/[^\S\n]{2}/, 'has two spaces in a row'],
  [/[\n\t\r]/, 'has a line break or tab'],
  [/<\/?\w|&\w+;|\*\*|`/, 'has markup'],
  [/[!¡！]/, 'has an exclamation mark'],
  [/\.\.\./, 'has three full stops instead of …'],
  [/['"]/, 'has a straight quotation mark or apostrophe'],
  // The code isolates what it fills in; a mark of a translator would stay open
  [/[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/, 'has an invisible character']
];
const clean: Rule = ({ text }) => {
  const found = unclean.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
  return found.length > 0 ? found.join(', ') : text.normalize('NFC') === text ? undefined : 'is not in Unicode’s form NFC';
};

/** How sentences end; Thai has no full stop, Greek asks with a semicolon. */
const ends: readonly (readonly [RegExp, RegExp])[] = [
  [/\.$/, /[.。]$/],
  [/\?$/, /[?？؟;]$/],
  [/…$/, /…$/],
  [/:$/, /[:：]$/]
];
// cspell:disable
/** Romanian writes "your" as an abbreviation. */
const abbreviationAtEnd: RegExp = /\bdvs\.$/;
// cspell:enable
const ending: Rule = ({ text, english }, { tag }) => {
  // After an address a full stop could be taken for a part of it; another order of words has no address there
  if (/(?:\/\/|\.com|,)$/.test(english)) {
    return undefined;
  }
  const wanted = ends.find(([pattern]) => pattern.test(english))?.[1];
  const isWrong =
    wanted === undefined
      ? /[.。…]$/.test(text) && !abbreviationAtEnd.test(text)
      : !wanted.test(text) && !(tag === 'th' && /[.?]$/.test(english));
  return isWrong ? 'does not end like the English text' : undefined;
};

// cspell:ignore Microsoftu
/** A name, of which each word may have an ending: "v Microsoftu 365". */
function named(name: string): RegExp {
  return new RegExp(
    name
      .split(' ')
      .map((word) => `${word.replace('.', '\\.')}\\p{L}*`)
      .join('[ \\u00A0]'),
    'u'
  );
}

const productNames: Rule = ({ text, english }) => {
  const missing = products.filter((name) => english.includes(name) && !named(name).test(text));
  return missing.length > 0 ? `lacks ${missing.join(', ')}` : undefined;
};

const quotationMarks: Rule = ({ text }, { tag }) => {
  const own = quotesOf(tag);
  const foreign = own && [...text].filter((character) => /[«»„“”‚‘‹「」『』]/.test(character) && !own.includes(character));
  return foreign && foreign.length > 0 ? `has ${foreign.join(' ')}; this language has ${own}` : undefined;
};

/** Words that no other language of these has. */
const englishWords: RegExp = /\b(?:the|your|you|this|with|which|there|it’s|isn’t|doesn’t|can’t|hasn’t|couldn’t)\b/i;
const translated: Rule = ({ key, text, english }, { tag, glossary }) => {
  if (tag === 'en') {
    return undefined;
  }
  if (englishWords.test(text)) {
    return 'has English words';
  }
  if (key.startsWith('Key')) {
    // Names of keys, as they stand on keyboards
    return undefined;
  }
  const withoutNames = products.reduce((rest, name) => rest.replaceAll(name, ''), english);
  const isWorded = /\p{L}{3}/u.test(withoutNames.replace(/\{\w+\}|https:\/\/|[\w.]+@[\w.]+/g, ''));
  return text === english && isWorded && !glossary['sameAsEnglish']?.includes(key) ? 'is the English text' : undefined;
};

const terms: Rule = ({ key, text, english }, { glossary, tag }) => {
  const isExcepted = (term: string): boolean => glossary['withoutTerm']?.includes(`${key}: ${term}`) === true;
  const lower = text.toLocaleLowerCase(tag);
  const missing = englishTermsIn(english).filter(
    (term) => !isExcepted(term) && !glossary[term]?.some((stem) => lower.includes(stem.toLocaleLowerCase(tag)))
  );
  return missing.length > 0 ? `lacks the term ${missing.join(', ')}` : undefined;
};

/** How English names each term; words that mean something else in some sentence are left out. */
const englishTerms: Readonly<Record<string, RegExp>> = {
  profilePhoto: /\bprofile photos?\b/i,
  photo: /\bphotos?\b/i,
  privateWindow: /\bprivate window\b/i,
  placeholder: /\bplaceholders?\b/i,
  helpDesk: /\bhelp desk\b/i,
  admin: /\badmins?\b(?! center)/i,
  report: /\breport\b/i,
  mailbox: /\bmailbox\b/i,
  workAccount: /\bwork account\b/i,
  guest: /\bguests?\b/i,
  sync: /\bsync(?:ed|s)?\b/i,
  refresh: /\brefresh(?:ed|ing)?\b/i,
  checkAgain: /^Check again$/,
  browser: /\bbrowsers?\b/i,
  organization: /\borganizations?\b/i
};

function englishTermsIn(english: string): readonly string[] {
  const text = english.replace(/\{\w+\}/g, '');
  const found = Object.keys(englishTerms).filter((term) => englishTerms[term]?.test(text) === true);
  // A profile photo is a photo
  return found.includes('profilePhoto') ? found.filter((term) => term !== 'photo') : found;
}

export const termNames: readonly string[] = Object.keys(englishTerms);

export const rules: readonly Rule[] = [placeholders, length, clean, ending, productNames, quotationMarks, translated, terms];
