import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Text } from '@microsoft/sp-core-library';
import {
  type Change,
  type CheckResult,
  type CheckState,
  type Comparison,
  type FailureReason,
  type JudgedPhotos,
  type PhotoStatus,
  type RefreshGoal,
  type ShownResult,
  type Waiting,
  canRefresh,
  waitingSince
} from '../../../../photos';
import { timeAgo } from './relativeTime';

/** What the card says: what is so, then what it means. */
export interface StatusTexts {
  readonly headline: string;
  readonly explanation: string;
}

/** How much attention a status asks for: the colour and the icon follow it, never colour alone. */
export type Tone = 'good' | 'attention' | 'neutral';

export function toneOf(status: PhotoStatus): Tone {
  switch (status.kind) {
    case 'inSync':
      return 'good';
    case 'different':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
      return 'attention';
    case 'noPhoto':
    case 'unsure':
    case 'cannotCompare':
      return 'neutral';
  }
}

/** What sentences about time need. */
export interface TimeSettings {
  /** The reader's language, such as `it-IT` */
  readonly locale: string;
  /** How long the site owner lets people wait before they ask for help */
  readonly waitingHours: number;
}

/** How far the waiting has come at the time of a result. */
export function waitingOf({ result, remembered }: ShownResult, { waitingHours }: TimeSettings): Waiting {
  return waitingSince(remembered?.askedAt, result.checkedAt, waitingHours);
}

/** The texts for a result, and for what led to it. */
export function textsOf(shown: ShownResult, time: TimeSettings): StatusTexts {
  const { result, refresh } = shown;
  const texts: StatusTexts = textsOfStatus(result, time);
  switch (refresh?.step) {
    case 'confirmed':
      return confirmedTexts(texts, refresh.goal);
    case 'notYet':
      return canRefresh(result.status, refresh.goal) ? notYetTexts(refresh.goal) : texts;
    case 'cancelled':
      return { ...texts, explanation: strings.RefreshCancelledText };
    case 'failed':
      return refresh.reason === 'tooManyChecks' ? { ...texts, explanation: strings.TooManyChecksText } : askedTexts(shown, texts, time);
    case undefined:
      return askedTexts(shown, texts, time);
  }
}

/** Where SharePoint was asked on an earlier visit, that is what the reader wants to hear of. */
function askedTexts(shown: ShownResult, texts: StatusTexts, time: TimeSettings): StatusTexts {
  const { result } = shown;
  return shown.remembered && canRefresh(result.status, shown.remembered.refresh.goal)
    ? { ...texts, explanation: askedText(shown, time) ?? texts.explanation }
    : texts;
}

function confirmedTexts(texts: StatusTexts, goal: RefreshGoal): StatusTexts {
  switch (goal) {
    case 'photo':
      return { ...texts, headline: strings.ConfirmedHeadline };
    case 'noPhoto':
      return { headline: strings.RemovedHeadline, explanation: strings.RemovedText };
  }
}

function notYetTexts(goal: RefreshGoal): StatusTexts {
  switch (goal) {
    case 'photo':
      return { headline: strings.RefreshNotYetHeadline, explanation: strings.RefreshNotYetText };
    case 'noPhoto':
      return { headline: strings.NotRemovedHeadline, explanation: strings.NotRemovedText };
  }
}

/** What a person who asked on an earlier visit wants to hear. */
function askedText(shown: ShownResult, time: TimeSettings): string | undefined {
  const { result, remembered } = shown;
  if (!remembered) {
    return undefined;
  }
  const ago: string = timeAgo(remembered.askedAt, result.checkedAt, time.locale);
  switch (waitingOf(shown, time)) {
    case 'notAsked':
      return undefined;
    case 'justAsked':
    case 'waiting':
      return Text.format(strings.AskedText, ago, time.waitingHours);
    case 'overdue':
      return Text.format(strings.AskedOverdueText, ago);
  }
}

/** What a screen reader hears when the state changes; empty while nothing is worth saying. */
export function announcementOf(state: CheckState, time: TimeSettings): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'checking':
      return state.pausedUntil === undefined ? strings.Checking : strings.CheckingPaused;
    case 'refreshing':
      // Once for the whole refresh: its steps are on the progress bar, for whoever wants to follow them
      return state.isElsewhere ? strings.RefreshElsewhere : strings.RefreshAsking;
    case 'settled': {
      const { headline, explanation } = textsOf(state, time);
      return `${headline}. ${explanation}`;
    }
  }
}

function textsOfStatus(result: CheckResult, { locale }: TimeSettings): StatusTexts {
  const { status } = result;
  switch (status.kind) {
    case 'inSync':
      return {
        headline: strings.InSyncHeadline,
        explanation: result.renewedCopy === true ? strings.InSyncRenewedText : inSyncText(status, keptAgo(result, locale))
      };
    case 'different':
      return differentTexts(result, status.comparison);
    case 'missingInSharePoint':
      return {
        headline: strings.MissingInSharePointHeadline,
        explanation: result.mailbox === 'none' ? strings.NoExchangeText : missingText(result.record)
      };
    case 'someSizesOld':
      return status.old.kind === 'photo'
        ? { headline: strings.SomeSizesOldHeadline, explanation: strings.SomeSizesOldText }
        : { headline: strings.SomeSizesMissingHeadline, explanation: strings.SomeSizesMissingText };
    case 'otherName':
      return { headline: strings.OtherNameHeadline, explanation: strings.OtherNameText };
    case 'missingInMicrosoft365':
      return { headline: strings.MissingInMicrosoft365Headline, explanation: strings.MissingInMicrosoft365Text };
    case 'noPhoto':
      return { headline: strings.NoPhotoHeadline, explanation: strings.NoPhotoText };
    case 'unsure':
      return { headline: strings.UnsureHeadline, explanation: unsureText(status.comparison) };
    case 'cannotCompare':
      return { headline: unreadHeadline(status.failedSide), explanation: textOfReason(status.failure.reason) };
  }
}

