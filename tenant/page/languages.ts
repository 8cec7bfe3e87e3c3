// cspell:ignore Hebr
import { languageNames } from '../../scripts/languages/files';
import { pseudoLanguage } from '../../scripts/languages/pseudo';

/** The languages that the panel offers, as SharePoint names them: those of the card, Arabic for right-to-left, and the pseudo-language. */
export function offeredLanguages(): readonly string[] {
  const [english = '', ...others] = languageNames().map(cultureOf);
  return [english, ...new Set([...others, 'ar-SA'])].concat(pseudoLanguage);
}

/** `it-IT` for `it-it`, `sr-Latn-RS` for `sr-latn-rs`. */
function cultureOf(name: string): string {
  return Intl.getCanonicalLocales(name)[0] ?? name;
}

/** A language's name in itself, such as "Italiano (Italia)". */
export function nameOfLanguage(language: string): string {
  if (language === pseudoLanguage) {
    return 'Pseudo: longer, accented';
  }
  return new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(language) ?? language;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['Arab', 'Hebr'].includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
