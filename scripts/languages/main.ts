import { writeFileSync } from 'node:fs';
import { appFile, teamsApp } from '../teamsApp/main';
import { writeEmployeePages } from './employees';
import { writeManifests } from './manifests';

/** Writes what follows from the language files: the manifests, the app for Teams and the page for employees. `npm run languages` */
async function main(): Promise<void> {
  await writeManifests();
  writeEmployeePages();
  writeFileSync(appFile, teamsApp());
}

void main();
