import type { Comparison } from './comparison';
import { type ReadFailure, failed } from './failures';
import type { PhotoFound, PhotoReading } from './picture';
import type { Clock, ReadOptions, SizedReading, UserPhotoSize } from './ports';
import { type SizeFinding, inspectSizes } from './sizesCheck';

/** A picture whose one pixel tells it from others: the comparison below looks at nothing else. */
function photo(value: number): PhotoFound {
  const image = { width: 1, height: 1, data: new Uint8ClampedArray([value, value, value, 255]) };
  return { kind: 'photo', picture: { image, blob: new Blob(), width: 1, height: 1 } };
}
const current = photo(1);
const other = photo(2);
const placeholder = photo(3);
const faint = photo(4);

const clock: Clock = { now: () => 0, wait: async () => undefined };

interface World {
  readonly asked: string[];
  inspect(microsoft365: PhotoReading, signal?: AbortSignal): Promise<readonly SizeFinding[]>;
}

function worldOf(
  sizes: Readonly<Record<UserPhotoSize, PhotoReading>>,
  { placeholderAnswer, onRead }: { readonly placeholderAnswer?: ReadFailure; readonly onRead?: () => void } = {}
): World {
  const asked: string[] = [];
  return {
    asked,
    inspect: (microsoft365, signal = new AbortController().signal) =>
      inspectSizes(
        {
          sharePoint: {
            readSizes: async ({ freshness }: ReadOptions): Promise<readonly SizedReading[]> => {
              asked.push(`sizes ${freshness}`);
              onRead?.();
              return (['S', 'M', 'L'] as const).map((size) => ({ size, reading: sizes[size] }));
            },
            isPlaceholder: async (picture, _options, size) => {
              asked.push(`placeholder ${size}`);
              return placeholderAnswer ?? picture === placeholder.picture;
            }
          },
          compare: (left, right) =>
            ({
              verdict: right.data[0] === 4 ? 'unsure' : left.data[0] === right.data[0] ? 'same' : 'different'
            }) as Comparison,
          clock
        },
        microsoft365,
        signal
      )
  };
}

function wordsOf(findings: readonly SizeFinding[]): readonly string[] {
  return findings.map((finding) => {
    switch (finding.kind) {
      case 'photo':
        return `${finding.size} ${finding.verdict ?? 'no verdict'}`;
      case 'placeholder':
      case 'none':
        return `${finding.size} ${finding.kind}`;
      case 'failed':
        return `${finding.size} ${finding.reason}`;
    }
  });
}

describe('the sizes that SharePoint serves', () => {
  it('are asked for past every cache, and compared one by one', async () => {
    const world = worldOf({ S: other, M: faint, L: current });
    expect(wordsOf(await world.inspect(current))).toEqual(['S different', 'M unsure', 'L same']);
    expect(world.asked[0]).toBe('sizes fresh');
  });

  it('cause no further request when all show the Microsoft 365 photo', async () => {
    const world = worldOf({ S: current, M: current, L: current });
    expect(wordsOf(await world.inspect(current))).toEqual(['S same', 'M same', 'L same']);
    expect(world.asked).toEqual(['sizes fresh']);
  });

  it('may be the placeholder, each for itself', async () => {
    const world = worldOf({ S: placeholder, M: other, L: current });
    expect(wordsOf(await world.inspect(current))).toEqual(['S placeholder', 'M different', 'L same']);
    expect(world.asked).toEqual(['sizes fresh', 'placeholder S', 'placeholder M']);
  });

  it('are not called different while nobody knows whether they are the placeholder', async () => {
    const world = worldOf({ S: other, M: other, L: current }, { placeholderAnswer: failed('timedOut') });
    expect(wordsOf(await world.inspect(current))).toEqual(['S unsure', 'M unsure', 'L same']);
  });

  it.each<[string, PhotoReading]>([
    ['Microsoft 365 has no photo', { kind: 'none' }],
    ['the Microsoft 365 photo could not be read', failed('consentMissing')]
  ])('have no verdict when %s', async (_name, microsoft365) => {
    const world = worldOf({ S: placeholder, M: other, L: other });
    expect(wordsOf(await world.inspect(microsoft365))).toEqual(['S placeholder', 'M no verdict', 'L no verdict']);
    const silent = worldOf({ S: other, M: other, L: other }, { placeholderAnswer: failed('timedOut') });
    expect(wordsOf(await silent.inspect(microsoft365))).toEqual(['S no verdict', 'M no verdict', 'L no verdict']);
  });

  it('tell why one could not be read, beside the others', async () => {
    const world = worldOf({ S: failed('throttled'), M: { kind: 'none' }, L: current });
    expect(wordsOf(await world.inspect(current))).toEqual(['S throttled', 'M none', 'L same']);
  });

  it('are nobody’s business any more when the section was closed meanwhile', async () => {
    const controller = new AbortController();
    const world = worldOf({ S: current, M: current, L: current }, { onRead: () => controller.abort(new Error('closed')) });
    await expect(world.inspect(current, controller.signal)).rejects.toThrow('closed');
  });
});
