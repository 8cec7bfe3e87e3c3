import type { PhotoReading, Picture } from './picture';
import type { ReadFailure } from './failures';
import type { Remembered } from './memory';
import type { ProfileRecord } from './profileRecord';

/** Time, so that tests can drive it. */
export interface Clock {
  /** Milliseconds since 1970 */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** `fresh` goes past every cache and replaces the browser's own stale copies. */
export type Freshness = 'cached' | 'fresh';

export interface ReadOptions {
  readonly freshness: Freshness;
  /** Ends the reading at once; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Told when a busy service asks to wait before the next attempt, in milliseconds */
  readonly onPause?: (milliseconds: number) => void;
}

/**
 * One place where the user's photo lives.
 * Failures are values; a promise rejects only when its signal was aborted.
 */
export interface PhotoSource {
  read(options: ReadOptions): Promise<PhotoReading>;
}

/**
 * Whether the user's account has an Exchange Online plan. SharePoint is documented to take photos from Exchange Online
 * only; a photo of an account without one lives in Microsoft Entra ID.
 */
export type Mailbox = 'exchange' | 'none';

export interface Microsoft365Source extends PhotoSource {
  readMailbox(options: ReadOptions): Promise<Mailbox | ReadFailure>;
}

/** Sizes of `userphoto.aspx`: S 48 px, M 72 px, L 200 to 300 px, by different sources */
export type UserPhotoSize = 'S' | 'M' | 'L';

/** One size of the picture as SharePoint's pages get it. */
export interface SizedReading {
  readonly size: UserPhotoSize;
  readonly reading: PhotoReading;
}

/** SharePoint answers a placeholder picture instead of "none", and keeps a profile record. */
export interface SharePointSource extends PhotoSource {
  /**
   * Whether a picture is this tenant's placeholder; a failure when the placeholder could not be learned.
   * @param size - that the picture came in; large when nothing is said
   */
  isPlaceholder(picture: Picture, options: ReadOptions, size?: UserPhotoSize): Promise<boolean | ReadFailure>;
  /** The sizes that pages show, from the addresses that pages use and out of the caches that pages see; smallest first */
  readSizes(options: ReadOptions): Promise<readonly SizedReading[]>;
  /** Asks for every address that pages use, past the browser's cache, so that it keeps no stale copies of them. */
  renewCopies(options: ReadOptions): Promise<void>;
  /** The profile record: it explains a status and never decides it. */
  readRecord(options: ReadOptions): Promise<ProfileRecord | ReadFailure>;
}

/**
 * What this browser keeps of the user between two visits. It never fails: where nothing can be kept, or what was kept
 * does not hold, there is nothing.
 */
export interface Memory {
  read(): Promise<Remembered | undefined>;
  write(remembered: Remembered): Promise<void>;
  forget(): Promise<void>;
  /**
   * Tells that another tab wrote or forgot.
   * @returns a function that ends the watching
   */
  watch(listener: () => void): () => void;
}

/** Of all tabs of one user, one at a time asks SharePoint. */
export interface Turn {
  /** @returns a function that gives the turn back; undefined when another tab has it */
  takeIfFree(): Promise<(() => void) | undefined>;
  /**
   * Waits until no other tab has it: until that one is done, or closed. Rejects with the signal's reason when it is aborted.
   * @returns a function that gives the turn back
   */
  take(signal: AbortSignal): Promise<() => void>;
}
