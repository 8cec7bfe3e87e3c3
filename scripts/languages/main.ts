import { writeFileSync } from 'node:fs';
import { appFile, teamsApp } from '../teamsApp/main';
import { writeManifests } from './manifests';

/** Writes what follows from the language files: the manifests, and the app for Teams. `npm run languages` */
async function main(): Promise<void> {
  await writeManifests();
  writeFileSync(appFile, teamsApp());
}

void main();
