import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../../../tenant/runtime/packages';
import { LAST_ROUND } from './lastRound';

/** How V8 begins the line that says that it gave up optimized code. */
const GIVEN_UP = '[bailout (kind';

/**
 * At most so many for 100 pairs: code that is seldom used may be optimized late. Of 816 pairs it was none, in each of four runs; an index of a pixel that was computed as a
 * float made it 45 for 100 pairs.
 */
const GOAL = 1;

/** How often the compiler gives up optimized code when it has seen all pairs several times: each time, the function runs slowly again. */
export interface Deoptimizations {
  readonly pairs: number;
  readonly count: number;
  /** For 100 pairs. */
  readonly rate: number;
  readonly goal: number;
  readonly isMet: boolean;
}

/**
 * Counts them in a process that says what its compiler does.
 *
 * @throws Error where that process fails
 */
export async function countDeoptimizations(): Promise<Deoptimizations> {
  const script = path.join(projectFolder, 'scripts', 'bench', 'comparison', 'rounds.ts');
  const child = spawn(process.execPath, ['--trace-deopt', '--import', 'tsx', script], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? undefined));
  });
  let pairs = 0;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(LAST_ROUND)) {
      pairs = Number(line.slice(LAST_ROUND.length));
    } else if (pairs > 0 && line.startsWith(GIVEN_UP)) {
      count++;
    }
  }
  const code = await ended;
  if (code !== 0 || pairs === 0) {
    throw new Error(`${script} ended with ${code ?? 'a signal'}, after ${pairs} pairs.`);
  }
  const rate = (100 * count) / pairs;
  return { pairs, count, rate, goal: GOAL, isMet: rate <= GOAL };
}

export function deoptimizationsLine({ pairs, count, rate, goal, isMet }: Deoptimizations): string {
  return `The compiler gave up optimized code ${count} times in ${pairs} pairs that it had seen before: ${rate.toFixed(1)} for 100 pairs, of ${goal} at most: ${isMet ? 'met' : '**missed**'}.`;
}
