import { endpoints, faultsOf } from '../tenant/faults/rules';
import type { FaultCase } from './helpers/faults/faultCase';
import { play, playSideBySide } from './helpers/faults/play';
import { faultTable } from './helpers/faultTable';
import { expect, test } from './helpers/fixtures';

// A case says enough by its name and by what it expected; recording each would take longer than playing it.
test.use({ trace: 'off' });

/** How many of the cases that wait for time limits share one test. */
const sideBySide = 6;

for (const faultCase of faultTable.filter(({ isSlow }) => isSlow !== true)) {
  test(faultCase.name, async ({ window, tenant }) => {
    await play(faultCase, { window, tenant });
  });
}

for (const group of groups(faultTable.filter(({ isSlow }) => isSlow === true))) {
  test(`after the time limit: ${group.map(({ name }) => name).join('; ')}`, async ({ browser, tenant }) => {
    test.setTimeout(120_000);
    await playSideBySide(group, { browser, tenant });
  });
}

test('the matrix has at least 150 cases, each with its own name, and covers every endpoint', () => {
  expect(faultTable.length).toBeGreaterThanOrEqual(150);
  expect(new Set(faultTable.map(({ name }) => name)).size).toBe(faultTable.length);
  const played = new Set(faultTable.flatMap(({ faults }) => faults).map((fault) => fault.split(':')[0]));
  expect(endpoints.filter((endpoint) => !played.has(endpoint))).toEqual([]);
});

test('every fault that the tenant knows is played at one endpoint at least', () => {
  const played = new Set(faultTable.flatMap(({ faults }) => faults).map((fault) => fault.split(':')[1]));
  const known = new Set(endpoints.flatMap(faultsOf));
  expect([...known].filter((fault) => !played.has(fault))).toEqual([]);
});

function groups(cases: readonly FaultCase[]): readonly (readonly FaultCase[])[] {
  const count = Math.ceil(cases.length / sideBySide);
  return Array.from({ length: count }, (_value, index) => cases.slice(index * sideBySide, (index + 1) * sideBySide));
}