function differentTexts(result: CheckResult, comparison: Comparison | undefined): StatusTexts {
  const change: Change | undefined = comparison?.change;
  const headline: string = change === undefined ? strings.DifferentHeadline : strings.ChangedHeadline;
  if (result.mailbox === 'none') {
    return { headline, explanation: strings.NoExchangeText };
  }
  return { headline, explanation: change === undefined ? strings.DifferentText : Text.format(strings.ChangedText, textOfChange(change)) };
}

/** @param comparison - absent where the browser hides the pixels */
function unsureText(comparison: Comparison | undefined): string {
  if (!comparison) {
    return strings.UnsureHiddenText;
  }
  const { change } = comparison;
  return change === undefined ? strings.UnsureText : Text.format(strings.UnsureChangedText, textOfChange(change));
}

/** What is seen of SharePoint's picture, which is the right one of every comparison; the left one is of Microsoft 365. */
function textOfChange(change: Change): string {
  switch (change) {
    case 'brighter':
      return strings.ChangeBrighter;
    case 'darker':
      return strings.ChangeDarker;
    case 'moreContrast':
      return strings.ChangeMoreContrast;
    case 'lessContrast':
      return strings.ChangeLessContrast;
    case 'grey':
      return strings.ChangeGrey;
    case 'colored':
      return strings.ChangeColored;
    case 'otherColors':
      return strings.ChangeColors;
    case 'croppedTighter':
      return strings.ChangeTighter;
    case 'croppedWider':
      return strings.ChangeWider;
    case 'framed':
      return strings.ChangeFramed;
    case 'unframed':
      return strings.ChangeUnframed;
    case 'otherSharpness':
      return strings.ChangeSharpness;
    case 'mirrored':
      return strings.ChangeMirrored;
  }
}

/**
 * From this share of the other picture's side on, a reader sees no difference in framing, and the card says nothing
 * of it: 3 % are less than two of the 88 px that a photo has on the card.
 */
export const visiblyFramed: number = 0.97;

function inSyncText(photos: JudgedPhotos, kept: string | undefined): string {
  if (photos.judge === 'user') {
    return strings.InSyncByUserText;
  }
  if (kept !== undefined) {
    return Text.format(strings.InSyncKeptText, kept);
  }
  return photos.comparison.framing.scale < visiblyFramed ? strings.InSyncFramedText : strings.InSyncText;
}

/** How long ago SharePoint gave the copy that was compared; undefined where it was asked just now. */
function keptAgo({ keptSince, checkedAt }: CheckResult, locale: string): string | undefined {
  return keptSince === undefined ? undefined : timeAgo(keptSince, checkedAt, locale);
}

/** The profile record explains why SharePoint has no photo, where it says anything. */
function missingText(record: CheckResult['record']): string {
  if (!record) {
    return strings.MissingInSharePointText;
  }
  if (record.kind === 'failed') {
    return record.reason === 'profileNotReady' ? strings.ProfileNotReadyText : strings.MissingInSharePointText;
  }
  if (record.placeholderState === 'placeholder') {
    return strings.MissingHadNoneText;
  }
  return record.exchangeSyncState === 'neverSet' && !record.hasPictureUrl
    ? strings.MissingNeverSyncedText
    : strings.MissingInSharePointText;
}

function unreadHeadline(side: 'microsoft365' | 'sharePoint' | 'both'): string {
  switch (side) {
    case 'microsoft365':
      return strings.CannotReadMicrosoft365Headline;
    case 'sharePoint':
      return strings.CannotReadSharePointHeadline;
    case 'both':
      return strings.CannotReadBothHeadline;
  }
}

export function textOfReason(reason: FailureReason): string {
  switch (reason) {
    case 'consentMissing':
      return strings.ConsentMissingText;
    case 'signInNeeded':
      return strings.SignInNeededText;
    case 'blockedByPolicy':
      return strings.BlockedByPolicyText;
    case 'noMailbox':
      return strings.NoMailboxText;
    case 'guest':
      return strings.GuestText;
    case 'anonymous':
      return strings.AnonymousText;
    case 'profileNotReady':
      return strings.ProfileNotReadyText;
    case 'throttled':
      return strings.ThrottledText;
    case 'offline':
      return strings.OfflineText;
    case 'timedOut':
      return strings.TimedOutText;
    case 'serviceError':
      return strings.ServiceErrorText;
    case 'unreadablePicture':
      return strings.UnreadablePictureText;
    case 'pixelsHidden':
      return strings.PixelsHiddenText;
    case 'sessionExpired':
      return strings.SessionExpiredText;
    case 'tooManyChecks':
      return strings.TooManyChecksText;
  }
}
