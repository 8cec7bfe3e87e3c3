import type { Comparison } from '../../comparison';
import { type ReadFailure, failed } from '../domain/failures';
import type { SizeFinding } from './sizeFinding';
import type { PhotoReading } from '../domain/photoReading';
import type { Clock, ReadOptions } from '../domain/ports';
import type { UserPhotoSize } from '../domain/userPhoto';
import { inspectSizes } from './inspectSizes';
import { blurred, newPhoto, oldPhoto, placeholder, record } from '../check/testing/harness';

const clock: Clock = { now: () => 0, wait: async () => undefined };

interface SizesWorld {
  readonly asked: string[];
  inspect(microsoft365: PhotoReading, signal?: AbortSignal): Promise<readonly SizeFinding[]>;
}

function worldOf(
  sizes: Readonly<Record<UserPhotoSize, PhotoReading>>,
  { placeholderAnswer, onRead }: { readonly placeholderAnswer?: ReadFailure; readonly onRead?: () => void } = {}
): SizesWorld {
  const asked: string[] = [];
  return {
    asked,
    inspect: (microsoft365, signal = new AbortController().signal) =>
      inspectSizes(
        {
          sharePoint: {
            readPhoto: async (size, { freshness }: ReadOptions) => {
              asked.push(`${size} ${freshness}`);
              onRead?.();
              return sizes[size];
            },
            readPlaceholder: async ({ freshness }: ReadOptions) => {
              asked.push(`placeholder ${freshness}`);
              return placeholderAnswer ?? placeholder.picture;
            },
            readRecord: async () => record
          },
          compare: (left, right) =>
            ({
              verdict: right === blurred.picture.image ? 'unsure' : left.data[0] === right.data[0] ? 'same' : 'different'
            }) as Comparison,
          clock,
          budget: { take: () => true, canLook: () => true }
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
        return `${finding.size} ${finding.doubt ? 'doubtful' : (finding.comparison?.verdict ?? 'no verdict')}`;
      case 'placeholder':
      case 'none':
        return `${finding.size} ${finding.kind}`;
      case 'failed':
        return `${finding.size} ${finding.failure.reason}`;
    }
  });
}

describe('the sizes that SharePoint serves', () => {
  it('are asked for past the browser’s cache, and compared one by one', async () => {
    const harness = worldOf({ S: oldPhoto, M: blurred, L: newPhoto });
    expect(wordsOf(await harness.inspect(newPhoto))).toEqual(['S different', 'M unsure', 'L same']);
    expect(harness.asked.every((request) => request.endsWith('fresh'))).toBe(true);
  });

  it('cause no further request when all show the Microsoft 365 photo', async () => {
    const harness = worldOf({ S: newPhoto, M: newPhoto, L: newPhoto });
    expect(wordsOf(await harness.inspect(newPhoto))).toEqual(['S same', 'M same', 'L same']);
    expect(harness.asked).toEqual(['S fresh', 'M fresh', 'L fresh']);
  });

  it('may be the placeholder, which is asked for once', async () => {
    const harness = worldOf({ S: placeholder, M: oldPhoto, L: newPhoto });
    expect(wordsOf(await harness.inspect(newPhoto))).toEqual(['S placeholder', 'M different', 'L same']);
    expect(harness.asked.filter((request) => request.startsWith('placeholder'))).toHaveLength(1);
  });

  it('are not called different while nobody knows whether they are the placeholder', async () => {
    const harness = worldOf({ S: oldPhoto, M: oldPhoto, L: newPhoto }, { placeholderAnswer: failed('timedOut') });
    expect(wordsOf(await harness.inspect(newPhoto))).toEqual(['S doubtful', 'M doubtful', 'L same']);
  });

  it.each<[string, PhotoReading]>([
    ['Microsoft 365 has no photo', { kind: 'none' }],
    ['the Microsoft 365 photo could not be read', failed('consentMissing')]
  ])('have no verdict when %s', async (_name, microsoft365) => {
    const harness = worldOf({ S: placeholder, M: oldPhoto, L: oldPhoto });
    expect(wordsOf(await harness.inspect(microsoft365))).toEqual(['S placeholder', 'M no verdict', 'L no verdict']);
  });

  it('tell why one could not be read, beside the others', async () => {
    const harness = worldOf({ S: failed('throttled'), M: { kind: 'none' }, L: newPhoto });
    expect(wordsOf(await harness.inspect(newPhoto))).toEqual(['S throttled', 'M none', 'L same']);
  });

  it('are not told any more when the section was closed meanwhile', async () => {
    const controller = new AbortController();
    const harness = worldOf({ S: newPhoto, M: newPhoto, L: newPhoto }, { onRead: () => controller.abort(new Error('closed')) });
    await expect(harness.inspect(newPhoto, controller.signal)).rejects.toThrow('closed');
  });
});
