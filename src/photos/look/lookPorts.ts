import type { Comparison, RgbaImage } from '../../comparison';
import type { ReadFailure } from '../domain/failures';
import type { Picture } from '../domain/photoReading';
import type { ReadOptions, SharePointSource } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { Compare } from '../domain/status';

/** What a look is made of. */
export interface LookPorts {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto' | 'readLoadedPhotos'>;
  readonly compare: Compare;
  /** The same in several tasks; without it a comparison is one */
  readonly compareInSteps?: (left: RgbaImage, right: RgbaImage) => Promise<Comparison>;
  /** Lets the browser compile the comparison while an answer is waited for, by a comparison that starts with this picture; ends with the signal */
  readonly warmUp?: (image: RgbaImage, signal: AbortSignal) => Promise<void>;
  /** Lets the browser do something else between two steps that each take long; without it they follow each other at once */
  readonly pause?: () => Promise<void>;
}

/** What differs between the looks of a check and those of a refresh. */
export interface LookSettings {
  /** The profile record */
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
  /** The picture of an account that does not exist, with the freshness that is given */
  readonly placeholder: (options: ReadOptions) => Promise<Picture | ReadFailure>;
  /** Whether the login name is tried where SharePoint has nothing under the e-mail address */
  readonly triesLoginName: boolean;
  /** Whether witnesses are asked only once they are needed: by a refresh, for which nobody waits, and which must not press a busy service */
  readonly asksInTurn?: boolean;
  /** Whether the browser's copy of the large photo counts even where it is not right: a refresh that goes on will look past it */
  readonly acceptsCachedCopy?: boolean;
}
