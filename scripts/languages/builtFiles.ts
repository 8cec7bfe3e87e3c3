/** The files of a language in the package: one that everybody loads, and one with the texts for admins. A browser loads those of one language. */
export interface BuiltLanguageFile {
  /** Such as `it-it` */
  readonly language: string;
  readonly isForAdmins: boolean;
}

/** @returns undefined for a file that is of no language */
export function builtLanguageFileOf(name: string): BuiltLanguageFile | undefined {
  const [, kind, language] = /(Strings_|chunk\.admin-texts-)([a-z]{2}(?:-[a-z]{2,4})+?)(?:-json)?_/i.exec(name) ?? [];
  return kind === undefined || language === undefined ? undefined : { language, isForAdmins: kind !== 'Strings_' };
}
