import { compare } from '../../src/photos/comparison';
import type { Comparison, RgbaImage } from '../../src/photos/comparison';
import { processorTime } from '../support/processorTime';
import { COPY_KINDS } from './copies';
import type { Portrait } from './corpus';
import { NEGATIVE_KINDS, backgroundPart } from './negatives';
import { Random } from './random';

/** Two pictures, and whether they show the same one. */
export interface Trial {
  readonly kind: string;
  readonly same: boolean;
  readonly left: RgbaImage;
  readonly right: RgbaImage;
  /** For finding the pair again. */
  readonly name: string;
}

/** Below this part of plain background there is none to exchange. */
const LEAST_BACKGROUND = 0.1;

/** Rows that the product's limits name, beyond what it promises: in the table, not in the sums. */
const MOVED_KIND = 'same sitter, moved by a hair';
const STRETCHED_TWICE_KIND = 'two copies, one of them stretched';
export const LIMIT_KINDS: readonly string[] = [MOVED_KIND, STRETCHED_TWICE_KIND];

/** The kind of copy whose shape is lost where the other copy's shape is another too. */
const STRETCHED_KIND = 'stretched to square';

/** Copies of every kind, each round of others, and pairs of two copies of one portrait. */
export async function* copyTrials(portraits: readonly Portrait[], rounds: number): AsyncGenerator<Trial> {
  const kinds = Object.entries(COPY_KINDS);
  for (let round = 0; round < rounds; round++) {
    const seed = round === 0 ? '' : `round ${round} `;
    for (const [kind, make] of kinds) {
      for (const { name, image } of portraits) {
        yield { kind, same: true, left: image, right: await make(image, new Random(seed + kind + name)), name };
      }
    }
    for (const { name, image } of portraits) {
      const random = new Random(`${seed}two copies of ${name}`);
      const [firstKind, first] = random.pick(kinds);
      const [secondKind, second] = random.pick(kinds);
      const kind = [firstKind, secondKind].includes(STRETCHED_KIND) ? STRETCHED_TWICE_KIND : 'two copies of one picture';
      yield { kind, same: true, left: await first(image, random), right: await second(image, random), name };
    }
  }
}

/** Pictures made to look alike: every kind of {@link NEGATIVE_KINDS}, and the drawings' sitters drawn again. */
export async function* lookalikeTrials(portraits: readonly Portrait[]): AsyncGenerator<Trial> {
  for (const [kind, make] of Object.entries(NEGATIVE_KINDS)) {
    for (const [index, { name, image }] of portraits.entries()) {
      const random = new Random(kind + name);
      const stranger = portraits[(index + random.integer(1, portraits.length - 1)) % portraits.length];
      if (kind !== 'another background' || backgroundPart(image) >= LEAST_BACKGROUND) {
        yield { kind, same: false, left: image, right: await make(image, stranger.image, random), name };
      }
    }
  }
  for (const { name, image, again } of portraits) {
    if (again) {
      yield { kind: 'same sitter drawn again', same: false, left: image, right: again, name };
    }
  }
}

/** Different portraits, each against copies of others, until `count` pairs. */
export async function* strangerTrials(portraits: readonly Portrait[], count: number): AsyncGenerator<Trial> {
  const kinds = Object.entries(COPY_KINDS);
  let made = 0;
  for (let round = 0; made < count; round++) {
    const copies: RgbaImage[] = [];
    for (const { name, image } of portraits) {
      const random = new Random(`stranger ${round} ${name}`);
      copies.push(round === 0 ? image : await random.pick(kinds)[1](image, random));
    }
    for (let i = 0; i < portraits.length; i++) {
      // The first round is symmetric: each pair once.
      for (let j = round === 0 ? i + 1 : 0; j < portraits.length && made < count; j++) {
        if (!isSameSitter(portraits[i], portraits[j])) {
          made++;
          yield { kind: 'different portraits', same: false, left: portraits[i].image, right: copies[j], name: `${portraits[i].name}, ${portraits[j].name}` };
        }
      }
    }
  }
}

/** A photo and its coloured version show one sitter in one picture. */
function isSameSitter(first: Portrait, second: Portrait): boolean {
  return first.name.split(' in colour')[0] === second.name.split(' in colour')[0];
}

/** What a row of the table counts. */
export interface Row {
  readonly kind: string;
  readonly same: boolean;
  pairs: number;
  readonly verdicts: { same: number; unsure: number; different: number };
  readonly scores: number[];
  /** Processor time. */
  milliseconds: number;
}

/** Judges trials and counts the verdicts by kind; says which verdicts were wrong. */
export async function judgeTrials(
  trials: AsyncIterable<Trial>,
  rows: Map<string, Row>,
  onWrong: (trial: Trial, comparison: Comparison) => void
): Promise<void> {
  for await (const trial of trials) {
    const row = rows.get(trial.kind) ?? newRow(trial);
    rows.set(trial.kind, row);
    const start = processorTime();
    const comparison = compare(trial.left, trial.right);
    row.milliseconds += processorTime() - start;
    row.pairs++;
    row.verdicts[comparison.verdict]++;
    row.scores.push(comparison.score);
    if (comparison.verdict !== (trial.same ? 'same' : 'different')) {
      onWrong(trial, comparison);
    }
  }
}

function newRow(trial: Trial): Row {
  return {
    kind: trial.kind,
    same: trial.same,
    pairs: 0,
    verdicts: { same: 0, unsure: 0, different: 0 },
    scores: [],
    milliseconds: 0
  };
}
