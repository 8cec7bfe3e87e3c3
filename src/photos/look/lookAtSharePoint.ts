import type { Comparison, RgbaImage } from '../../comparison';
import type { ReadFailure } from '../domain/failures';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { ReadOptions, SharePointSource } from '../domain/ports';
import type { UserPhotoSize } from '../domain/userPhoto';
import type { ProfileRecord } from '../domain/profileRecord';
import { type Compare, type PhotoStatus, cannotCompare } from '../domain/status';
import { decideStatus } from './decideStatus';
import { type SizeFinding, type FindingInputs, comparisonOf, findingOf, isOld } from './sizeFinding';

export interface LookPorts {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto' | 'readLoadedPhotos'>;
  readonly compare: Compare;
}

/** What one look at SharePoint found. */
export interface Look {
  readonly status: PhotoStatus;
  /** S and M, where they were read */
  readonly smaller: readonly SizeFinding[];
  /** Whether this browser had kept another picture than SharePoint serves; the look has replaced it by the right one */
  readonly renewedCopy: boolean;
  /** When SharePoint answered, in milliseconds since 1970, where the browser's own copy was enough for the judgement */
  readonly cachedSince?: number | undefined;
}

export interface LookSettings {
  /** The profile record, read beside the photos */
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
  /** The picture of an account that does not exist, with the freshness that is given */
  readonly placeholder: (options: ReadOptions) => Promise<Picture | ReadFailure>;
  /** Whether the login name is tried where SharePoint has nothing under the e-mail address */
  readonly triesLoginName: boolean;
  /** Whether the browser's copy of the large photo counts even where it is not right: a refresh that goes on will look past it */
  readonly acceptsCachedCopy?: boolean;
}

/** The time that a budget is for, in milliseconds */
const budgetHour: number = 60 * 60 * 1000;

/**
 * How old the browser's copy may be before SharePoint is asked whether it still holds, in milliseconds: a day. It says when SharePoint answered, and that
 * moment is renewed by the answer, so that nothing needs to be kept.
 */
const longestCached: number = 24 * 60 * 60 * 1000;

const smallerSizes: readonly UserPhotoSize[] = ['S', 'M'];

/**
 * Reads what SharePoint's pages show and compares it with the Microsoft 365 photo. The browser's own copies are enough where they are
 * right. A look into the cache that finds anything else is repeated past the cache before it counts.
 */
export async function lookAtSharePoint(
  microsoft365: Promise<PhotoReading>,
  ports: LookPorts,
  options: ReadOptions,
  settings: LookSettings
): Promise<Look> {
  const { sharePoint } = ports;
  const [onMicrosoft365, large] = await Promise.all([microsoft365, sharePoint.readPhoto('L', options)]);
  if (onMicrosoft365.kind === 'failed') {
    return { status: cannotCompare(onMicrosoft365, large, onMicrosoft365), smaller: [], renewedCopy: false };
  }
  if (large.kind === 'failed') {
    return { status: cannotCompare(onMicrosoft365, large, large), smaller: [], renewedCopy: false };
  }
  const inputs: FindingInputs = findingInputsOf(onMicrosoft365, ports, options, settings);
  if (options.freshness === 'cached') {
    if (isSame(large, inputs)) {
      const confirmed: PhotoReading = await revalidatedCopy(large, ports, options);
      return isSame(confirmed, inputs)
        ? lookAtLoadedPhotos(confirmed, inputs, ports, options)
        : lookAtSharePoint(microsoft365, ports, past(options), settings);
    }
    const isAccepted: boolean = settings.acceptsCachedCopy === true || (options.budget?.canLook() === false && isNew(large, options));
    if (isAccepted) {
      const accepting: FindingInputs = findingInputsOf(onMicrosoft365, ports, options, { ...settings, acceptsCachedCopy: true });
      const finding: SizeFinding = await findingOf({ size: 'L', reading: large }, accepting);
      return { status: decideStatus(onMicrosoft365, { large: finding, smaller: [] }), smaller: [], renewedCopy: false };
    }
    if (large.kind !== 'photo' || large.isFromCache !== false) {
      const look: Look = await lookAtSharePoint(microsoft365, ports, past(options), settings);
      return { ...look, renewedCopy: look.status.kind === 'inSync' };
    }
  }
  return lookAtAllSizes(large, inputs, ports, options, settings.triesLoginName);
}

