import { readFile, writeFile } from 'node:fs/promises';

const end = '<!-- End of the figures. -->';

/**
 * Puts the figures of a command between the marks of a document; what people wrote around them stays.
 * @param command - the npm script that measures them, which the first mark names
 */
export async function writeFigures(document: string, command: string, figures: string): Promise<void> {
  await writeFile(document, withFigures(await readFile(document, 'utf8'), command, figures));
}

function withFigures(text: string, command: string, figures: string): string {
  const start = `<!-- Figures written by \`npm run ${command}\`: do not edit below. -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) {
    throw new Error(`The document has no place for figures: a line "${start}", and after it a line "${end}".`);
  }
  return `${text.slice(0, from)}${start}\n\n${figures.trim()}\n\n${text.slice(to)}`;
}
