/** One line of the table: a figure, the same figure of the plain version, and what is promised. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly unit: string;
  /** At most so much; undefined where nothing is promised. */
  readonly goal: number | undefined;
  readonly figure: number;
  /** Undefined where the plain version has nothing to compare. */
  readonly plain: number | undefined;
  /** Decimals that the figure has a meaning to. */
  readonly digits: number;
}

/** Undefined where nothing is promised. The figure counts as it is shown: beyond its digits it is noise. */
export function isMet({ figure, goal, digits }: Row): boolean | undefined {
  return goal === undefined ? undefined : Number(figure.toFixed(digits)) <= goal;
}

/** How many times the figure is that of the plain version: over 1, the card is better. */
export function factorOf({ figure, plain, digits }: Row): number | undefined {
  if (plain === undefined) {
    return undefined;
  }
  const [own, other] = [figure, plain].map((value) => Number(value.toFixed(digits))) as [number, number];
  return own === other ? 1 : own <= 0 ? Infinity : other / own;
}

export function tableOf(rows: readonly Row[]): string {
  const lines = ['| what | goal | figure | plain version | factor | met |', '|---|---:|---:|---:|---:|---|'];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      lines.push(`| **${group}** | | | | | |`);
    }
    const { what, unit, goal, figure, plain, digits } = row;
    const met = isMet(row);
    const cells = [
      goal === undefined ? '' : withUnit(goal, unit),
      withUnit(Number(figure.toFixed(digits)), unit),
      plain === undefined ? '' : withUnit(Number(plain.toFixed(digits)), unit),
      factorText(factorOf(row)),
      met === undefined ? '' : met ? 'yes' : '**missed**'
    ];
    lines.push(`| ${what} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

function withUnit(value: number, unit: string): string {
  return unit === '' ? String(value) : `${value} ${unit}`;
}

function factorText(factor: number | undefined): string {
  if (factor === undefined) {
    return '';
  }
  return factor === Infinity ? 'all of it' : `${factor.toFixed(factor < 10 ? 1 : 0)}×`;
}
