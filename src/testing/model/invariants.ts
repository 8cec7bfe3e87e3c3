import { type CheckState, type Freshness, type PhotoReading, type PhotoStatus, refreshAttempts } from '../../photos';
import { blurred, newPhoto, oldPhoto, ownPlaceholder, placeholder } from '../../photos/check/testing/harness';
import { requestsPerHour } from '../../sources/browser/requestBudget';

/** What a tab was answered. */
export interface Readings {
  /** The last answer of Microsoft 365 that was one */
  microsoft365: PhotoReading | undefined;
  /** What SharePoint answered in any size, the last ones first */
  sharePoint: PhotoReading[];
  /** Whether the profile record named a picture when it was last read */
  namesPicture: boolean;
}

/** As many as one look can need: three sizes and the login name, twice, and a confirmation */
const mostReadings: number = 9;

export function noteReading(readings: Readings, side: 'microsoft365' | 'sharePoint', reading: PhotoReading): void {
  if (side === 'microsoft365') {
    readings.microsoft365 = reading.kind === 'failed' ? readings.microsoft365 : reading;
  } else {
    readings.sharePoint = [reading, ...readings.sharePoint].slice(0, mostReadings);
  }
}

function shadeOf(reading: PhotoReading | undefined): number | undefined {
  return reading?.kind === 'photo' ? reading.picture.image?.data[0] : undefined;
}

/** Statuses that were judged before: a card may go on showing them. */
const judged: WeakSet<PhotoStatus> = new WeakSet();

/** What is wrong with a claim that a card makes for the first time; undefined where the answers support it. */
export function claimProblem(state: CheckState, { microsoft365, sharePoint, namesPicture }: Readings): string | undefined {
  if (state.phase !== 'settled' && state.phase !== 'refreshing') {
    return undefined;
  }
  const { result } = state;
  const { status } = result;
  // An earlier answer supports what is remembered, perhaps that to another tab
  if (judged.has(status) || result.isRemembered === true || (status.kind === 'inSync' && status.judge === 'user')) {
    return undefined;
  }
  judged.add(status);
  const right: number | undefined = shadeOf(microsoft365);
  const [isRight, isOther, isMissing] = [
    sharePoint.some((reading) => right !== undefined && shadeOf(reading) === right),
    sharePoint.some((reading) =>
      [oldPhoto, newPhoto, ownPlaceholder].some((other) => shadeOf(other) === shadeOf(reading) && shadeOf(reading) !== right)
    ),
    sharePoint.some(
      (reading) => reading.kind === 'none' || shadeOf(reading) === shadeOf(placeholder) || shadeOf(reading) === shadeOf(ownPlaceholder)
    )
  ];
  const isSupported: boolean = ((): boolean => {
    switch (status.kind) {
      case 'inSync':
        return isRight;
      case 'different':
        return right !== undefined && isOther;
      case 'someSizesOld':
        return isRight && (isOther || isMissing);
      case 'otherName':
        return isRight && isMissing;
      case 'missingInSharePoint':
        return right !== undefined && isMissing;
      case 'missingInMicrosoft365':
        return microsoft365?.kind === 'none' && (isOther || sharePoint.some((reading) => shadeOf(reading) === shadeOf(blurred)));
      case 'noPhoto':
        return microsoft365?.kind === 'none' && (isMissing || !namesPicture);
      case 'unsure':
      case 'cannotCompare':
        return true;
    }
  })();
  return isSupported
    ? undefined
    : `"${status.kind}" is not supported by what was answered: ${String(right)} in Microsoft 365, ${sharePoint.map(shadeOf).join(' ')} in SharePoint`;
}

const hour: number = 60 * 60 * 1000;

/** What is wrong with a state that stays. */
export function stateProblem(state: CheckState, { sharePoint }: Readings, now: number): string | undefined {
  if (state.phase === 'refreshing' && state.refresh.attempt > refreshAttempts) {
    return 'a refresh has more attempts than its schedule';
  }
  if (state.phase !== 'settled' || state.refresh) {
    return undefined;
  }
  const { kind } = state.result.status;
  const isAlarm: boolean =
    kind === 'different' || kind === 'missingInSharePoint' || kind === 'someSizesOld' || kind === 'missingInMicrosoft365';
  const isKnown = (reading: PhotoReading): boolean =>
    reading.kind === 'photo' && (reading.isFromCache !== true || Math.abs(now - (reading.answeredAt ?? 0)) <= hour);
  return isAlarm && state.result.checkedAt === now && !sharePoint.some(isKnown)
    ? `the alarm "${kind}" rests on the browser's copy alone`
    : undefined;
}

/** Counts what is asked. */
export class RequestCount {
  private readonly _pastCache: number[] = [];
  private readonly _byRefresh: Map<number, number> = new Map();

  /** @param refresh - when the refresh began that asks */
  public note(now: number, name: string, freshness: Freshness, refresh: number | undefined): void {
    if (freshness === 'fresh' || freshness === 'revalidated') {
      this._pastCache.push(now);
    }
    if (name === 'L' && refresh !== undefined) {
      this._byRefresh.set(refresh, (this._byRefresh.get(refresh) ?? 0) + 1);
    }
  }

  /** @param clockChanges - how often the user's clock was set: an hour of the budget may begin anew with each */
  public problems(clockChanges: number): readonly string[] {
    const most: number = Math.max(0, ...this._byRefresh.values());
    // The budget's hours follow each other, so that any hour has a part of two of them at the most
    const allowed: number = (2 + clockChanges) * requestsPerHour;
    const inAnHour: number = Math.max(
      0,
      ...this._pastCache.map((from) => this._pastCache.filter((at) => at >= from && at < from + hour).length)
    );
    return [
      ...(most > refreshAttempts ? [`a refresh asked ${most} times for the large photo`] : []),
      ...(inAnHour > allowed ? [`${inAnHour} requests past the browser's cache in an hour`] : [])
    ];
  }
}
