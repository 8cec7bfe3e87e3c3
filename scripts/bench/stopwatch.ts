/** How long something took, over many pairs. */
export interface Measurement {
  readonly what: string;
  readonly pairs: number;
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds under which 95 % of the pairs stay. */
  readonly p95: number;
  /** Milliseconds that the median may take, where the project promises something. */
  readonly limit: number | undefined;
}

/** Runs over the pairs before the measurement, for the compiler to optimise. */
const WARM_UP = 3;

/** Measured runs over the pairs. */
const RUNS = 5;

/** Measures an action on each of a number of pairs. */
export async function measure(
  what: string,
  pairs: number,
  action: (index: number) => unknown,
  limit?: number
): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    for (let index = 0; index < pairs; index++) {
      const start = performance.now();
      const result = action(index);
      if (result instanceof Promise) {
        await result;
      }
      if (run >= WARM_UP) {
        times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(part * times.length))];
  return { what, pairs: times.length, median: at(0.5), p95: at(0.95), limit };
}
