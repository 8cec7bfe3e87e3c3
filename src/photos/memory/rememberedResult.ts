import type { PhotoStatus, StatusKind } from '../domain/status';
import { statusKinds } from '../domain/status';
import { clockSkewTolerance } from '../history/refreshHistory';

/**
 * What this browser keeps of the last result, so that the next page does not have to ask again: what was found, when, and marks by which the two
 * photos are recognized. No picture, no name, no address.
 */
export interface RememberedResult {
  readonly version: 1;
  /** The version of the web part that judged: another one may judge otherwise */
  readonly judgedBy: string;
  /** When the services were last asked, in milliseconds since 1970 */
  readonly at: number;
  readonly status: StatusKind;
  /** A mark of the etag that Microsoft Graph gave with the photo */
  readonly microsoft365?: string;
  /** A mark of the etag in what Microsoft Graph says of the photo, where that was read: nothing promises that it is the same one */
  readonly microsoft365Facts?: string;
  /** A mark of SharePoint's large photo */
  readonly sharePoint?: string;
}

/**
 * How long a result is kept, in milliseconds: two weeks. After a longer absence all is asked anew, which is as good as a first visit.
 */
export const resultLifetime: number = 14 * 24 * 60 * 60 * 1000;

const hour: number = 60 * 60 * 1000;

/**
 * For how long a result stands without any question, in milliseconds; 0 for statuses that show a photo which is not kept, or of which the user waits for the end.
 *
 * - In sync, half a working day: photos change a few times in a career, and people who change theirs start from this card or see it in the afternoon.
 * - A photo that Microsoft 365 does not have, an hour: the card invites people to add it, and they look whether it is there.
 * - An account without a mailbox, a day: licenses are assigned by administrators, and take hours to work.
 *
 * @param asChosen - what the site owner has chosen instead, if anything
 */
export function standsFor(status: StatusKind, asChosen: number | undefined): number {
  switch (status) {
    case 'inSync':
      return asChosen ?? 4 * hour;
    case 'noPhoto':
    case 'missingInMicrosoft365':
      return asChosen ?? hour;
    case 'cannotCompare':
      return asChosen ?? 24 * hour;
    case 'different':
    case 'unsure':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInSharePoint':
      return 0;
  }
}

/** Whether a result is recent enough to stand without any question. */
export function isStanding({ at, status }: RememberedResult, asChosen: number | undefined, now: number): boolean {
  // A time that lies a little ahead comes from another tab
  return Math.max(0, now - at) < standsFor(status, asChosen);
}

/** Whether a result says more than that something failed this time. What the user judged is theirs, and asked again. */
export function isWorthKeeping(status: PhotoStatus): boolean {
  switch (status.kind) {
    case 'cannotCompare':
      return status.failedSide === 'microsoft365' && status.failure.reason === 'noMailbox';
    case 'inSync':
      return status.judge === 'comparison';
    case 'different':
    case 'unsure':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
    case 'noPhoto':
      return true;
  }
}

/** Whether SharePoint did not show the photo the last time: then everything is asked at once, because it will be needed. */
export function wasProblem({ status }: RememberedResult): boolean {
  return standsFor(status, undefined) === 0;
}

/** A mark: a hash in hexadecimal digits */
const markForm: RegExp = /^[0-9a-f]{64}$/;

/**
 * Reads what was kept. Whatever does not hold, expired, comes from another version or was tampered with, counts as nothing.
 * @param json - of unknown origin
 * @param now - milliseconds since 1970
 * @param judgedBy - the version of this web part
 */
export function parseRememberedResult(json: unknown, now: number, judgedBy: string): RememberedResult | undefined {
  const kept: Record<string, unknown> = typeof json === 'object' && json ? (json as Record<string, unknown>) : {};
  const status: StatusKind | undefined = statusKinds.find((kind) => kind === kept.status);
  const { at } = kept;
  const isPast: boolean = typeof at === 'number' && Number.isSafeInteger(at) && at <= now + clockSkewTolerance && at > now - resultLifetime;
  if (kept.version !== 1 || kept.judgedBy !== judgedBy || status === undefined || typeof at !== 'number' || !isPast) {
    return undefined;
  }
  const markIn = (name: 'microsoft365' | 'microsoft365Facts' | 'sharePoint'): Partial<RememberedResult> => {
    const mark: unknown = kept[name];
    return typeof mark === 'string' && markForm.test(mark) ? { [name]: mark } : {};
  };
  return { version: 1, judgedBy, at, status, ...markIn('microsoft365'), ...markIn('microsoft365Facts'), ...markIn('sharePoint') };
}
