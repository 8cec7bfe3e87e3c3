import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { languageFolder } from './files';

/** A key of a language file, as mystrings.d.ts declares it. */
export interface Declaration {
  /** Such as `Refresh`, or `Catalog.Name` in a group */
  readonly key: string;
  /** The most characters */
  readonly limit: number | undefined;
  /** Whether it is a text of the property pane or of the test of a tenant, which visitors do not load */
  readonly isForAdmins: boolean;
}

const adminInterface = 'IProfilePhotoStatusAdminTexts';

const prefixes: Readonly<Record<string, string>> = {
  IProfilePhotoStatusWebPartStrings: '',
  [adminInterface]: '',
  IProfilePhotoStatusCatalogTexts: 'Catalog.',
  IProfilePhotoStatusEmployeesTexts: 'Employees.'
};

/** All texts that a language file has, in the order of mystrings.d.ts. */
export function readDeclarations(): readonly Declaration[] {
  const source = readFileSync(path.join(languageFolder, 'mystrings.d.ts'), 'utf8');
  return [...source.matchAll(/^declare interface (\w+) \{\n(.*?)^\}/gms)].flatMap(([, name = '', body = '']) => {
    const prefix = prefixes[name];
    return prefix === undefined
      ? []
      : [...body.matchAll(/(?:@limit (\d+) \*\/\n)?^ {2}readonly (\w+): string;/gm)].map(([, limit, key = '']) => ({
          key: `${prefix}${key}`,
          limit: limit === undefined ? undefined : Number(limit),
          isForAdmins: name === adminInterface
        }));
  });
}

/** What a glossary has beside its terms. */
export const glossaryExceptions = ['sameAsEnglish', 'withoutTerm'] as const;
