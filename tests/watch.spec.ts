import { expect, test } from '@playwright/test';
import { Rebuilds } from '../tenant/rebuilds';
import { createTenant, type Tenant } from '../tenant/server';
import { browserArguments, findBrowser } from './helpers/browser';

// What `npm start` does while sources are watched; that heft builds what has changed is heft's to test
let tenant: Tenant | undefined;

test.use({
  launchOptions: async ({}, use) => {
    const found = await findBrowser();
    await use({ ...found, args: browserArguments(found) });
  }
});

test.afterEach(async () => {
  await tenant?.close();
});

test('an open page loads again when there is a new bundle', async ({ page }) => {
  const rebuilds = new Rebuilds();
  tenant = await createTenant({ port: 0, bundleFolder: process.env['WEB_PART_BUNDLE'], rebuilds });
  await page.goto(tenant.url);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-tenant', 'ready');
  const first = (await html.getAttribute('data-visit')) ?? '';
  rebuilds.tell();
  // Every load of the page is a visit of its own
  await expect(html).not.toHaveAttribute('data-visit', first);
  await expect(html).toHaveAttribute('data-tenant', 'ready');
});

test('without watching, pages do not listen for new bundles', async ({ page }) => {
  tenant = await createTenant({ port: 0, bundleFolder: process.env['WEB_PART_BUNDLE'] });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(tenant.url);
  await expect(page.locator('html')).toHaveAttribute('data-tenant', 'ready');
  expect(asked).toContain('/page/panel.js');
  expect(asked).not.toContain('/tenant/rebuilds');
});
