import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type Change,
  type CheckResult,
  type Comparison,
  type EndedRefresh,
  type FailureReason,
  type PhotoFound,
  type PhotoReading,
  type PhotoStatus,
  type ProfileRecord,
  type RefreshHistory,
  failed
} from '../../../../photos';
import { type StatusTexts, textsOf as textsOfShown } from './statusTexts';
import type { TimeSettings } from './waiting';

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
const hidden: PhotoStatus = { kind: 'unsure', microsoft365: photo, sharePoint: photo, comparison: undefined };
const unsure: PhotoStatus = { kind: 'unsure', microsoft365: photo, sharePoint: photo, comparison: comparison(1) };
const missingInSharePoint: PhotoStatus = { kind: 'missingInSharePoint', microsoft365: photo };
const missingInMicrosoft365: PhotoStatus = { kind: 'missingInMicrosoft365', sharePoint: photo };
const noPhoto: PhotoStatus = { kind: 'noPhoto' };
const both = { microsoft365: photo, sharePoint: photo, comparison: comparison(1) } as const;
const someSizesOld: PhotoStatus = { kind: 'someSizesOld', ...both, oldSizes: ['S'], old: photo };
const someSizesMissing: PhotoStatus = { ...someSizesOld, old: { kind: 'none' } };
const otherName: PhotoStatus = { kind: 'otherName', ...both };

function cannotCompare(reason: FailureReason, failedSide: 'microsoft365' | 'sharePoint' | 'both' = 'both'): PhotoStatus {
  const reading: PhotoReading = failed(reason);
  return { kind: 'cannotCompare', microsoft365: reading, sharePoint: reading, failedSide, failure: failed(reason) };
}

const ended = { goal: 'photo', startedAt: 0, attempts: 5, endedAt: 120000 } as const;

function resultOf(status: PhotoStatus, others: Partial<CheckResult> = {}): CheckResult {
  return { status, record, checkedAt: 0, ...others };
}

const time: TimeSettings = { locale: 'en-US', waitingHours: 24 };

function textsOf(result: CheckResult, step: EndedRefresh['step'] | undefined): StatusTexts {
  const refresh: EndedRefresh | undefined = step && (step === 'failed' ? { step, ...ended, reason: 'serviceError' } : { step, ...ended });
  return textsOfShown({ result, ...(refresh && { refresh }) }, time);
}

