import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { appFile, teamsApp } from '../teamsApp/main';
import { writeEmployeePages } from './employees';
import { projectFolder } from './files';
import { writeManifests } from './manifests';
import { translations, translationsFile } from './translations';

/** Writes what follows from the language files: the manifests, the app for Teams, the page for employees and the state of the translations. `npm run languages` */
async function main(): Promise<void> {
  await writeManifests();
  writeEmployeePages();
  writeFileSync(path.join(projectFolder, translationsFile), translations());
  writeFileSync(appFile, teamsApp());
}

void main();
