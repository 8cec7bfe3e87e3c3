import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { projectFolder } from '../tenant/runtime/packages';
import { onCard } from './helpers/card';
import { expect, isolatedTest, test } from './helpers/fixtures';
import { english } from './helpers/texts';

// The panel of the local tenant itself: each control changes what it says

function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Local tenant' });
}

/** Chooses one of a group of radio buttons, whose labels are what people see and click. */
async function pick(page: Page, legend: string, label: string): Promise<void> {
  const group = panelOf(page).getByRole('group', { name: legend, exact: true });
  await group.getByText(label, { exact: true }).click();
  await expect(group.getByRole('radio', { name: label, exact: true })).toBeChecked();
}

/** What another choice of the link loads the page for. */
async function ready(page: Page, link: RegExp): Promise<void> {
  await expect(page).toHaveURL(link);
  await expect(page.locator('html')).toHaveAttribute('data-tenant', 'ready', { timeout: 30_000 });
}

async function backgroundOf(element: Locator): Promise<string> {
  return element.evaluate((each) => {
    for (let one: Element | undefined = each; one; one = one.parentElement ?? undefined) {
      const { backgroundColor } = getComputedStyle(one);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') {
        return backgroundColor;
      }
    }
    return '';
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the command, and gives the address that it prints. */
async function start(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    command.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      const [, address] = /is at (\S+)/.exec(printed) ?? [];
      if (address !== undefined) {
        resolve(address);
      }
    });
    command.once('exit', () => {
      reject(new Error(`npm start has ended: ${printed}`));
    });
  });
}

test('npm start begins with a changed photo; a link that says nothing means the same', async ({ request }) => {
  const port = String(await freePort());
  const command = spawn(process.execPath, ['--import', 'tsx', 'tenant/main.ts', '--port', port, '--production'], { cwd: projectFolder });
  try {
    const page = await request.get(await start(command));
    expect(await page.text()).toContain('<option value="changed" selected>');
  } finally {
    command.kill();
  }
});

test('section backgrounds: each has another color, and the card follows in place', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed', panel: 'open' });
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  const seen: string[] = [await backgroundOf(webPart)];
  for (const [label, name] of [
    ['Neutral', 'neutral'],
    ['Soft', 'soft'],
    ['Strong', 'strong']
  ] as const) {
    await pick(page, 'Section background', label);
    await expect(page).toHaveURL(new RegExp(`section=${name}`));
    await expect.poll(() => backgroundOf(webPart)).not.toBe(seen.at(-1));
    seen.push(await backgroundOf(webPart));
  }
  expect(new Set(seen).size).toBe(4);
  // On a strong background the words are light
  await expect(onCard(webPart, english.DifferentHeadline)).toHaveCSS('color', 'rgb(255, 255, 255)');
});

test('the contrast of Teams: black, with yellow for what is selected', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed', host: 'teams', panel: 'open' });
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  await pick(page, 'Theme', 'Contrast');
  await expect(page).toHaveURL(/theme=contrast/);
  await expect.poll(() => backgroundOf(webPart)).toBe('rgb(0, 0, 0)');
  await expect(onCard(webPart, english.DifferentHeadline)).toHaveCSS('color', 'rgb(255, 255, 255)');
});

test('what is shown when all is well', async ({ open, page }) => {
  const { webPart } = await open({ panel: 'open' });
  await expect(webPart.locator('img')).toHaveCount(1);
  await panelOf(page).getByLabel('All is well').selectOption('Both photos');
  await ready(page, /whenInSync.*card/);
  await expect(webPart.locator('img')).toHaveCount(2);
  await panelOf(page).getByLabel('All is well').selectOption('Nothing');
  await ready(page, /whenInSync.*hidden/);
  await expect(webPart).toHaveText('');
  // The default is not said
  await panelOf(page).getByLabel('All is well').selectOption('One line');
  await expect(page).not.toHaveURL(/whenInSync/);
  await expect(webPart.getByRole('button', { name: english.ShowBoth })).toBeVisible();
});

test('the layout of the card', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed', panel: 'open' });
  await panelOf(page).getByLabel('Layout').selectOption('Quiet');
  await ready(page, /density.*quiet/);
  await expect(webPart.getByRole('button', { name: english.ShowDetails })).toBeVisible();
});

test('a failure of a service', async ({ open, page }) => {
  const { webPart } = await open({ panel: 'open', expectErrors: [/Failed to load resource/] });
  await panelOf(page).getByLabel('Failure').selectOption('Damaged photo');
  await ready(page, /fault=userPhoto.*truncated/);
  await expect(onCard(webPart, english.UnreadablePictureText).first()).toBeVisible();
  await expect(panelOf(page).getByLabel('Failure')).toHaveValue('userPhoto:truncated');
  await panelOf(page).getByLabel('Failure').selectOption('None');
  await expect(page).not.toHaveURL(/fault=/);
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
});

test('the number of cards', async ({ open, page }) => {
  await open({ scenario: 'changed', panel: 'open' });
  await expect(page.locator('#second-web-part')).toHaveCount(0);
  await pick(page, 'Cards', 'Two');
  await ready(page, /cards=2/);
  await expect(onCard(page.locator('#second-web-part'), english.DifferentHeadline)).toBeVisible();
});

test('"keep this visit" puts its name into the link, so that the next page load goes on with it', async ({ open, page }) => {
  const { visit } = await open({ scenario: 'changed', panel: 'open' });
  const keep = panelOf(page).getByRole('checkbox', { name: 'Keep this visit' });
  await expect(keep).not.toBeChecked();
  await keep.check();
  await ready(page, new RegExp(`visit=${visit}`));
  await expect(page.locator('html')).toHaveAttribute('data-visit', visit);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-visit', visit);
  await expect(keep).toBeChecked();
  await keep.uncheck();
  await expect(page).not.toHaveURL(/visit=/);
  await expect(page.locator('html')).not.toHaveAttribute('data-visit', visit);
});

test('"5 hours later": the same visit goes on, in the browser and in the tenant', async ({ open, page }) => {
  const { visit, webPart } = await open({ scenario: 'changed', sync: 'never', panel: 'open' });
  const now = (): Promise<number> => page.evaluate(() => Date.now());
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await webPart.getByRole('button', { name: english.Cancel }).click();
  await expect(onCard(webPart, english.RefreshCancelledText).first()).toBeVisible();
  const before = await now();
  await panelOf(page).getByRole('button', { name: '5 hours later' }).click();
  await ready(page, /later=5/);
  await expect(page.locator('html')).toHaveAttribute('data-visit', visit);
  expect((await now()) - before).toBeGreaterThanOrEqual(5 * 3_600_000);
  await expect(panelOf(page).getByText('5 hours later').last()).toBeVisible();
  await expect(onCard(webPart, /5 hours ago/).first()).toBeVisible();
});

isolatedTest('"copy link" copies the link that shows the same', async ({ open, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open({ scenario: 'noPhoto', theme: 'dark', panel: 'open', expectErrors: [/404/] });
  await panelOf(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(panelOf(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
