import { processorTime } from '../../helpers/processorTime';

/**
 * How long something took, over many pairs. A pair's time is its shortest of several runs, in turn with the other pairs: what else
 * the machine does can only lengthen it. In Node it is processor time; a browser tells only the time that passed.
 */
export interface Measurement {
  readonly what: string;
  readonly pairs: number;
  /** Milliseconds of half of the pairs, at most. */
  readonly median: number;
  /** Milliseconds under which 95 % of the pairs stay. */
  readonly p95: number;
  /** Mean processor time of all runs, in milliseconds, with what the compiler and the memory's cleaning took; where it is known. */
  readonly processor: number | undefined;
  /** Milliseconds that 95 % of the pairs may take, where the project promises something. */
  readonly limit: number | undefined;
  /** Part of the pairs beyond that limit. */
  readonly beyond: number | undefined;
}

/** Runs over the pairs before the measurement, for the compiler to optimize. */
const WARM_UP = 5;

/** Measured runs over the pairs. */
const RUNS = 10;

/** Measures an action on each of a number of pairs. */
export async function measure(what: string, pairs: number, action: (index: number) => unknown, limit?: number): Promise<Measurement> {
  const shortest = new Array<number>(pairs).fill(Infinity);
  let before = processorTime();
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    if (run === WARM_UP) {
      before = processorTime();
    }
    for (let index = 0; index < pairs; index++) {
      const start = processorTime();
      const result = action(index);
      if (result instanceof Promise) {
        await result;
      }
      if (run >= WARM_UP) {
        shortest[index] = Math.min(shortest[index], processorTime() - start);
      }
    }
  }
  return summarize(what, shortest, limit, (processorTime() - before) / RUNS / pairs);
}

/** @param times - the pairs' shortest times, in milliseconds */
export function summarize(what: string, times: readonly number[], limit?: number, processor?: number): Measurement {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  const beyond = limit === undefined ? undefined : sorted.filter((time) => time > limit).length / sorted.length;
  return { what, pairs: sorted.length, median: at(0.5), p95: at(0.95), processor, limit, beyond };
}
