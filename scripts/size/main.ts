import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../../tenant/runtime/packages';
import { type BuiltFile, type ListedChunk, budgets, reportOf } from './report';

/**
 * Prints what the last production build weighs: every file, what is in it, and what the card needs for its first word. Ends with 1 where a
 * budget is passed: `npm run size`.
 */
function main(): void {
  const folder = path.join(projectFolder, 'dist');
  const list = path.join(projectFolder, 'temp', 'chunks.json');
  if (!fs.existsSync(folder) || !fs.existsSync(list)) {
    throw new Error('There is no build: npm run build makes one.');
  }
  const files: readonly BuiltFile[] = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const content = fs.readFileSync(path.join(folder, name));
      return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    });
  const chunks = JSON.parse(fs.readFileSync(list, 'utf8')) as readonly ListedChunk[];
  const { lines, isWithin } = reportOf(files, chunks, budgets);
  console.log(lines.join('\n'));
  process.exitCode = isWithin ? 0 : 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