describe('the texts of a status', () => {
  it.each([
    ['inSync', inSync('comparison'), strings.InSyncHeadline, strings.InSyncText],
    ['inSync, framed differently', inSync('comparison', 0.96), strings.InSyncHeadline, strings.InSyncFramedText],
    ['inSync, framed so little that nobody sees it', inSync('comparison', 0.97), strings.InSyncHeadline, strings.InSyncText],
    ['inSync, as the user said', inSync('user', 0.5), strings.InSyncHeadline, strings.InSyncByUserText],
    ['different', different, strings.DifferentHeadline, strings.DifferentText],
    ['missingInSharePoint', missingInSharePoint, strings.MissingInSharePointHeadline, strings.MissingInSharePointText],
    ['someSizesOld', someSizesOld, strings.SomeSizesOldHeadline, strings.SomeSizesOldText],
    ['someSizesOld, with none in those', someSizesMissing, strings.SomeSizesMissingHeadline, strings.SomeSizesMissingText],
    ['otherName', otherName, strings.OtherNameHeadline, strings.OtherNameText],
    ['missingInMicrosoft365', missingInMicrosoft365, strings.MissingInMicrosoft365Headline, strings.MissingInMicrosoft365Text],
    ['noPhoto', noPhoto, strings.NoPhotoHeadline, strings.NoPhotoText],
    ['unsure', unsure, strings.UnsureHeadline, strings.UnsureText],
    ['unsure, because the browser hides the pixels', hidden, strings.UnsureHeadline, strings.UnsureHiddenText]
  ])('%s', (_name, status, headline, explanation) => {
    expect(textsOf(resultOf(status), undefined)).toEqual({ headline, explanation });
  });

  const changes: Readonly<Record<Change, string>> = {
    brighter: strings.ChangeBrighter,
    darker: strings.ChangeDarker,
    moreContrast: strings.ChangeMoreContrast,
    lessContrast: strings.ChangeLessContrast,
    gray: strings.ChangeGray,
    colored: strings.ChangeColored,
    otherColors: strings.ChangeColors,
    croppedTighter: strings.ChangeTighter,
    croppedWider: strings.ChangeWider,
    framed: strings.ChangeFramed,
    unframed: strings.ChangeUnframed,
    otherSharpness: strings.ChangeSharpness,
    mirrored: strings.ChangeMirrored
  };
  it.each(Object.entries(changes) as [Change, string][])('the same photo, edited: %s', (change, text) => {
    const changed = { ...comparison(1), change };
    const result: CheckResult = resultOf({ ...different, comparison: changed } as PhotoStatus);
    expect(textsOf(result, undefined)).toEqual({
      headline: strings.ChangedHeadline,
      explanation: strings.ChangedText.replace('{0}', text)
    });
    expect(textsOf({ ...result, mailbox: 'none' }, undefined)).toEqual({
      headline: strings.ChangedHeadline,
      explanation: strings.NoExchangeText
    });
    const doubt: CheckResult = resultOf({ ...unsure, comparison: changed } as PhotoStatus);
    expect(textsOf(doubt, undefined)).toEqual({
      headline: strings.UnsureHeadline,
      explanation: strings.UnsureChangedText.replace('{0}', text)
    });
  });

  it.each([
    ['microsoft365', strings.CannotReadMicrosoft365Headline],
    ['sharePoint', strings.CannotReadSharePointHeadline],
    ['both', strings.CannotReadBothHeadline]
  ] as const)('a photo that cannot be read: %s', (failedSide, headline) => {
    expect(textsOf(resultOf(cannotCompare('timedOut', failedSide)), undefined).headline).toBe(headline);
  });
});

/** A reason without an entry here does not compile. */
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
  pixelsHidden: strings.PixelsHiddenText,
  sessionExpired: strings.SessionExpiredText,
  tooManyChecks: strings.TooManyChecksText
};

describe('why a photo could not be read', () => {
  it.each(Object.entries(reasonTexts) as [FailureReason, string][])('%s', (reason, explanation) => {
    expect(textsOf(resultOf(cannotCompare(reason)), undefined).explanation).toBe(explanation);
  });

  it('has a text of its own', () => {
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
    ['the profile could not be read', failed('serviceError'), strings.MissingInSharePointText]
  ] as const)('%s', (_name, read, explanation) => {
    expect(textsOf(resultOf(missingInSharePoint, { record: read }), undefined).explanation).toBe(explanation);
  });

  it.each([
    ['no photo', missingInSharePoint, strings.MissingInSharePointText],
    ['another photo', different, strings.DifferentText]
  ] as const)('without a mailbox it has nothing to take %s from', (_name, status, usual) => {
    expect(textsOf(resultOf(status, { mailbox: 'none' }), undefined).explanation).toBe(strings.NoExchangeText);
    expect(textsOf(resultOf(status, { mailbox: 'exchange' }), undefined).explanation).toBe(usual);
    expect(textsOf(resultOf(status, { mailbox: 'unknown' }), undefined).explanation).toBe(usual);
    expect(textsOf(resultOf(status, { mailbox: failed('timedOut') }), undefined).explanation).toBe(usual);
  });
});

describe('a copy in the browser’s cache', () => {
  it('is mentioned after it was renewed', () => {
    const result: CheckResult = resultOf(inSync('comparison'), { renewedCopy: true });
    expect(textsOf(result, undefined)).toEqual({ headline: strings.InSyncHeadline, explanation: strings.InSyncRenewedText });
  });
});

