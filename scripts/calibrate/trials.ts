import { compare } from '../../src/comparison';
import type { Comparison, RgbaImage } from '../../src/comparison';
import { processorTime } from '../helpers/processorTime';
import type { Portrait } from './corpus';
import { recode } from './images';
import { PEOPLE_KINDS, canEdit, edited } from './people';
import { Random } from './random';
import { fitTo, usualFilter } from './resize';
import { SERVICE_KINDS, TWO_CONVERTERS_KIND, otherSide } from './services';

/** The rows of the table: what services do, what people do, and portraits of two sitters. */
export type By = 'service' | 'person' | 'stranger';

/** Two pictures, and who made the one of the other. */
export interface Trial {
  readonly kind: string;
  readonly by: By;
  /** Longer side of the right picture. */
  readonly size: number;
  readonly left: RgbaImage;
  readonly right: RgbaImage;
  /** For finding the pair again. */
  readonly name: string;
}

/** Whether only services touched the pictures of a trial, or a row of them. */
export function isCopy({ by }: Pick<Trial, 'by'>): boolean {
  return by === 'service';
}

/** The sizes of the table. */
const SIZES: readonly number[] = [48, 96, 240];

/** The sizes of all thumbnails that services serve, and more. */
const ALL_SIZES = [48, 64, 72, 96, 120, 200, 240, 300, 360, 432];

/** Rows that the product's limits name: in the table, not in the sums. */
const STRETCHED_TWICE_KIND = 'two copies, one of them stretched';
export const LIMIT_KINDS: readonly string[] = [
  STRETCHED_TWICE_KIND,
  TWO_CONVERTERS_KIND,
  ...Object.entries(PEOPLE_KINDS)
    .filter(([, { promised }]) => promised === 'told')
    .map(([kind]) => kind)
];

/** The kind of copy whose shape is lost where the other copy's shape is another too. */
const STRETCHED_KIND = 'stretched to a square';

/** Copies of every kind and size, and pairs of two copies of one portrait. */
export async function* serviceTrials(portraits: readonly Portrait[], seed: string): AsyncGenerator<Trial> {
  const kinds = Object.entries(SERVICE_KINDS);
  for (const size of SIZES) {
    for (const [kind, make] of kinds) {
      for (const { name, image } of portraits) {
        const random = new Random(`${seed} ${kind} ${size} ${name}`);
        const left = await asServed(await otherSide(kind, image), random);
        yield { kind, by: 'service', size, left, right: await make(image, size, random), name };
      }
    }
    for (const { name, image } of portraits) {
      const random = new Random(`${seed} two copies ${size} ${name}`);
      const [firstKind, first] = random.pick(kinds);
      const [secondKind, second] = random.pick(kinds);
      const kind = [firstKind, secondKind].includes(STRETCHED_KIND) ? STRETCHED_TWICE_KIND : 'two copies of one picture';
      yield {
        kind,
        by: 'service',
        size,
        left: await first(image, random.pick(ALL_SIZES), random),
        right: await second(image, size, random),
        name: `${name}: ${firstKind}, ${secondKind}`
      };
    }
  }
}

/** Edits of every kind and size, and the drawings' sitters drawn again. */
export async function* peopleTrials(portraits: readonly Portrait[], seed: string): AsyncGenerator<Trial> {
  for (const size of SIZES) {
    for (const [kind, edit] of Object.entries(PEOPLE_KINDS)) {
      for (const [index, portrait] of portraits.entries()) {
        const { name, image } = portrait;
        const random = new Random(`${seed} ${kind} ${size} ${name}`);
        const stranger = portraits[(index + random.integer(1, portraits.length - 1)) % portraits.length];
        if (canEdit(edit, portrait)) {
          const right = await edited(edit, portrait, stranger.image, size, random);
          yield { kind, by: 'person', size, left: await asServed(image, random), right, name };
        }
      }
    }
    for (const { name, image, again } of portraits) {
      const random = new Random(`${seed} again ${size} ${name}`);
      if (again) {
        yield {
          kind: 'same sitter drawn again',
          by: 'person',
          size,
          left: image,
          right: await fitTo(again, size, usualFilter(random)),
          name
        };
      }
    }
  }
}

/** As Microsoft 365 serves a photo: the original, or 240 px of it. */
async function asServed(image: RgbaImage, random: Random): Promise<RgbaImage> {
  return random.chance(0.5) ? image : recode(await fitTo(image, 240, 'Lanczos 3'), { type: 'jpeg', quality: 88 });
}

/** Different portraits, each against copies of others at any size, until `count` pairs. */
export async function* strangerTrials(portraits: readonly Portrait[], count: number, seed: string): AsyncGenerator<Trial> {
  const kinds = Object.values(SERVICE_KINDS);
  let made = 0;
  for (let round = 0; made < count; round++) {
    const lefts: RgbaImage[] = [];
    const rights: RgbaImage[] = [];
    for (const { name, image } of portraits) {
      const random = new Random(`${seed} stranger ${round} ${name}`);
      lefts.push(await random.pick(kinds)(image, random.pick(ALL_SIZES), random));
      rights.push(await random.pick(kinds)(image, random.pick(ALL_SIZES), random));
    }
    for (const [i, { name }] of portraits.entries()) {
      for (const [j, other] of portraits.entries()) {
        if (i !== j && made < count && !isSameSitter(portraits[i], other)) {
          made++;
          const right = rights[j];
          yield { kind: 'two sitters', by: 'stranger', size: right.width, left: lefts[i], right, name: `${name}, ${other.name}` };
        }
      }
    }
  }
}

/** A photo and its colored version show one sitter in one picture. */
function isSameSitter(first: Portrait, second: Portrait): boolean {
  return first.name.split(' in color')[0] === second.name.split(' in color')[0];
}

/** What a row of the table counts, by size. */
export interface Row {
  readonly kind: string;
  readonly by: By;
  readonly sizes: Map<number, Tally>;
  readonly scores: number[];
  /** Processor time. */
  milliseconds: number;
}

export interface Tally {
  same: number;
  unsure: number;
  different: number;
}

/** Judges trials and counts the verdicts by kind and size. */
export async function judgeTrials(
  trials: AsyncIterable<Trial>,
  rows: Map<string, Row>,
  onJudged: (trial: Trial, comparison: Comparison) => void
): Promise<void> {
  for await (const trial of trials) {
    const row: Row = rows.get(trial.kind) ?? { kind: trial.kind, by: trial.by, sizes: new Map(), scores: [], milliseconds: 0 };
    rows.set(trial.kind, row);
    const size = trial.by === 'stranger' ? 0 : trial.size;
    const tally = row.sizes.get(size) ?? { same: 0, unsure: 0, different: 0 };
    row.sizes.set(size, tally);
    const start = processorTime();
    const comparison = compare(trial.left, trial.right);
    row.milliseconds += processorTime() - start;
    tally[comparison.verdict]++;
    row.scores.push(comparison.score);
    onJudged(trial, comparison);
  }
}
