import type { Standing } from './contest';
import type { Agreement } from './engines';
import { LIMIT_KINDS, isCopy } from './trials';
import type { Row, Tally } from './trials';

const percent = (part: number): string => `${(100 * part).toFixed(part > 0 && part < 0.001 ? 3 : 1)} %`;

/** One table for what services do, and one for what people do: `same`, `unsure` and `different` at each size. */
export function verdictTables(rows: readonly Row[]): string {
  return [
    ['What services do', rows.filter(({ by }) => by === 'service')] as const,
    ['What people do', rows.filter(({ by }) => by === 'person')] as const,
    ['Portraits of two sitters', rows.filter(({ by }) => by === 'stranger')] as const
  ]
    .filter(([, group]) => group.length > 0)
    .map(([title, group]) => (group[0].by === 'stranger' ? strangerText(group[0]) : verdictTable(title, group)))
    .join('\n\n');
}

function verdictTable(title: string, rows: readonly Row[]): string {
  const sizes = [...new Set(rows.flatMap((row) => [...row.sizes.keys()]))].sort((a, b) => a - b);
  const head = `| ${title} | ${sizes.map((size) => `${size} px`).join(' | ')} |`;
  const lines = rows.map(({ kind, sizes: tallies }) => {
    const cells = sizes.map((size) => {
      const tally = tallies.get(size);
      return tally ? `${tally.same} / ${tally.unsure} / ${tally.different}` : '';
    });
    return `| ${kind}${LIMIT_KINDS.includes(kind) ? ' *' : ''} | ${cells.join(' | ')} |`;
  });
  return [head, `|---|${'---:|'.repeat(sizes.length)}`, ...lines].join('\n');
}

function strangerText({ kind, sizes }: Row): string {
  const { same, unsure, different } = total([...sizes.values()]);
  return `Of ${same + unsure + different} pairs of ${kind}, over all sizes, ${same} are called \`same\` and ${unsure} \`unsure\`.`;
}

/** Sums tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = { same: 0, unsure: 0, different: 0 };
  for (const { same, unsure, different } of tallies) {
    sum.same += same;
    sum.unsure += unsure;
    sum.different += different;
  }
  return sum;
}

/** The table of methods. */
export function contestTable(standings: readonly Standing[]): string {
  const lines = [
    '| method | best threshold | copies missed | others called same | copies missed at no false match | processor, ms a pair |',
    '|---|---:|---:|---:|---:|---:|'
  ];
  for (const { method, threshold, missed, falseSame, missedAtNoFalse, millisecondsAPair } of standings) {
    lines.push(
      `| ${method} | ${threshold === undefined ? 'built in' : threshold.toFixed(3)} | ${percent(missed)} | ${percent(falseSame)} | ${percent(missedAtNoFalse)} | ${millisecondsAPair.toFixed(2)} |`
    );
  }
  return lines.join('\n');
}

/** What two engines, each with its own decoder, make of the same files. */
export function agreementText({ browser, pairs, differing, widest }: Agreement): string {
  const sentence = `Of ${pairs} pairs of files, Node and Chromium ${browser} judge ${pairs - differing.length} alike; their scores differ by ${widest.toFixed(3)} at most.`;
  return [sentence, ...differing.map((pair) => `- ${pair}`)].join('\n');
}

/** A chart of how the scores of copies and of other pictures are spread: parts of each, by score. */
export function scoreChart(rows: readonly Row[]): string {
  const bins = 20;
  const groups = [
    { label: 'copies', color: '#0f6cbd', scores: rows.filter(isCopy).flatMap(({ scores }) => scores) },
    { label: 'other pictures', color: '#c50f1f', scores: rows.filter((row) => !isCopy(row)).flatMap(({ scores }) => scores) }
  ];
  const width = 640;
  const height = 260;
  const left = 50;
  const bottom = 40;
  const plotWidth = width - left - 20;
  const plotHeight = height - bottom - 40;
  const bars: string[] = [];
  for (const [index, { color, scores }] of groups.entries()) {
    const counts = new Array<number>(bins).fill(0);
    for (const score of scores) {
      counts[Math.min(bins - 1, Math.floor(score * bins))]++;
    }
    for (const [bin, count] of counts.entries()) {
      // Square roots, so that a bar of one in a thousand can still be seen.
      const bar = plotHeight * Math.sqrt(count / Math.max(1, scores.length));
      const x = left + (plotWidth * (bin + index * 0.45 + 0.05)) / bins;
      bars.push(
        `<rect x="${x.toFixed(1)}" y="${(40 + plotHeight - bar).toFixed(1)}" width="${((plotWidth * 0.45) / bins).toFixed(1)}" height="${bar.toFixed(1)}" fill="${color}"/>`
      );
    }
  }
  const position = (score: number): string => (left + plotWidth * score).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (score) => `<text x="${position(score)}" y="${height - 20}" text-anchor="middle">${score}</text>`
  );
  const legend = groups.map(
    ({ label, color, scores }, i) =>
      `<rect x="${left + i * 230}" y="10" width="12" height="12" fill="${color}"/><text x="${left + 18 + i * 230}" y="21">${label} (${scores.length} pairs)</text>`
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13" fill="#242424">`,
    '<title>Scores of copies and of other pictures</title>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect x="${position(0.5)}" y="40" width="${(plotWidth / 2).toFixed(1)}" height="${plotHeight}" fill="#fff4ce"/>`,
    `<text x="${position(0.25)}" y="54" text-anchor="middle">same</text><text x="${position(0.75)}" y="54" text-anchor="middle">unsure; different at 1</text>`,
    ...bars,
    ...ticks,
    ...legend,
    `<text x="${left + plotWidth / 2}" y="${height - 4}" text-anchor="middle">score (heights are square roots of parts)</text>`,
    '</svg>',
    ''
  ].join('\n');
}
