import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { type Row, factorOf, isMet, tableOf } from '../scripts/bench/card/row';
import { watched } from '../scripts/bench/plain/instrument';

const row: Row = { group: 'Requests', what: 'first view', unit: '', goal: 3, figure: 3, plain: 6, digits: 0 };

test('a row is met up to its goal, by the figure that is shown', () => {
  expect(isMet(row)).toBe(true);
  expect(isMet({ ...row, figure: 4 })).toBe(false);
  expect(isMet({ ...row, digits: 3, goal: 0, figure: 0.0004 })).toBe(true);
  expect(isMet({ ...row, digits: 3, goal: 0, figure: 0.0006 })).toBe(false);
  expect(isMet({ ...row, goal: undefined })).toBeUndefined();
  // Never measured is not met
  expect(isMet({ ...row, figure: Infinity })).toBe(false);
  expect(isMet({ ...row, figure: NaN })).toBe(false);
});

test('the factor says how many times the plain version takes', () => {
  expect(factorOf(row)).toBe(2);
  expect(factorOf({ ...row, figure: 0 })).toBe(Infinity);
  expect(factorOf({ ...row, figure: 0, plain: 0 })).toBe(1);
  expect(factorOf({ ...row, plain: undefined })).toBeUndefined();
});

test('the table names each group once, and says what is missed', () => {
  const table = tableOf([row, { ...row, what: 'later view', goal: 0, figure: 1 }, { ...row, what: 'all', goal: undefined, unit: 'kB' }]);
  expect(table.match(/\*\*Requests\*\*/g)).toHaveLength(1);
  expect(table).toContain('| first view | 3 | 3 | 6 | 2.0× | yes |');
  expect(table).toContain('| later view | 0 | 1 | 6 | 6.0× | **missed** |');
  expect(table).toContain('| all |  | 3 kB | 6 kB | 2.0× |  |');
});

test('a watched bundle tells when its module runs and what it made, and is otherwise as it was', () => {
  const heard: unknown[] = [];
  const define = (id: string, dependencies: readonly string[], make: (...given: readonly unknown[]) => unknown): void => {
    heard.push(id, dependencies, make('react'));
  };
  const benchWatch = { begin: () => heard.push('begin'), made: (module: unknown) => heard.push(['made', module]) };
  runInNewContext(watched('define("id_1.0", ["react"], (react) => `made with ${react}`);'), { window: { define, benchWatch } });
  expect(heard).toEqual(['begin', ['made', 'made with react'], 'id_1.0', ['react'], 'made with react']);
});
