import { throwIfAborted } from '../helpers/abort';
import type { ReadFailure } from '../domain/failures';
import { type SizeFinding, findingOf } from './sizeFinding';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { Clock, ReadOptions, RequestBudget, SharePointSource } from '../domain/ports';
import { userPhotoSizes } from '../domain/userPhoto';
import type { ProfileRecord } from '../domain/profileRecord';
import type { Compare } from '../domain/status';

export interface InspectSizesPorts {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto' | 'readPlaceholder' | 'readRecord'>;
  readonly compare: Compare;
  readonly clock: Clock;
  readonly budget: RequestBudget;
}

/**
 * Reads each size past the browser's cache and compares it with the Microsoft 365 photo: pages show the small sizes, and nothing says that
 * all change at once.
 * @param signal - ends all requests; the promise then rejects with the signal's reason, and never otherwise for a failure
 */
export async function inspectSizes(
  { sharePoint, compare, clock, budget }: InspectSizesPorts,
  microsoft365: PhotoReading,
  signal: AbortSignal
): Promise<readonly SizeFinding[]> {
  const options: ReadOptions = { freshness: 'fresh', signal, clock, budget };
  let placeholder: Promise<Picture | ReadFailure> | undefined;
  let record: Promise<ProfileRecord | ReadFailure> | undefined;
  const findings: readonly SizeFinding[] = await Promise.all(
    userPhotoSizes.map(async (size) =>
      findingOf(
        { size, reading: await sharePoint.readPhoto(size, options) },
        {
          microsoft365,
          compare,
          placeholder: () => (placeholder ??= sharePoint.readPlaceholder(options)),
          record: () => (record ??= sharePoint.readRecord(options))
        }
      )
    )
  );
  throwIfAborted(signal);
  return findings;
}
