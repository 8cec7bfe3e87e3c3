import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { languagesOf, readSources, type Sources, teamsManifest, teamsTexts } from './manifest';

/**
 * Writes `teams/TeamsSPFxApp.zip`, the app that SharePoint's catalog hands to Teams, Outlook and Microsoft 365: `npx tsx scripts/teamsApp/main.ts`.
 * Its words come from the web part's manifest and the solution. `tests/teamsApp.spec.ts` fails where the file is not up to date.
 */
const folder: string = path.join(__dirname, '../../teams');
export const appFile: string = path.join(folder, 'TeamsSPFxApp.zip');

/** The same date for every file, so that the same content makes the same archive. The oldest that an archive can hold */
const date: Date = new Date(1980, 0, 1);

export function teamsApp(sources: Sources = readSources()): Uint8Array {
  const json = (content: object): Uint8Array => strToU8(`${JSON.stringify(content, undefined, 2)}\n`);
  const icon = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, `${sources.id}_${name}.png`)));
  return zipSync(
    {
      'manifest.json': json(teamsManifest(sources)),
      ...Object.fromEntries(languagesOf(sources).map((language) => [`${language}.json`, json(teamsTexts(sources, language))])),
      'color.png': icon('color'),
      'outline.png': icon('outline')
    },
    { mtime: date, level: 9 }
  );
}

if (require.main === module) {
  writeFileSync(appFile, teamsApp());
}
