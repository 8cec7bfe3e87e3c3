import type { Comparison } from '../../comparison';
import type { PhotoReading } from '../domain/photoReading';
import type { ReadOptions } from '../domain/ports';
import { type PhotoStatus, cannotCompare, cannotReadMicrosoft365 } from '../domain/status';
import { decideStatus } from './decideStatus';
import type { SizedReading } from '../domain/userPhoto';
import { askSharePoint } from './askSharePoint';
import type { LargePhoto } from './readLarge';
import type { LookPorts, LookSettings } from './lookPorts';
import { isPlain } from './plainness';
import { type PreparedInputs, isSame, preparedInputsOf } from './preparedInputs';
import { type SizeFinding, type FindingInputs, comparisonOf, findingOf, isOld } from './sizeFinding';
import { Witnesses } from './witnesses';

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
  let onDoubt: () => void = () => undefined;
  const mayBeMissing: Promise<void> = new Promise((resolve) => (onDoubt = resolve));
  const photo: Promise<PhotoReading> = readMicrosoft365({ ...options, mayBeMissing });
  const onSharePoint: Promise<LargePhoto> = askSharePoint(ports, options, {
    ...settings,
    witnesses,
    photo,
    onDoubt: () => onDoubt()
  });
  const [onMicrosoft365, { large, kept }] = await Promise.all([photo, onSharePoint]);
  if (onMicrosoft365.kind === 'failed') {
    return { status: cannotReadMicrosoft365(onMicrosoft365, large), smaller: [], renewedCopy: false };
  }
  if (large.kind === 'failed') {
    return { status: cannotCompare(onMicrosoft365, large, large), smaller: [], renewedCopy: false };
  }
  const inputs: PreparedInputs = preparedInputsOf(onMicrosoft365, ports, witnesses);
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
    const accepting: FindingInputs = {
      ...inputs,
      isPlaceholder: () => false,
      placeholder: async () => settings.placeholder(options),
      record: settings.record
    };
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
  if (microsoft365.kind !== 'photo' || large.kind !== 'photo' || !large.picture.image || isPlain(large.picture.image)) {
    return undefined;
  }
  const comparison: Comparison | undefined = comparisonOf(microsoft365, large, compare);
  return comparison?.verdict === 'different'
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
