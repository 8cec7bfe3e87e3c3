// cspell:ignore löñgér téxt thät šhöws whéré líñés bréák qps ploc
import type { LanguageTexts } from './files';

/** Microsoft’s own name of a pseudo-language. */
export const pseudoLanguage: string = 'qps-ploc';

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'Ê',
  I: 'Î',
  O: 'Ö',
  S: 'Š',
  U: 'Û'
};

/** How much longer than English a translation may be: short German or Finnish texts are. */
const growth: number = 0.4;

/** Words that fill up a text. */
const filler: string = ' löñgér téxt thät šhöws whéré líñés bréák';

/** A text in brackets, accented and longer by two fifths: what has no brackets on the card is a literal, and what is clipped lacks its last bracket. */
function pseudoText(text: string): string {
  const letters = text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? part : part.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter)));
  const added = Math.ceil(text.length * growth);
  return `⟦${letters.join('')}${filler
    .repeat(Math.ceil(added / filler.length))
    .slice(0, added)
    .trimEnd()}⟧`;
}

/** The card’s texts in the pseudo-language. Its tag stays English, so that dates and numbers are. */
export function pseudoTexts(english: LanguageTexts): LanguageTexts {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, typeof text === 'string' && key !== 'LanguageTag' ? pseudoText(text) : text])
  );
}
