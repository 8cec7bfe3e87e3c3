import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { watched } from '../scripts/bench/plain/instrument';
import type { UrlOptions } from '../tenant/urlOptions';
import { expect, isolatedTest as test, type Wanted } from './helpers/fixtures';

/** What stands in the web part's element when a rendering has ended, before the browser does anything else */
interface Rendered {
  readonly outlines: number;
  readonly height: number;
}

declare global {
  interface Window {
    rendered?: Rendered[];
  }
}

/** Runs in the page: notes what each `render()` of the web part leaves. */
function watchRendering(): void {
  const rendered: Rendered[] = [];
  const benchWatch = {
    begin: () => undefined,
    made: (module: unknown) => {
      const { prototype } = (module as { default: { prototype: { domElement: HTMLElement; render(): void } } }).default;
      const { render } = prototype;
      prototype.render = function () {
        render.call(this);
        const { domElement } = this;
        rendered.push({
          outlines: domElement.querySelectorAll('[aria-busy="true"]').length,
          height: domElement.getBoundingClientRect().height
        });
      };
    }
  };
  Object.assign(window, { rendered, benchWatch });
}

const bundleFolder: string = process.env['WEB_PART_BUNDLE'] ?? path.join(__dirname, '../release/assets');

const cases: readonly { readonly what: string; readonly properties: UrlOptions['properties'] }[] = [
  { what: 'the line', properties: {} },
  { what: 'the card', properties: { whenInSync: 'card' } },
  { what: 'the compact card', properties: { whenInSync: 'card', density: 'compact' } },
  { what: 'the quiet line', properties: { density: 'quiet' } }
];

for (const { what, properties } of cases) {
  test(`the first rendering leaves the outline of ${what}`, async ({ open, page }) => {
    await page.addInitScript(watchRendering);
    await page.route(/profile-photo-status-web-part_[^/]*\.js$/, async (route) => {
      const file = path.join(bundleFolder, path.basename(new URL(route.request().url()).pathname));
      await route.fulfill({
        body: watched(readFileSync(file, 'utf8')),
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' }
      });
    });
    const wanted: Wanted = { scenario: 'changed', properties };
    await open(wanted);
    const [first] = await page.evaluate(() => window.rendered ?? []);
    expect(first?.outlines).toBe(1);
    expect(first?.height).toBeGreaterThan(48);
  });
}
