import * as fs from 'node:fs';
import * as path from 'node:path';
import { TenantError } from '../errors';

/** The repository's root: where package.json, dist/ and node_modules/ are. */
export const projectFolder = path.resolve(__dirname, '..', '..');

const modulesFolder = path.join(projectFolder, 'node_modules');

/** The folder of an installed npm package; says what to run when it is not there. */
export function packageFolder(name: string): string {
  const folder = path.join(modulesFolder, name);
  if (!fs.existsSync(path.join(folder, 'package.json'))) {
    throw new TenantError(`The npm package ${name} is missing: run "npm ci" in ${projectFolder} first.`);
  }
  return folder;
}

export function packageVersion(name: string): string {
  const text = fs.readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version?: unknown }).version);
}

/** Every `@microsoft/*` package that ships browser files, by its `dist` folder. */
export function microsoftDistFolders(): readonly string[] {
  packageFolder('@microsoft/sp-loader');
  const scope = path.join(modulesFolder, '@microsoft');
  return fs
    .readdirSync(scope)
    .map((name) => path.join(scope, name, 'dist'))
    .filter((folder) => fs.existsSync(folder));
}
