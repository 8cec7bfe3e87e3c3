import * as fc from 'fast-check';
import { type Nothing, anySequence } from './commands';
import { DrivenBrowser, type Faults } from './drivenBrowser';

/** Each takes about three milliseconds. */
const sequences: number = Number(process.env.SEQUENCES ?? 10000);

/**
 * The whole check in any order of answers, failures, delays, clicks, messages of other tabs, clock changes, sleep, visibility, closing and coming back. Whatever
 * happened, it ends; it claims nothing that the last answers do not support; it keeps to its budget; one tab asks at a time; nothing follows its end.
 */
async function play(faults: Faults, settings: fc.Parameters<unknown>): Promise<{ readonly failed: boolean; readonly report: string }> {
  const details = await fc.check(
    fc.asyncProperty(anySequence, async (commands) => {
      const browser: DrivenBrowser = new DrivenBrowser(faults);
      browser.open();
      await fc.asyncModelRun(() => ({ model: {}, real: browser }), commands);
      await browser.end();
      return browser.problems.length === 0 || Promise.reject(new Error([...new Set(browser.problems)].join('\n')));
    }),
    { numRuns: sequences, ...settings } as fc.Parameters<[Iterable<fc.AsyncCommand<Nothing, DrivenBrowser>>]>
  );
  return {
    failed: details.failed,
    report: details.failed ? `${String(details.errorInstance)}\n${String(fc.defaultReportMessage(details))}` : ''
  };
}

describe('the whole check', () => {
  it(`keeps its word in ${sequences} sequences`, async () => {
    const details = await play({}, {});
    expect(details.report).toBe('');
  }, 600000);

  it.each<[string, Faults, RegExp]>([
    ['a pause by the reader’s clock', { pausesByReadersClock: true }, /still/],
    ['a lost lock', { losesLocks: true }, /two tabs ask|a refresh asked/]
  ])(
    'does not keep it with a fault made on purpose: %s',
    async (_name, faults, problem) => {
      const details = await play(faults, { endOnFailure: true });
      expect(details.failed).toBe(true);
      expect(details.report).toMatch(problem);
    },
    600000
  );
});
