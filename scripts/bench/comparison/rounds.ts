import { compare } from '../../../src/comparison';
import type { RgbaImage } from '../../../src/comparison';
import { drawPortraits } from '../../calibrate/corpus';
import { peopleTrials, serviceTrials } from '../../calibrate/trials';
import { LAST_ROUND } from './lastRound';

/** Drawings of which all copies and edits are compared: enough that every step of the comparison is taken. */
const PORTRAITS = 4;

/** Rounds over the pairs before the one that counts: by then, the compiler has seen them all. */
const WARM_UP = 3;

/** Compares all pairs several times. Run by deoptimizations.ts, in a process that says what its compiler does. */
async function main(): Promise<void> {
  const portraits = await drawPortraits(PORTRAITS);
  const pairs: (readonly [RgbaImage, RgbaImage])[] = [];
  for (const trials of [serviceTrials(portraits, 'rounds'), peopleTrials(portraits, 'rounds')]) {
    for await (const { left, right } of trials) {
      pairs.push([left, right]);
    }
  }
  for (let round = 0; round <= WARM_UP; round++) {
    if (round === WARM_UP) {
      console.log(`${LAST_ROUND}${pairs.length}`);
    }
    for (const [left, right] of pairs) {
      compare(left, right);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
