// cspell:words Grek Hebr Jpan Kore
import { type Pair, products, type Rule } from './rules';

/** What letters of a script may be; Japanese and Korean mix. */
const letters: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  // The stroke U+0640, which joins a prefix to a foreign word, belongs to several scripts
  Arab: /[\p{Script=Arabic}\u0640]/u,
  Hebr: /\p{Script=Hebrew}/u,
  Thai: /\p{Script=Thai}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/u,
  Kore: /\p{Script=Hangul}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u
};

/** Names and signs in Latin letters that stand in texts of every script. */
const latin: readonly string[] = [
  ...products,
  'Microsoft',
  'Online',
  'Entra',
  'Edge',
  'Google',
  'Chrome',
  'Firefox',
  'Safari',
  'MSAL',
  'API',
  'PIN',
  'URL',
  'IT',
  'HTTPS',
  'https',
  'help',
  'contoso',
  'com',
  'report',
  'Ctrl',
  'Control',
  'Command',
  'Shift',
  'Cmd',
  'Incognito',
  'Web',
  'px'
];

// cspell:disable
/** Letters that betray another language of the same script, or an old encoding. */
const foreignLetters: Readonly<Record<string, RegExp>> = {
  uk: /[ыэъё]/i,
  ru: /[іїєґў]/i,
  bg: /[ыэёіїє]/i,
  ro: /[şţ]/i,
  'zh-CN': /[這個們會後時對於與體圖檔請關開應說還沒過進]/,
  'zh-TW': /[这个们会后时对于与体图档请关开应说还没过进]/
};
// cspell:enable

function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn';
}

export const script: Rule = ({ text, english }: Pair, { tag }) => {
  const name = scriptOf(tag);
  const own = letters[name];
  if (own === undefined) {
    return undefined;
  }
  const ownNames = [...latin].sort((one, other) => other.length - one.length);
  const rest = ownNames.reduce((all, word) => all.replaceAll(word, ' '), text.replace(/\{\w+\}/g, ' '));
  const isAllowed = (word: string): boolean =>
    own.test(word) || /^[A-Za-z]$/.test(word) || [...word].every((letter) => !/\p{L}/u.test(letter));
  const foreign = (rest.match(/\p{L}+/gu) ?? []).filter((word) => [...word].some((letter) => !isAllowed(letter)) && word.length > 1);
  const betraying = foreignLetters[tag]?.exec(text)?.[0] ?? foreignLetters[tag.split('-')[0] ?? '']?.exec(text)?.[0];
  if (betraying !== undefined) {
    return `has the letter ${betraying}, which this language has not`;
  }
  return foreign.length > 0 && text !== english ? `has ${[...new Set(foreign)].join(', ')} in another script` : undefined;
};
