import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { releaseChangelog } from './changelog';
import { withSolutionVersion } from './solutionVersion';

/**
 * `npm version minor` runs this after it has changed package.json: that version is the only one that a person writes.
 * package-solution.json and CHANGELOG.md follow it.
 */
function main(): void {
  const root: string = path.join(__dirname, '../..');
  const change = (file: string, changed: (text: string) => string): void => {
    const name: string = path.join(root, file);
    writeFileSync(name, changed(readFileSync(name, 'utf8')));
  };
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const today: string = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  change('config/package-solution.json', (text) => withSolutionVersion(text, version));
  change('CHANGELOG.md', (text) => releaseChangelog(text, version, today));
}

main();
