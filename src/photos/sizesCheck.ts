import type { Verdict } from './comparison';
import type { FailureReason, ReadFailure } from './failures';
import type { PhotoFound, PhotoReading, Picture } from './picture';
import type { Clock, ReadOptions, SharePointSource, SizedReading, UserPhotoSize } from './ports';
import type { Compare } from './status';

/** One size of the picture as SharePoint serves it now, and how it stands to the Microsoft 365 photo. */
export type SizeFinding = { readonly size: UserPhotoSize } & (
  | {
      readonly kind: 'photo';
      readonly picture: Picture;
      /** Undefined where there is no Microsoft 365 photo to compare with */
      readonly verdict: Verdict | undefined;
    }
  /** What SharePoint serves in place of a photo; it is a picture too, and the one that colleagues see */
  | { readonly kind: 'placeholder'; readonly picture: Picture }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
);

export interface SizesCheckPorts {
  readonly sharePoint: Pick<SharePointSource, 'readSizes' | 'isPlaceholder'>;
  readonly compare: Compare;
  readonly clock: Clock;
}

/**
 * Reads each size past every cache, so that what is found is what SharePoint serves now, and compares it with the
 * Microsoft 365 photo: pages show the small sizes, and nothing says that all change at once.
 * @param signal - ends all requests; the promise then rejects with the signal's reason, and never otherwise for a failure
 */
export async function inspectSizes(
  ports: SizesCheckPorts,
  microsoft365: PhotoReading,
  signal: AbortSignal
): Promise<readonly SizeFinding[]> {
  const options: ReadOptions = { freshness: 'fresh', signal, clock: ports.clock };
  const readings: readonly SizedReading[] = await ports.sharePoint.readSizes(options);
  const findings: readonly SizeFinding[] = await Promise.all(
    readings.map((reading) => findingOf(ports, microsoft365, reading, options))
  );
  signal.throwIfAborted();
  return findings;
}

async function findingOf(
  ports: SizesCheckPorts,
  microsoft365: PhotoReading,
  { size, reading }: SizedReading,
  options: ReadOptions
): Promise<SizeFinding> {
  switch (reading.kind) {
    case 'failed':
      return { size, kind: 'failed', reason: reading.reason };
    case 'none':
      return { size, kind: 'none' };
    case 'photo': {
      const verdict: Verdict | undefined = verdictOn(ports.compare, microsoft365, reading);
      if (verdict === 'same') {
        return { size, kind: 'photo', picture: reading.picture, verdict };
      }
      const placeholder: boolean | ReadFailure = await ports.sharePoint.isPlaceholder(reading.picture, options, size);
      if (placeholder === true) {
        return { size, kind: 'placeholder', picture: reading.picture };
      }
      // While nobody knows whether this is a photo at all, "another photo" may not be claimed
      const isKnown: boolean = placeholder === false || verdict === undefined;
      return { size, kind: 'photo', picture: reading.picture, verdict: isKnown ? verdict : 'unsure' };
    }
  }
}

function verdictOn(compare: Compare, microsoft365: PhotoReading, sharePoint: PhotoFound): Verdict | undefined {
  return microsoft365.kind === 'photo'
    ? compare(microsoft365.picture.image, sharePoint.picture.image).verdict
    : undefined;
}
