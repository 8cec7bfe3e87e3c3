import { type Declaration, glossaryExceptions, readDeclarations } from './declarations';
import { groups, type LanguageTexts } from './files';
import { type Language, type Pair, type Rule, rules, termNames } from './rules';
import { script } from './script';

const allRules: readonly Rule[] = [...rules, script];

/** What is wrong with a language file, one line for each text and rule. */
export function problemsOf(
  name: string,
  texts: LanguageTexts,
  english: LanguageTexts,
  declarations: readonly Declaration[] = readDeclarations()
): readonly string[] {
  const own = flat(texts);
  const originals = flat(english);
  const tag = typeof texts['LanguageTag'] === 'string' ? texts['LanguageTag'] : '';
  if (!isTagOf(tag, name)) {
    return [`LanguageTag: "${tag}" is not the language of ${name}`];
  }
  const keys = declarations.map(({ key }) => key);
  const problems: string[] = [
    ...keys.filter((key) => !own.has(key)).map((key) => `${key}: is missing`),
    ...[...own.keys()].filter((key) => !keys.includes(key)).map((key) => `${key}: is no key`),
    ...declarations.filter(({ limit }) => limit === undefined).map(({ key }) => `${key}: has no @limit in mystrings.d.ts`),
    ...glossaryProblems(texts['Glossary'])
  ];
  const pairs: Pair[] = [];
  for (const { key, limit = 0 } of declarations) {
    const value = own.get(key);
    const original = originals.get(key);
    if (typeof value === 'string' && typeof original === 'string') {
      pairs.push(...(key === 'LanguageTag' ? [] : [{ key, text: value, english: original, limit }]));
    } else if (value !== undefined) {
      problems.push(`${key}: is no text`);
    }
  }
  const language: Language = { name, tag, pairs, glossary: (texts['Glossary'] ?? {}) as Language['glossary'] };
  return [...problems, ...pairs.flatMap((pair) => wrongIn(pair, language))];
}

function wrongIn(pair: Pair, language: Language): readonly string[] {
  return allRules.flatMap((rule) => {
    const problem = rule(pair, language);
    return problem === undefined ? [] : [`${pair.key}: ${problem}: ${pair.text}`];
  });
}

/** `de` for `de-de`, `pt-BR` for `pt-br`, `sr-Latn` for `sr-latn-rs`. */
function isTagOf(tag: string, name: string): boolean {
  return tag !== '' && `${name}-`.startsWith(`${tag.toLowerCase()}-`) && Intl.getCanonicalLocales(tag)[0] === tag;
}

/** Texts by their keys, those of groups as `Catalog.Name`. */
function flat(texts: LanguageTexts): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (key === 'Glossary') {
        return [];
      }
      return (groups as readonly string[]).includes(key)
        ? Object.entries((value ?? {}) as LanguageTexts).map(([inner, text]) => [`${key}.${inner}`, text] as const)
        : [[key, value] as const];
    })
  );
}

function glossaryProblems(glossary: unknown): readonly string[] {
  const known: readonly string[] = [...termNames, ...glossaryExceptions];
  const terms = (glossary ?? {}) as Readonly<Record<string, unknown>>;
  const isList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '');
  return [
    ...known.filter((term) => !isList(terms[term])).map((term) => `Glossary.${term}: is missing, or no list of texts`),
    ...termNames.filter((term) => Array.isArray(terms[term]) && terms[term].length === 0).map((term) => `Glossary.${term}: is empty`),
    ...Object.keys(terms)
      .filter((term) => !known.includes(term))
      .map((term) => `Glossary.${term}: is no term`)
  ];
}
