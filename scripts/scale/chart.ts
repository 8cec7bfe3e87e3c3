/** What is drawn: one column a minute. */
export interface ChartMinute {
  readonly asked: number;
  readonly refused: number;
}

const width = 720;
const height = 220;
const margin = { left: 48, right: 12, top: 28, bottom: 28 } as const;

/**
 * The requests of each minute as a chart: what was answered, and on top of it what was refused.
 * @param firstHour - the hour of the day at the left end
 */
export function chartOf(title: string, firstHour: number, minutes: readonly ChartMinute[]): string {
  const most = Math.max(1, ...minutes.map(({ asked }) => asked));
  const step = niceStep(most);
  const top = Math.ceil(most / step) * step;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = (index: number): number => margin.left + (index / minutes.length) * inner.width;
  const y = (value: number): number => margin.top + inner.height * (1 - value / top);
  const area = (of: (minute: ChartMinute) => number, name: string): string => {
    const points = minutes.map((minute, index) => `${x(index + 0.5).toFixed(1)} ${y(of(minute)).toFixed(1)}`);
    return `<path class="${name}" d="M${x(0.5).toFixed(1)} ${y(0)}L${points.join('L')}L${x(minutes.length - 0.5).toFixed(1)} ${y(0)}Z"/>`;
  };
  const lines = Array.from({ length: top / step + 1 }, (_, index) => {
    const value = index * step;
    return `<path class="grid" d="M${margin.left} ${y(value).toFixed(1)}H${width - margin.right}"/><text x="${margin.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value}</text>`;
  });
  const hours = Array.from({ length: Math.floor(minutes.length / 60) + 1 }, (_, index) => {
    const anchor = index === 0 ? 'start' : index * 60 === minutes.length ? 'end' : 'middle';
    return `<text x="${x(index * 60).toFixed(1)}" y="${height - 8}" text-anchor="${anchor}">${firstHour + index}:00</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    '<style>text{font:12px sans-serif;fill:#57606a}.title{font-weight:600}.grid{stroke:#8c959f;stroke-opacity:.3}.asked{fill:#0f6cbd}.refused{fill:#bc4b09}</style>',
    `<text class="title" x="${margin.left}" y="16">${title}</text>`,
    ...lines,
    area(({ asked }) => asked, 'refused'),
    area(({ asked, refused }) => asked - refused, 'asked'),
    ...hours,
    '</svg>',
    ''
  ].join('\n');
}

/** A round number, of which four or five fit under the largest value. */
function niceStep(most: number): number {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power;
}
