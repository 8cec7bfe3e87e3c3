import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type CheckResult,
  type CheckState,
  type Comparison,
  type EndedRefresh,
  type FailureReason,
  type PhotoFound,
  type PhotoReading,
  type PhotoStatus,
  type ProfileRecord,
  type Remembered,
  failed
} from '../../../photos';
import { type StatusTexts, type TimeSettings, announcementOf, textsOf, toneOf } from './statusTexts';

const photo: PhotoFound = {
  kind: 'photo',
  picture: { image: { width: 1, height: 1, data: new Uint8ClampedArray(4) }, blob: new Blob(), width: 1, height: 1 }
};
const record: ProfileRecord = { kind: 'record', hasPictureUrl: true, placeholderState: 'picture', exchangeSyncState: 'synced' };

function comparison(scale: number): Comparison {
  return { verdict: 'same', score: 1, framing: { scale, offsetX: 0, offsetY: 0 } } as unknown as Comparison;
}

function inSync(judge: 'comparison' | 'user', scale: number = 1): PhotoStatus {
  return { kind: 'inSync', judge, microsoft365: photo, sharePoint: photo, comparison: comparison(scale) };
}

const different: PhotoStatus = {
  kind: 'different',
  judge: 'comparison',
  microsoft365: photo,
  sharePoint: photo,
  comparison: comparison(1)
};
const unsure: PhotoStatus = { kind: 'unsure', microsoft365: photo, sharePoint: photo, comparison: comparison(1) };
const missingInSharePoint: PhotoStatus = { kind: 'missingInSharePoint', microsoft365: photo };
const missingInMicrosoft365: PhotoStatus = { kind: 'missingInMicrosoft365', sharePoint: photo };
const noPhoto: PhotoStatus = { kind: 'noPhoto' };

function cannotCompare(reason: FailureReason, failedSide: 'microsoft365' | 'sharePoint' | 'both' = 'both'): PhotoStatus {
  const reading: PhotoReading = failed(reason);
  return { kind: 'cannotCompare', microsoft365: reading, sharePoint: reading, failedSide, failure: failed(reason) };
}

function resultOf(status: PhotoStatus, others: Partial<CheckResult> = {}): CheckResult {
  return { status, record, checkedAt: 0, ...others };
}

const time: TimeSettings = { locale: 'en-US', waitingHours: 24 };

function textsFor(result: CheckResult): StatusTexts {
  return textsOf({ result }, time);
}

describe('what is so', () => {
  it.each([
    ['inSync', inSync('comparison'), strings.InSyncHeadline, strings.InSyncText],
    ['inSync, framed differently', inSync('comparison', 0.96), strings.InSyncHeadline, strings.InSyncFramedText],
    ['inSync, framed so little that nobody sees it', inSync('comparison', 0.97), strings.InSyncHeadline, strings.InSyncText],
    ['inSync, as the user said', inSync('user', 0.5), strings.InSyncHeadline, strings.InSyncByUserText],
    ['different', different, strings.DifferentHeadline, strings.DifferentText],
    ['missingInSharePoint', missingInSharePoint, strings.MissingInSharePointHeadline, strings.MissingInSharePointText],
    ['missingInMicrosoft365', missingInMicrosoft365, strings.MissingInMicrosoft365Headline, strings.MissingInMicrosoft365Text],
    ['noPhoto', noPhoto, strings.NoPhotoHeadline, strings.NoPhotoText],
    ['unsure', unsure, strings.UnsureHeadline, strings.UnsureText]
  ])('%s', (_name, status, headline, explanation) => {
    expect(textsFor(resultOf(status))).toEqual({ headline, explanation });
  });

  it.each([
    ['microsoft365', strings.CannotReadMicrosoft365Headline],
    ['sharePoint', strings.CannotReadSharePointHeadline],
    ['both', strings.CannotReadBothHeadline]
  ] as const)('a photo that cannot be read: %s', (failedSide, headline) => {
    expect(textsFor(resultOf(cannotCompare('timedOut', failedSide))).headline).toBe(headline);
  });
});

/** A reason without a text of its own does not compile. */
const reasonTexts: Readonly<Record<FailureReason, string>> = {
  consentMissing: strings.ConsentMissingText,
  signInNeeded: strings.SignInNeededText,
  blockedByPolicy: strings.BlockedByPolicyText,
  noMailbox: strings.NoMailboxText,
  guest: strings.GuestText,
  anonymous: strings.AnonymousText,
  profileNotReady: strings.ProfileNotReadyText,
  throttled: strings.ThrottledText,
  offline: strings.OfflineText,
  timedOut: strings.TimedOutText,
  serviceError: strings.ServiceErrorText,
  unreadablePicture: strings.UnreadablePictureText,
  sessionExpired: strings.SessionExpiredText
};

describe('why a photo could not be read', () => {
  it.each(Object.entries(reasonTexts) as [FailureReason, string][])('%s', (reason, explanation) => {
    expect(textsFor(resultOf(cannotCompare(reason))).explanation).toBe(explanation);
  });

  it('is told apart by its words', () => {
    expect(new Set(Object.values(reasonTexts)).size).toBe(Object.keys(reasonTexts).length);
  });
});