describe('after a refresh', () => {
  it('a confirmed refresh says that SharePoint now shows the photo', () => {
    const { explanation } = textsOf(resultOf(inSync('comparison')), undefined);
    expect(textsOf(resultOf(inSync('comparison')), 'confirmed')).toEqual({ headline: strings.ConfirmedHeadline, explanation });
  });

  it('a refresh without success says so only where a refresh can help', () => {
    const notYet = { headline: strings.RefreshNotYetHeadline, explanation: strings.RefreshNotYetText };
    expect(textsOf(resultOf(different), 'notYet')).toEqual(notYet);
    expect(textsOf(resultOf(missingInSharePoint), 'notYet')).toEqual(notYet);
    expect(textsOf(resultOf(unsure), 'notYet')).toEqual(textsOf(resultOf(unsure), undefined));
  });

  it('a refresh over the request budget says when to try again', () => {
    const refresh: EndedRefresh = { step: 'failed', ...ended, reason: 'tooManyChecks' };
    const { headline } = textsOf(resultOf(different), undefined);
    expect(textsOfShown({ result: resultOf(different), refresh }, time)).toEqual({ headline, explanation: strings.TooManyChecksText });
  });

  it('a refresh for a removed photo says whether it is gone', () => {
    const refresh = (step: 'confirmed' | 'notYet'): EndedRefresh => ({ step, ...ended, goal: 'noPhoto' });
    expect(textsOfShown({ result: resultOf(noPhoto), refresh: refresh('confirmed') }, time)).toEqual({
      headline: strings.RemovedHeadline,
      explanation: strings.RemovedText
    });
    expect(textsOfShown({ result: resultOf(missingInMicrosoft365), refresh: refresh('notYet') }, time)).toEqual({
      headline: strings.NotRemovedHeadline,
      explanation: strings.NotRemovedText
    });
  });

  it('a cancelled refresh says that nothing was changed', () => {
    const { headline } = textsOf(resultOf(different), undefined);
    expect(textsOf(resultOf(different), 'cancelled')).toEqual({ headline, explanation: strings.RefreshCancelledText });
  });

  it('a failed refresh leaves the texts of the status', () => {
    expect(textsOf(resultOf(different), 'failed')).toEqual(textsOf(resultOf(different), undefined));
  });
});

describe('on a later visit', () => {
  const hour: number = 3600000;

  function explanationAfter(hours: number, status: PhotoStatus, waitingHours: number = 24, others: Partial<CheckResult> = {}): string {
    const history: RefreshHistory = { version: 1, askedAt: 0, timesAsked: 1, refresh: { step: 'notYet', ...ended }, tried: [] };
    return textsOfShown({ result: resultOf(status, { checkedAt: hours * hour, ...others }), history }, { locale: 'en-US', waitingHours })
      .explanation;
  }

  it('says how long ago SharePoint was asked, and how long it may take', () => {
    expect(explanationAfter(5, different)).toBe(strings.AskedText.replace('{0}', '5 hours ago').replace('{1}', '24 hours'));
    expect(explanationAfter(30, missingInSharePoint, 48)).toBe(strings.AskedText.replace('{0}', '30 hours ago').replace('{1}', '48 hours'));
  });

  it('says at least one minute', () => {
    expect(explanationAfter(0, different)).toBe(strings.AskedText.replace('{0}', '1 minute ago').replace('{1}', '24 hours'));
  });

  it('says the same without a mailbox, because SharePoint may take the photo from elsewhere', () => {
    expect(explanationAfter(5, different, 24, { mailbox: 'none' })).toBe(explanationAfter(5, different));
  });

  it('offers help once the waiting time is over', () => {
    expect(explanationAfter(72, different)).toBe(strings.AskedOverdueText.replace('{0}', '3 days ago'));
  });

  it('says nothing of it where the photo is shown or missing in Microsoft 365', () => {
    expect(explanationAfter(5, inSync('comparison'))).toBe(strings.InSyncText);
    expect(explanationAfter(5, noPhoto)).toBe(strings.NoPhotoText);
  });
});