/** The large photo is right. So are the small ones that this page has loaded, or they are read once more past the cache. */
async function lookAtLoadedPhotos(
  largeReading: PhotoReading,
  inputs: FindingInputs,
  { sharePoint }: LookPorts,
  options: ReadOptions
): Promise<Look> {
  let renewedCopy: boolean = false;
  const smaller: readonly SizeFinding[] = await Promise.all(
    (await sharePoint.readLoadedPhotos(options)).map(async (loaded) => {
      const kept: SizeFinding = await findingOf(loaded, inputs);
      if (!isOld(kept)) {
        return kept;
      }
      const { size } = loaded;
      const served: SizeFinding = await findingOf({ size, reading: await sharePoint.readPhoto(size, past(options)) }, inputs);
      renewedCopy ||= served.kind === 'photo' && served.comparison?.verdict === 'same';
      return served;
    })
  );
  const large: SizeFinding = await findingOf({ size: 'L', reading: largeReading }, inputs);
  const cachedSince: number | undefined =
    largeReading.kind === 'photo' && largeReading.isFromCache === true ? largeReading.answeredAt : undefined;
  return {
    status: decideStatus(inputs.microsoft365, { large, smaller }),
    smaller,
    renewedCopy,
    cachedSince
  };
}

/** Whether a copy is so new that it can stand for an answer, where the budget leaves no further question: it is the budget's hour that it came in. */
function isNew(copy: PhotoReading, { clock }: ReadOptions): boolean {
  return copy.kind === 'photo' && copy.answeredAt !== undefined && Math.abs(clock.now() - copy.answeredAt) <= budgetHour;
}

/** The browser's copy, or what SharePoint says of it where it has lain there for too long. Without an answer the copy is all there is. */
async function revalidatedCopy(copy: PhotoReading, { sharePoint }: LookPorts, options: ReadOptions): Promise<PhotoReading> {
  if (copy.kind !== 'photo' || copy.isFromCache === false || copy.answeredAt === undefined) {
    return copy;
  }
  // A moment far ahead comes from a clock that was set: nobody knows how old the copy is
  if (Math.abs(options.clock.now() - copy.answeredAt) <= longestCached) {
    return copy;
  }
  const answer: PhotoReading = await sharePoint.readPhoto('L', { ...options, freshness: 'revalidated' });
  return answer.kind === 'failed' ? copy : answer;
}

/** Every size as SharePoint serves it now: pages show the small ones. */
async function lookAtAllSizes(
  largeReading: PhotoReading,
  inputs: FindingInputs,
  { sharePoint }: LookPorts,
  options: ReadOptions,
  triesLoginName: boolean
): Promise<Look> {
  const [large, ...smaller] = await Promise.all([
    findingOf({ size: 'L', reading: largeReading }, inputs),
    ...smallerSizes.map(async (size) => findingOf({ size, reading: await sharePoint.readPhoto(size, past(options)) }, inputs))
  ]);
  const status: PhotoStatus = decideStatus(inputs.microsoft365, { large, smaller });
  if (status.kind === 'missingInSharePoint' && triesLoginName) {
    const { microsoft365 } = status;
    const reading: PhotoReading = await sharePoint.readPhoto('L', past(options), 'loginName');
    const comparison: Comparison | undefined = reading.kind === 'photo' ? comparisonOf(microsoft365, reading, inputs.compare) : undefined;
    if (reading.kind === 'photo' && comparison?.verdict === 'same') {
      return { status: { kind: 'otherName', microsoft365, sharePoint: reading, comparison }, smaller, renewedCopy: false };
    }
  }
  return { status, smaller, renewedCopy: false };
}

function past(options: ReadOptions): ReadOptions {
  return { ...options, freshness: 'fresh' };
}

function isSame(sharePoint: PhotoReading, { microsoft365, compare }: FindingInputs): boolean {
  return sharePoint.kind === 'photo' && comparisonOf(microsoft365, sharePoint, compare)?.verdict === 'same';
}

/** Each pair is compared once in a look. The placeholder is asked for at most once, and only when it is needed. */
function findingInputsOf(microsoft365: PhotoReading, { compare }: LookPorts, options: ReadOptions, settings: LookSettings): FindingInputs {
  const comparisons: Map<RgbaImage, Comparison> = new Map();
  let placeholder: Promise<Picture | ReadFailure> | undefined;
  return {
    microsoft365,
    compare: (left, right) => {
      const comparison: Comparison = comparisons.get(right) ?? compare(left, right);
      comparisons.set(right, comparison);
      return comparison;
    },
    // As fresh as the photos that count: a copy from before a redesign would not be recognized
    placeholder: () => (placeholder ??= settings.placeholder(settings.acceptsCachedCopy === true ? options : past(options))),
    record: settings.record
  };
}
