import type { Comparison, RgbaImage } from '../../comparison';
import type { ReadFailure } from '../domain/failures';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { ReadOptions, SharePointSource } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { type Compare, type PhotoStatus, cannotCompare, cannotReadMicrosoft365 } from '../domain/status';
import { decideStatus } from './decideStatus';
import type { SizedReading } from '../domain/userPhoto';
import { isPlain } from './plainness';
import { type LargePhoto, readLarge } from './readLarge';
import { type SizeFinding, type FindingInputs, comparisonOf, findingOf, isOld } from './sizeFinding';
import { Witnesses } from './witnesses';

export interface LookPorts {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto' | 'readLoadedPhotos'>;
  readonly compare: Compare;
  /** The same in several tasks; without it a comparison is one */
  readonly compareInSteps?: (left: RgbaImage, right: RgbaImage) => Promise<Comparison>;
  /** Lets the browser do something else between two steps that each take long; without it they follow each other at once */
  readonly pause?: () => Promise<void>;
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
  /** The same look once all answers are in, where this one is certain before: it can only be more exact */
  readonly complete?: Promise<Look>;
}

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

/** Reads the Microsoft 365 photo, which is asked for together with SharePoint's. */
export type ReadMicrosoft365 = (options: ReadOptions) => Promise<PhotoReading>;

/** The look once all answers are in: for a refresh, which has the time, and whose end says what every size is. */
export async function completeLook(look: Look): Promise<Look> {
  let last: Look = look;
  for (let next: Look | undefined = await look.complete; next; next = await next.complete) {
    last = next;
  }
  return last;
}

/** The time that a budget is for, in milliseconds */
const budgetHour: number = 60 * 60 * 1000;

/**
 * Reads what SharePoint's pages show and compares it with the Microsoft 365 photo. The browser's own copies are enough where they are
 * right. A look into the cache that finds anything else is repeated past the cache before it counts.
 *
 * Both services are asked at once. Where SharePoint's answer, which comes first, may be a placeholder, all witnesses are asked while Microsoft Graph still works.
 */
export async function lookAtSharePoint(
  readMicrosoft365: ReadMicrosoft365,
  ports: LookPorts,
  options: ReadOptions,
  settings: LookSettings
): Promise<Look> {
  const { sharePoint } = ports;
  const witnesses: Witnesses = new Witnesses({ sharePoint, ...settings }, past(options));
  let noteDoubt: () => void = () => undefined;
  const mayBeMissing: Promise<void> = new Promise((resolve) => (noteDoubt = resolve));
  const photo: Promise<PhotoReading> = readMicrosoft365({ ...options, mayBeMissing });
  const askSharePoint = async (): Promise<LargePhoto> => {
    // A request is a task of its own: the framework takes long over each
    await ports.pause?.();
    if (options.freshness !== 'cached' && settings.asksInTurn !== true) {
      witnesses.ask();
    }
    const read: LargePhoto = await readLarge(sharePoint, options);
    if (isDoubtful(read.large)) {
      noteDoubt();
      askEarly(read.large, witnesses, options, settings);
    }
    return read;
  };
  const [onMicrosoft365, { large, kept }] = await Promise.all([photo, askSharePoint()]);
  if (onMicrosoft365.kind === 'failed') {
    return { status: cannotReadMicrosoft365(onMicrosoft365, large), smaller: [], renewedCopy: false };
  }
  if (large.kind === 'failed') {
    return { status: cannotCompare(onMicrosoft365, large, large), smaller: [], renewedCopy: false };
  }
  const inputs: PreparedInputs = findingInputsOf(onMicrosoft365, ports, witnesses);
  await ports.pause?.();
  await inputs.prepare(large);
  if (options.freshness !== 'cached') {
    return lookAtAllSizes(large, inputs, witnesses, ports.pause);
  }
  if (isSame(large, inputs)) {
    const look: Look = await lookAtLoadedPhotos(large, inputs, ports, options);
    return kept && !isSame(kept, inputs) ? { ...look, renewedCopy: true } : look;
  }
  const isAccepted: boolean = settings.acceptsCachedCopy === true || (options.budget?.canLook() === false && isNew(large, options));
  if (isAccepted) {
    const accepting: FindingInputs = { ...inputs, placeholder: async () => settings.placeholder(options), record: settings.record };
    const finding: SizeFinding = await findingOf({ size: 'L', reading: large }, accepting);
    return { status: decideStatus(onMicrosoft365, { large: finding, smaller: [] }), smaller: [], renewedCopy: false };
  }
  if (large.kind === 'photo' && large.isFromCache === false) {
    return lookAtAllSizes(large, inputs, witnesses, ports.pause);
  }
  const served: Promise<PhotoReading> = witnesses.large();
  witnesses.ask();
  const answer: PhotoReading = await served;
  if (answer.kind === 'failed') {
    return { status: cannotCompare(onMicrosoft365, answer, answer), smaller: [], renewedCopy: false };
  }
  await inputs.prepare(answer);
  const look: Look = await lookAtAllSizes(answer, inputs, witnesses, ports.pause);
  return { ...look, renewedCopy: look.status.kind === 'inSync' };
}

/** Whether SharePoint may have no photo: what it shows is as plain as a placeholder. */
function isDoubtful(large: PhotoReading): boolean {
  return large.kind === 'photo' && large.picture.image !== undefined && isPlain(large.picture.image);
}

