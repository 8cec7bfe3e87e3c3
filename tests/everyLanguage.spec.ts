import type { Page } from '@playwright/test';
import { languageNames, readLanguage } from '../scripts/languages/files';
import { pseudoLanguage, pseudoTexts } from '../scripts/languages/pseudo';
import { unreadableTextsIn } from './helpers/clipping';
import { expect, failedResponse, isolatedTest, test, type Wanted } from './helpers/fixtures';

/** A few statuses: with both photos, with one, with none, and with a reason. */
const statuses: readonly { readonly wanted: Wanted; readonly headline: string }[] = [
  { wanted: { scenario: 'changed' }, headline: 'DifferentHeadline' },
  { wanted: { scenario: 'noPhoto', expectErrors: [failedResponse(404)] }, headline: 'NoPhotoHeadline' }
];

function textOf(texts: Readonly<Record<string, unknown>>, key: string): string {
  return String(texts[key]);
}

/** SharePoint’s name, such as `it-IT` */
function cultureOf(name: string): string {
  return Intl.getCanonicalLocales(name)[0] ?? name;
}

/** The language files that the page has asked for so far. */
function languageFilesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /(?:WebPartStrings_([a-z-]+)_|(pseudo-language)_)\w+\.js/.exec(name))
      .flatMap((match) => match?.[1] ?? match?.[2] ?? [])
  );
}

for (const name of languageNames()) {
  test(`${name}: the card speaks it, at 320 px, and loads no other language`, async ({ open }) => {
    const texts = readLanguage(name);
    for (const { wanted, headline } of statuses) {
      const { page, webPart } = await open({ ...wanted, language: cultureOf(name), width: '320' });
      await expect(webPart.getByText(textOf(texts, headline), { exact: true })).toBeVisible();
      expect(await languageFilesOf(page)).toEqual([name]);
      expect(await unreadableTextsIn(webPart)).toEqual([]);
    }
  });
}

test('a language that the card has not shows English', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', language: 'mt-MT' });
  await expect(webPart.getByText(textOf(readLanguage('en-us'), 'DifferentHeadline'), { exact: true })).toBeVisible();
  expect(await languageFilesOf(page)).toEqual(['en-us']);
});

test('the pseudo-language: every text of the card comes from a language file, and two fifths more fit at 320 px', async ({ open }) => {
  const texts = pseudoTexts(readLanguage('en-us'));
  for (const { wanted, headline } of statuses) {
    const { page, webPart } = await open({ ...wanted, language: pseudoLanguage, width: '320' });
    await expect(webPart.getByText(textOf(texts, headline), { exact: true })).toBeVisible();
    expect(await languageFilesOf(page)).toEqual(['pseudo-language']);
    expect(await unreadableTextsIn(webPart)).toEqual([]);
    const literals = await webPart.evaluate((element) =>
      (element instanceof HTMLElement ? element.innerText : '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /\p{L}/u.test(line) && !/[⟦⟧]/.test(line))
    );
    expect(literals).toEqual([]);
  }
});

isolatedTest('the look for unreadable texts sees what is clipped, outside, or over another text', async ({ page }) => {
  const seen = async (html: string): Promise<readonly string[]> => {
    await page.setContent(`<div id="card" style="width: 200px">${html}</div>`);
    return unreadableTextsIn(page.locator('#card'));
  };
  expect(await seen('<p>One line</p><p>And another one</p>')).toEqual([]);
  expect(await seen('<p style="overflow: hidden; width: 40px; white-space: nowrap">One long line of text</p>')).toEqual([
    'clipped: One long line of text'
  ]);
  expect(await seen('<p style="white-space: nowrap">One line that is longer than the card by some words</p>')).toEqual([
    'outside the card: One line that is longer than the card by some words'
  ]);
  expect(
    await seen('<div style="overflow: auto; height: 20px; white-space: pre">One line\nthat scrolls\nand more</div><p>Below it</p>')
  ).toEqual([]);
  expect(await seen('<p>One line</p><p style="margin-top: -34px">Another</p>')).toEqual(['over each other: One line / Another']);
});
