import type { NoPhoto, PhotoReading, Picture } from './photoReading';
import type { ReadFailure } from './failures';
import type { ProfileRecord } from './profileRecord';
import type { AccountName, SizedReading, UserPhotoSize } from './userPhoto';

/** Time, so that tests can drive it. */
export interface Clock {
  /** Milliseconds since 1970 */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/**
 * `kept` takes what the browser has kept, however old it is, and asks only where it has nothing; `cached` asks where that has run out.
 * `fresh` goes past the browser's cache and replaces its stale copies; `revalidated` asks the service whether the browser's copy still holds, which is cheap where
 * it does. An edge cache between browser and service may still answer.
 */
export type Freshness = 'kept' | 'cached' | 'revalidated' | 'fresh';

export interface ReadOptions {
  readonly freshness: Freshness;
  /** Ends the reading at once; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Told when a busy service asks to wait before the next attempt, in milliseconds */
  readonly onPause?: (milliseconds: number) => void;
  /** What requests past the browser's cache are counted by; without it they are not limited */
  readonly budget?: RequestBudget;
  /** Whether a busy service is asked again by the reading itself; a refresh has a schedule of its own */
  readonly retries?: boolean;
  /** Resolves as soon as the photo may be missing, so that every address that it may have is asked at once */
  readonly mayBeMissing?: Promise<void>;
  /** Whether the page may be left to sign in: only where the user has just asked for the reading */
  readonly mayRedirect?: boolean;
}

/** The requests past the browser's cache that this browser may still send, over all tabs, visits and clicks. */
export interface RequestBudget {
  /** Takes one request, if one is left. */
  take(): boolean;
  /** Whether a whole look, of {@link requestsOfLook} requests, is still possible */
  canLook(): boolean;
}

/** A look past the browser's cache: the Microsoft 365 photo, three sizes, the placeholder and the profile record. */
export const requestsOfLook: number = 6;

/**
 * One place where the user's photo lives.
 * Failures are values; a promise rejects only when its signal was aborted.
 */
export interface PhotoSource {
  read(options: ReadOptions): Promise<PhotoReading>;
}

/**
 * Whether the user's account has a plan with a mailbox in Exchange Online; `unknown` where it has only plans of which that is not known. The
 * photo of an account without a mailbox lives in Microsoft Entra ID.
 */
export type Mailbox = 'exchange' | 'none' | 'unknown';

/** What Microsoft 365 says of the photo without the picture. */
export interface PhotoFacts {
  readonly kind: 'facts';
  /** The service's mark of this version; undefined where it gives none */
  readonly etag: string | undefined;
}

export interface Microsoft365Source extends PhotoSource {
  /** Asks whether the photo is still the same one, which costs no picture. */
  readFacts(options: ReadOptions): Promise<PhotoFacts | NoPhoto | ReadFailure>;
  readMailbox(options: ReadOptions): Promise<Mailbox | ReadFailure>;
}

/** SharePoint answers a placeholder picture instead of "none", and keeps a profile record. */
export interface SharePointSource {
  /** The photo as pages get it, from the address that they use; the placeholder is not recognized yet. */
  readPhoto(size: UserPhotoSize, options: ReadOptions, name?: AccountName): Promise<PhotoReading>;
  /** The small photos that the page around the card has loaded, as the browser keeps them: no request for those it has. */
  readLoadedPhotos(options: ReadOptions): Promise<readonly SizedReading[]>;
  /** The picture that SharePoint shows for an account that does not exist. */
  readPlaceholder(options: ReadOptions): Promise<Picture | ReadFailure>;
  /** Asks for every address that pages use, past the browser's cache, so that it keeps no stale copies of them. */
  renewCopies(options: ReadOptions): Promise<void>;
  /** The profile record: it explains a status, and is the second witness where a picture may be a placeholder. */
  readRecord(options: ReadOptions): Promise<ProfileRecord | ReadFailure>;
}
