import { compare } from '../../src/comparison';
import { processorTime } from '../helpers/processorTime';
import { loadRivals } from './rivals';
import { isCopy } from './trials';
import type { Trial } from './trials';

/** How a method does on the contest's pairs. */
export interface Standing {
  readonly method: string;
  /** The distance up to which it calls pictures the same, chosen with hindsight; `undefined` for the project's own. */
  readonly threshold: number | undefined;
  /** Copies it misses (for the project's own: calls `different` or `unsure`), as a part of all copies. */
  readonly missed: number;
  /** Other pictures it calls the same, as a part of all of them. */
  readonly falseSame: number;
  /** Copies it misses at the widest threshold that calls no other picture the same. */
  readonly missedAtNoFalse: number;
  /** Processor time, without making the pictures; with it for the methods that decode or resize them. */
  readonly millisecondsAPair: number;
}

/** Lets the project's comparison and its rivals judge the same pairs. */
export async function holdContest(trials: readonly Trial[]): Promise<Standing[]> {
  const own = ownStanding(trials);
  const standings = [own];
  for (const rival of await loadRivals()) {
    const distances: { distance: number; same: boolean }[] = [];
    const start = processorTime();
    for (const trial of trials) {
      distances.push({ distance: await rival.distance(trial.left, trial.right), same: isCopy(trial) });
    }
    const millisecondsAPair = (processorTime() - start) / trials.length;
    standings.push({ method: rival.name, ...bestThreshold(distances), millisecondsAPair });
  }
  return standings;
}

function ownStanding(trials: readonly Trial[]): Standing {
  let missed = 0;
  let falseSame = 0;
  const start = processorTime();
  for (const trial of trials) {
    const { verdict } = compare(trial.left, trial.right);
    missed += isCopy(trial) && verdict !== 'same' ? 1 : 0;
    falseSame += !isCopy(trial) && verdict === 'same' ? 1 : 0;
  }
  const millisecondsAPair = (processorTime() - start) / trials.length;
  const copies = trials.filter(isCopy).length;
  return {
    method: 'this project',
    threshold: undefined,
    missed: missed / copies,
    falseSame: falseSame / (trials.length - copies),
    missedAtNoFalse: missed / copies,
    millisecondsAPair
  };
}

/** The threshold with the fewest errors, copies and others weighing alike; and what one without false matches misses. */
function bestThreshold(
  distances: readonly { distance: number; same: boolean }[]
): Pick<Standing, 'threshold' | 'missed' | 'falseSame' | 'missedAtNoFalse'> {
  const sorted = [...distances].sort((a, b) => a.distance - b.distance);
  const copies = sorted.filter(({ same }) => same).length;
  const others = sorted.length - copies;
  let found = 0;
  let falseSame = 0;
  let best = { threshold: -1, missed: 1, falseSame: 0 };
  let foundAtNoFalse = 0;
  for (const [index, { distance, same }] of sorted.entries()) {
    found += same ? 1 : 0;
    falseSame += same ? 0 : 1;
    // Equal distances fall on the same side of any threshold.
    if (index + 1 < sorted.length && sorted[index + 1].distance === distance) {
      continue;
    }
    const candidate = { threshold: distance, missed: 1 - found / copies, falseSame: falseSame / others };
    if (candidate.missed + candidate.falseSame < best.missed + best.falseSame) {
      best = candidate;
    }
    if (falseSame === 0) {
      foundAtNoFalse = found;
    }
  }
  return { ...best, missedAtNoFalse: 1 - foundAtNoFalse / copies };
}
