import type { Comparison, RgbaImage } from '../comparison';
import type { ReadFailure } from '../failures';
import type { PhotoReading, Picture } from '../picture';
import type { ReadOptions, SharePointSource, UserPhotoSize } from '../ports';
import type { ProfileRecord } from '../profileRecord';
import { type Compare, type PhotoStatus, cannotCompare } from '../status';
import { decideStatus } from './decideStatus';
import { type SizeFinding, type Witnesses, comparisonOf, findingOf, isOld } from './sizeFinding';

export interface LookPorts {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto' | 'readLoadedPhotos' | 'readPlaceholder'>;
  readonly compare: Compare;
}

/** What one look at SharePoint found. */
export interface Look {
  readonly status: PhotoStatus;
  /** S and M, where they were read */
  readonly smaller: readonly SizeFinding[];
  /** Whether this browser had kept another picture than SharePoint serves; the look has replaced it by the right one */
  readonly renewedCopy: boolean;
}

export interface LookSettings {
  /** The profile record, read beside the photos */
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
  /** Whether the login name is tried where SharePoint has nothing under the e-mail address */
  readonly triesLoginName: boolean;
}

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
  const witnesses: Witnesses = witnessesOf(onMicrosoft365, ports, options, settings);
  if (options.freshness === 'cached') {
    if (isSame(large, witnesses)) {
      return lookAtLoadedPhotos(large, witnesses, ports, options);
    }
    if (large.kind !== 'photo' || large.isFromCache !== false) {
      const look: Look = await lookAtSharePoint(microsoft365, ports, past(options), settings);
      return { ...look, renewedCopy: look.status.kind === 'inSync' };
    }
  }
  return lookAtAllSizes(large, witnesses, ports, options, settings.triesLoginName);
}

/** The large photo is right. So are the small ones that this page has loaded, or they are read once more past the cache. */
async function lookAtLoadedPhotos(
  largeReading: PhotoReading,
  witnesses: Witnesses,
  { sharePoint }: LookPorts,
  options: ReadOptions
): Promise<Look> {
  let renewedCopy: boolean = false;
  const smaller: readonly SizeFinding[] = await Promise.all(
    (await sharePoint.readLoadedPhotos(options)).map(async (loaded) => {
      const kept: SizeFinding = await findingOf(loaded, witnesses);
      if (!isOld(kept)) {
        return kept;
      }
      const { size } = loaded;
      const served: SizeFinding = await findingOf({ size, reading: await sharePoint.readPhoto(size, past(options)) }, witnesses);
      renewedCopy ||= served.kind === 'photo' && served.comparison?.verdict === 'same';
      return served;
    })
  );
  const large: SizeFinding = await findingOf({ size: 'L', reading: largeReading }, witnesses);
  return { status: decideStatus(witnesses.microsoft365, { large, smaller }), smaller, renewedCopy };
}

/** Every size as SharePoint serves it now: pages show the small ones. */
async function lookAtAllSizes(
  largeReading: PhotoReading,
  witnesses: Witnesses,
  { sharePoint }: LookPorts,
  options: ReadOptions,
  triesLoginName: boolean
): Promise<Look> {
  const [large, ...smaller] = await Promise.all([
    findingOf({ size: 'L', reading: largeReading }, witnesses),
    ...smallerSizes.map(async (size) =>
      findingOf({ size, reading: await sharePoint.readPhoto(size, past(options)) }, witnesses)
    )
  ]);
  const status: PhotoStatus = decideStatus(witnesses.microsoft365, { large, smaller });
  if (status.kind === 'missingInSharePoint' && triesLoginName) {
    const { microsoft365 } = status;
    const reading: PhotoReading = await sharePoint.readPhoto('L', past(options), 'loginName');
    const comparison: Comparison | undefined = reading.kind === 'photo' ? comparisonOf(microsoft365, reading, witnesses.compare) : undefined;
    if (reading.kind === 'photo' && comparison?.verdict === 'same') {
      return { status: { kind: 'otherName', microsoft365, sharePoint: reading, comparison }, smaller, renewedCopy: false };
    }
  }
  return { status, smaller, renewedCopy: false };
}

function past(options: ReadOptions): ReadOptions {
  return { ...options, freshness: 'fresh' };
}

function isSame(sharePoint: PhotoReading, { microsoft365, compare }: Witnesses): boolean {
  return sharePoint.kind === 'photo' && comparisonOf(microsoft365, sharePoint, compare)?.verdict === 'same';
}

/** Each pair is compared once in a look. The placeholder is asked for at most once, and only when it is needed. */
function witnessesOf(
  microsoft365: PhotoReading,
  { sharePoint, compare }: LookPorts,
  options: ReadOptions,
  { record }: LookSettings
): Witnesses {
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
    placeholder: () => (placeholder ??= sharePoint.readPlaceholder(past(options))),
    record
  };
}