/** Asks the witnesses while Microsoft Graph still works. */
function askEarly(large: PhotoReading, witnesses: Witnesses, options: ReadOptions, settings: LookSettings): void {
  if (
    settings.acceptsCachedCopy === true ||
    settings.asksInTurn === true ||
    options.budget?.canLook() === false ||
    options.signal.aborted
  ) {
    return;
  }
  witnesses.ask();
  if (options.freshness === 'cached' && large.kind === 'photo' && large.isFromCache !== false) {
    witnesses.askForLarge();
  }
}

/** The large photo is right. So are the small ones that this page has loaded, or they are read once more past the cache. */
async function lookAtLoadedPhotos(
  largeReading: PhotoReading,
  inputs: PreparedInputs,
  { sharePoint }: LookPorts,
  options: ReadOptions
): Promise<Look> {
  let renewedCopy: boolean = false;
  const smaller: readonly SizeFinding[] = await Promise.all(
    (await sharePoint.readLoadedPhotos(options)).map(async (loaded) => {
      await inputs.prepare(loaded.reading);
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

/** Every size as SharePoint serves it now: pages show the small ones. */
async function lookAtAllSizes(
  reading: PhotoReading,
  inputs: PreparedInputs,
  witnesses: Witnesses,
  pause: LookPorts['pause']
): Promise<Look> {
  const certain: PhotoStatus | undefined = witnesses.isAsked ? undefined : certainStatus(reading, inputs);
  if (!certain) {
    witnesses.ask();
    return judgeAllSizes(reading, inputs, witnesses, pause);
  }
  const explain = async (): Promise<Look> => {
    // What is certain is shown first: the requests are a task of their own
    await pause?.();
    witnesses.ask();
    return judgeAllSizes(reading, inputs, witnesses, pause);
  };
  const complete: Promise<Look> = explain();
  complete.catch(() => undefined);
  return { status: certain, smaller: [], renewedCopy: false, complete };
}

/**
 * What no witness can refute: SharePoint has just served another photo, and it is a photo, since no placeholder is as rich. Whether its small
 * sizes are right is said when they are in.
 */
function certainStatus(large: PhotoReading, { microsoft365, compare }: FindingInputs): PhotoStatus | undefined {
  const comparison: Comparison | undefined = large.kind === 'photo' ? comparisonOf(microsoft365, large, compare) : undefined;
  return microsoft365.kind === 'photo' &&
    large.kind === 'photo' &&
    comparison?.verdict === 'different' &&
    large.picture.image &&
    !isPlain(large.picture.image)
    ? { kind: 'different', judge: 'comparison', microsoft365, sharePoint: large, comparison }
    : undefined;
}

async function judgeAllSizes(
  reading: PhotoReading,
  inputs: PreparedInputs,
  witnesses: Witnesses,
  pause: LookPorts['pause']
): Promise<Look> {
  const readings: readonly SizedReading[] = [{ size: 'L', reading }, ...(await witnesses.smaller())];
  const findings: SizeFinding[] = [];
  for (const each of readings) {
    await inputs.prepare(each.reading);
    findings.push(await findingOf(each, inputs));
    await pause?.();
  }
  const [large, ...smaller] = findings;
  const status: PhotoStatus = decideStatus(inputs.microsoft365, { large, smaller });
  const look: Look = { status, smaller, renewedCopy: false };
  const loginName: Promise<PhotoReading> | undefined = status.kind === 'missingInSharePoint' ? witnesses.loginName() : undefined;
  if (status.kind !== 'missingInSharePoint' || !loginName) {
    return look;
  }
  const { microsoft365 } = status;
  const underLoginName = async (): Promise<Look> => {
    const found: PhotoReading = await loginName;
    const comparison: Comparison | undefined = found.kind === 'photo' ? comparisonOf(microsoft365, found, inputs.compare) : undefined;
    return found.kind === 'photo' && comparison?.verdict === 'same'
      ? { status: { kind: 'otherName', microsoft365, sharePoint: found, comparison }, smaller, renewedCopy: false }
      : look;
  };
  const complete: Promise<Look> = underLoginName();
  complete.catch(() => undefined);
  return { ...look, complete };
}

function past(options: ReadOptions): ReadOptions {
  return options.freshness === 'cached' ? { ...options, freshness: 'fresh' } : options;
}

function isSame(sharePoint: PhotoReading, { microsoft365, compare }: FindingInputs): boolean {
  return sharePoint.kind === 'photo' && comparisonOf(microsoft365, sharePoint, compare)?.verdict === 'same';
}

type PreparedInputs = FindingInputs & {
  /** Compares a picture in several tasks, so that what it is compared for later finds the answer */
  readonly prepare: (sharePoint: PhotoReading) => Promise<void>;
};

/** Each pair is compared once in a look. */
function findingInputsOf(microsoft365: PhotoReading, { compare, compareInSteps }: LookPorts, witnesses: Witnesses): PreparedInputs {
  const comparisons: Map<RgbaImage, Comparison> = new Map();
  return {
    microsoft365,
    prepare: async (sharePoint) => {
      const left: RgbaImage | undefined = microsoft365.kind === 'photo' ? microsoft365.picture.image : undefined;
      const right: RgbaImage | undefined = sharePoint.kind === 'photo' ? sharePoint.picture.image : undefined;
      if (compareInSteps && left && right && !comparisons.has(right)) {
        comparisons.set(right, await compareInSteps(left, right));
      }
    },
    compare: (left, right) => {
      const comparison: Comparison = comparisons.get(right) ?? compare(left, right);
      comparisons.set(right, comparison);
      return comparison;
    },
    placeholder: () => witnesses.placeholder(),
    record: () => witnesses.record()
  };
}
