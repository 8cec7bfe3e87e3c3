import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { languageNames, type LanguageTexts, projectFolder, readLanguage } from './files';

/** Texts of the catalog by their language, as manifests have them; `default` is English */
type Localized = Record<string, string>;
type Languages = ReadonlyMap<string, LanguageTexts>;

interface WebPartManifest {
  readonly preconfiguredEntries: { title: Localized; description: Localized }[];
}
interface Solution {
  readonly solution: { readonly metadata: { shortDescription: Localized; longDescription: Localized } };
}

const webPartManifest: string = 'src/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.manifest.json';
const solution: string = 'config/package-solution.json';

/** The manifests with the texts that the language files have: their names, and what they should hold. */
export async function manifestFiles(): Promise<ReadonlyMap<string, string>> {
  const languages: Languages = new Map(languageNames().map((name) => [name, readLanguage(name)]));
  return new Map([
    [
      webPartManifest,
      await edited<WebPartManifest>(webPartManifest, ({ preconfiguredEntries }) => {
        for (const [index, prefix] of ['', 'Compact'].entries()) {
          Object.assign(preconfiguredEntries[index] ?? {}, {
            title: localized(languages, `${prefix}Name`),
            description: localized(languages, `${prefix}Description`)
          });
        }
      })
    ],
    [
      solution,
      await edited<Solution>(solution, ({ solution: { metadata } }) => {
        metadata.shortDescription = localized(languages, 'ShortDescription');
        metadata.longDescription = localized(languages, 'LongDescription');
      })
    ]
  ]);
}

export async function writeManifests(): Promise<void> {
  for (const [file, content] of await manifestFiles()) {
    writeFileSync(path.join(projectFolder, file), content);
  }
}

async function edited<T>(file: string, edit: (content: T) => void): Promise<string> {
  const full = path.join(projectFolder, file);
  const content = JSON.parse(readFileSync(full, 'utf8')) as T;
  edit(content);
  return format(JSON.stringify(content, undefined, 2), { ...(await resolveConfig(full)), filepath: full });
}

/** A language that lacks a text shows the English one, because it has no entry of its own. */
function localized(languages: Languages, key: string): Localized {
  const texts: Localized = {};
  for (const [language, { Catalog: catalog }] of languages) {
    const text = (catalog as Localized | undefined)?.[key];
    if (text !== undefined) {
      texts[language === 'en-us' ? 'default' : language] = text;
    }
  }
  return texts;
}
