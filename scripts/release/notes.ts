import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { sectionOf } from './changelog';

/** Prints the changelog's section of this version: `npx tsx scripts/release/notes.ts v1.2.0`. Fails if the tag names another version. */
function main([tag]: readonly string[]): void {
  const root: string = path.join(__dirname, '../..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  if (tag !== `v${version}`) {
    throw new Error(`The tag is ${tag ?? 'missing'}, but package.json has version ${version}.`);
  }
  console.log(sectionOf(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version));
}

main(process.argv.slice(2));
