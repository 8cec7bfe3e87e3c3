import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { atRest } from './card';

/** The rules of WCAG 2.2 A and AA, and axe's own advice. */
const tags: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** IBM's rules for WCAG 2.2 A and AA, and those of its own. */
const policies: readonly string[] = ['WCAG_2_2', 'IBM_Accessibility'];

/** Everything of the web part, what it opens above the page too */
const webPart = '#web-part';

/** Fails with the judges' own words when anything in the web part is hard to use for somebody. Two engines judge, because each sees what the other does not. */
export async function expectAccessible(page: Page): Promise<void> {
  // A text that is half there has half its contrast
  await atRest(page.locator(webPart));
  expect({ axe: await axeViolations(page), ibm: await ibmViolations(page) }).toEqual({ axe: [], ibm: [] });
}

async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(webPart)
    .withTags([...tags])
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' | ')})`);
}

/** What the engine of IBM Equal Access gives the page; its own types are those of its source. */
interface IbmEngine {
  readonly Checker: new () => { check(node: Element, policies: readonly string[]): Promise<{ readonly results: readonly IbmResult[] }> };
}

interface IbmResult {
  readonly ruleId: string;
  readonly message: string;
  readonly snippet: string;
  /** Such as `['VIOLATION', 'FAIL']` */
  readonly value: readonly [string, string];
}

const ibmEngine: string = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** What the engine is sure of: it lists what a person should look at, and advice, apart. */
async function ibmViolations(page: Page): Promise<readonly string[]> {
  // The page's content security policy lets no script in; what is evaluated is not the page's
  await page.evaluate(`${ibmEngine}; globalThis.ibmEqualAccess = ace; undefined`);
  return page.evaluate(
    async ([selector, rules]) => {
      const { ibmEqualAccess } = globalThis as unknown as { ibmEqualAccess: IbmEngine };
      const node = document.querySelector(selector);
      if (!node) {
        return [`nothing is at ${selector}`];
      }
      const { results } = await new ibmEqualAccess.Checker().check(node, rules);
      return results
        .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} (${snippet})`);
    },
    [webPart, policies] as const
  );
}
