import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** Text for `{{name}}`, which is escaped, or HTML for `{{{name}}}`, which is not. */
export type Values = Readonly<Record<string, string>>;

/** Fills in one of the HTML files of this folder. A name without a value is a mistake in the file. */
export async function renderFile(file: string, values: Values): Promise<string> {
  const template = await fs.readFile(path.join(__dirname, file), 'utf8');
  return template.replace(/\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g, (_match, html?: string, text?: string) => {
    const name = html ?? text ?? '';
    const value = values[name];
    if (value === undefined) {
      throw new Error(`${file} asks for "${name}", which nobody gives`);
    }
    return html === undefined ? escapeHtml(value) : value;
  });
}

export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
