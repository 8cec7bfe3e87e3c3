// cspell:ignore Deutsch português
/** What a language calls itself: `Deutsch`, `português (Brasil)`, `简体中文`. */
export function nameOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  // Chinese is known by its script, not by a country
  const named = language === 'zh' ? `zh-${script ?? ''}` : tag;
  return new Intl.DisplayNames([tag], { type: 'language' }).of(named) ?? tag;
}
