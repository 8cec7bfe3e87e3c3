import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { type Studio, openStudio, settled } from './helpers/card';
import { english } from '../tests/helpers/texts';
import { reasons, type Situation, statuses } from './helpers/situations';

/** Writes `docs/statuses.md`: every status and every reason, with what the card really says in the local tenant and a picture of it. */
const docs: string = path.join(__dirname, '..', 'docs');

async function row(studio: Studio, name: string, situation: Situation): Promise<string> {
  const page: Page = await studio.open(situation.link);
  await situation.act?.(page, english);
  await settled(page);
  const card = page.locator('#web-part');
  // Screen readers are told only of what needs action
  const message: readonly string[] = await card.locator('[data-focus-fallback], [data-focus-fallback] + p').allInnerTexts();
  const said: string = message.length > 0 ? message.join('. ') : await card.locator('p').first().innerText();
  const labels: readonly string[] = await card.locator('[data-part="next-steps"] :is(a, button)').allInnerTexts();
  const file: string = `images/statuses/${name}.png`;
  await studio.photograph(page, path.join(docs, file));
  await page.close();
  console.log(`docs/${file}`);
  const step: string = labels.length > 0 ? labels.map((label) => `**${label}**`).join(' · ') : 'none';
  return `| \`${name}\` | ${situation.cause} | ${said.trim()} | ${step} | <img src="${file}" width="260" alt="The card: ${said.split('.')[0] ?? name}"> |`;
}

async function table(studio: Studio, situations: Readonly<Record<string, Situation>>): Promise<string> {
  const rows: string[] = ['| name | cause | what the card says | next step | |', '|---|---|---|---|---|'];
  for (const [name, situation] of Object.entries(situations)) {
    rows.push(await row(studio, name, situation));
  }
  return rows.join('\n');
}

async function main(): Promise<void> {
  await mkdir(path.join(docs, 'images', 'statuses'), { recursive: true });
  const studio: Studio = await openStudio(1);
  try {
    await writeFile(
      path.join(docs, 'statuses.md'),
      `# Statuses and reasons

Written by \`npm run screenshots\` from the code: the words and pictures are those of the card in the local tenant.

## Statuses: what is so

${await table(studio, statuses)}

## Reasons: why a photo could not be read

The status is then \`cannotCompare\`. The side that was read is still shown. An error is never shown as "no photo", and "no photo"
never as an error.

${await table(studio, reasons)}
`
    );
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
