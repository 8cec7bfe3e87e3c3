import { cpus, loadavg } from 'node:os';
import { type Row, tableOf } from './row';

/** Rows of one kind, of which a reader wants the largest: `status, layout, width, view` for each status and view. */
const merged: ReadonlyMap<string, string> = new Map([['Layout shift (CLS)', 'first and later views of all statuses']]);

/** The figures as docs/performance.md has them: when and where they were measured, and one table. */
export function figuresOf(rows: readonly Row[], loadBefore: number): string {
  const [model = 'an unknown processor'] = cpus().map((cpu) => cpu.model);
  const loads = [loadBefore, loadavg()[0] ?? 0].map(Math.round).sort((a, b) => a - b);
  const load = loads[0] === loads[1] ? `a load of ${loads[0]}` : `a load of ${loads.join(' to ')}`;
  const date = new Date().toISOString().slice(0, 10);
  return [
    `Measured on ${date} with Node ${process.version.slice(1)} and Chromium, on ${cpus().length} cores of ${model} under ${load}.`,
    '',
    tableOf(mergedRows(rows))
  ].join('\n');
}

function mergedRows(rows: readonly Row[]): readonly Row[] {
  const shown = new Map<string, Row[]>();
  for (const row of rows) {
    const [, layout] = row.what.split(', ');
    const key = merged.has(row.group) ? `${row.group} ${layout}` : `${row.group} ${row.what}`;
    shown.set(key, [...(shown.get(key) ?? []), row]);
  }
  return [...shown.values()].map((same) => (same.length === 1 ? same : [worstOf(same)])).flat();
}

/** The largest figure stands for all of them, and so does the largest of the plain version. */
function worstOf(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) {
    throw new Error('There is no row.');
  }
  const [, layout = ''] = first.what.split(', ');
  return {
    ...first,
    what: `the most of ${rows.length} ${merged.get(first.group)}, ${layout}`,
    figure: Math.max(...rows.map(({ figure }) => figure)),
    plain: Math.max(...rows.map(({ plain }) => plain ?? 0))
  };
}