describe('why SharePoint has no photo', () => {
  const empty: ProfileRecord = {
    kind: 'record',
    hasPictureUrl: false,
    placeholderState: 'neverSet',
    exchangeSyncState: 'neverSet'
  };
  it.each([
    ['never synced', empty, strings.MissingNeverSyncedText],
    ['once it had one', { ...empty, hasPictureUrl: true }, strings.MissingInSharePointText],
    ['written by a script', { ...empty, exchangeSyncState: 'notFromExchange' }, strings.MissingInSharePointText],
    ['it asked, and there was none', { ...empty, placeholderState: 'placeholder' }, strings.MissingHadNoneText],
    ['the profile is a stub', failed('profileNotReady'), strings.ProfileNotReadyText],
    ['the profile could not be read', failed('serviceError'), strings.MissingInSharePointText],
    ['a profile that says something of its own', { ...empty, placeholderState: 'unknown', exchangeSyncState: 'unknown' }, strings.MissingInSharePointText]
  ] as const)('%s', (_name, read, explanation) => {
    expect(textsFor(resultOf(missingInSharePoint, { record: read })).explanation).toBe(explanation);
  });

  it.each([
    ['no photo', missingInSharePoint, strings.MissingInSharePointText],
    ['another photo', different, strings.DifferentText]
  ] as const)('without a mailbox it has nothing to take %s from', (_name, status, usual) => {
    expect(textsFor(resultOf(status, { mailbox: 'none' })).explanation).toBe(strings.NoExchangeText);
    expect(textsFor(resultOf(status, { mailbox: 'exchange' })).explanation).toBe(usual);
    expect(textsFor(resultOf(status, { mailbox: failed('timedOut') })).explanation).toBe(usual);
  });
});

describe('after a refresh', () => {
  const ended = { startedAt: 0, attempts: 1, endedAt: 0 } as const;
  const afterwards = (status: PhotoStatus, refresh: EndedRefresh): StatusTexts => textsOf({ result: resultOf(status), refresh }, time);

  it('SharePoint now shows the photo', () => {
    const { explanation } = textsFor(resultOf(inSync('comparison')));
    const confirmed = { headline: strings.ConfirmedHeadline, explanation };
    expect(afterwards(inSync('comparison'), { step: 'confirmed', ...ended })).toEqual(confirmed);
  });

  it('SharePoint does not show it yet, which is said only of what a refresh can change', () => {
    const notYet = { headline: strings.RefreshNotYetHeadline, explanation: strings.RefreshNotYetText };
    expect(afterwards(different, { step: 'notYet', ...ended })).toEqual(notYet);
    expect(afterwards(missingInSharePoint, { step: 'notYet', ...ended })).toEqual(notYet);
    expect(afterwards(unsure, { step: 'notYet', ...ended })).toEqual(textsFor(resultOf(unsure)));
  });

  it('that was stopped, nothing was changed', () => {
    const { headline } = textsFor(resultOf(different));
    const cancelled = { headline, explanation: strings.RefreshCancelledText };
    expect(afterwards(different, { step: 'cancelled', ...ended })).toEqual(cancelled);
  });

  it('that failed, the failure is all there is to say', () => {
    const failure: PhotoStatus = cannotCompare('timedOut', 'sharePoint');
    expect(afterwards(failure, { step: 'failed', reason: 'timedOut', ...ended })).toEqual(textsFor(resultOf(failure)));
  });
});

describe('on a later visit', () => {
  const hour: number = 60 * 60 * 1000;
  const later = (status: PhotoStatus, hours: number, others: Partial<CheckResult> = {}): string => {
    const remembered: Remembered = {
      version: 1,
      askedAt: 0,
      timesAsked: 1,
      refresh: { step: 'notYet', startedAt: 0, attempts: 1, endedAt: 0 },
      tried: []
    };
    return textsOf({ result: resultOf(status, { checkedAt: hours * hour, ...others }), remembered }, time).explanation;
  };

  it('says how long ago SharePoint was asked, and from when on help is due', () => {
    expect(later(different, 5)).toBe(strings.AskedText.replace('{0}', '5 hours ago').replace('{1}', '24'));
    expect(later(missingInSharePoint, 0)).toMatch(/now/);
    expect(later(different, 48)).toBe(strings.AskedOverdueText.replace('{0}', '2 days ago'));
  });

  it('says so only where waiting can help', () => {
    expect(later(unsure, 5)).toBe(strings.UnsureText);
    expect(later(different, 5, { mailbox: 'none' })).toBe(strings.NoExchangeText);
  });
});

describe('toneOf', () => {
  it.each([
    ['good', inSync('comparison')],
    ['attention', different],
    ['attention', missingInSharePoint],
    ['attention', missingInMicrosoft365],
    ['neutral', noPhoto],
    ['neutral', unsure],
    ['neutral', cannotCompare('guest')]
  ] as const)('is %s', (tone, status) => {
    expect(toneOf(status)).toBe(tone);
  });
});

describe('announcementOf', () => {
  it('is silent before the first check, then says what goes on, and how it stands', () => {
    const result: CheckResult = resultOf(noPhoto);
    const refresh = { step: 'asking', startedAt: 0, attempt: 1 } as const;
    const said = (state: CheckState): string => announcementOf(state, time);
    expect(said({ phase: 'idle' })).toBe('');
    expect(said({ phase: 'checking' })).toBe(strings.Checking);
    expect(said({ phase: 'checking', pausedUntil: 1 })).toBe(strings.CheckingPaused);
    expect(said({ phase: 'refreshing', result, refresh, isElsewhere: false })).toBe(strings.RefreshAsking);
    expect(said({ phase: 'refreshing', result, refresh, isElsewhere: true })).toBe(strings.RefreshElsewhere);
    expect(said({ phase: 'settled', result })).toBe(`${strings.NoPhotoHeadline}. ${strings.NoPhotoText}`);
  });
});
