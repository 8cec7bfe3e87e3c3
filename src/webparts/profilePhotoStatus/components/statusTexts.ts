import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type CheckResult,
  type CheckState,
  type Comparison,
  type FailureReason,
  type PhotoStatus,
  type RefreshOutcome,
  isWaitingForSharePoint
} from '../../../photos';

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
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
      return 'attention';
    case 'noPhoto':
    case 'unsure':
    case 'cannotCompare':
      return 'neutral';
  }
}

/** The texts for a result and for how the last refresh ended, if there was one. */
export function textsOf(result: CheckResult, outcome: RefreshOutcome | undefined): StatusTexts {
  const texts: StatusTexts = textsOfStatus(result);
  switch (outcome) {
    case 'confirmed':
      return { ...texts, headline: strings.ConfirmedHeadline };
    case 'notYet':
      return isWaitingForSharePoint(result.status)
        ? { headline: strings.RefreshNotYetHeadline, explanation: strings.RefreshNotYetText }
        : texts;
    case 'cancelled':
      return { ...texts, explanation: strings.RefreshCancelledText };
    case undefined:
      return texts;
  }
}

/** What a screen reader hears when the state changes; empty while nothing is worth saying. */
export function announcementOf(state: CheckState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'checking':
      return state.pausedUntil === undefined ? strings.Checking : strings.CheckingPaused;
    case 'refreshing':
      return strings.RefreshAsking;
    case 'settled': {
      const { headline, explanation } = textsOf(state.result, state.outcome);
      return `${headline}. ${explanation}`;
    }
  }
}

function textsOfStatus(result: CheckResult): StatusTexts {
  const { status } = result;
  switch (status.kind) {
    case 'inSync':
      return { headline: strings.InSyncHeadline, explanation: inSyncText(status.comparison, status.judge) };
    case 'different':
      return { headline: strings.DifferentHeadline, explanation: result.mailbox === 'none' ? strings.NoExchangeText : strings.DifferentText };
    case 'missingInSharePoint':
      return { headline: strings.MissingInSharePointHeadline, explanation: result.mailbox === 'none' ? strings.NoExchangeText : missingText(result.record) };
    case 'missingInMicrosoft365':
      return { headline: strings.MissingInMicrosoft365Headline, explanation: strings.MissingInMicrosoft365Text };
    case 'noPhoto':
      return { headline: strings.NoPhotoHeadline, explanation: strings.NoPhotoText };
    case 'unsure':
      return { headline: strings.UnsureHeadline, explanation: strings.UnsureText };
    case 'cannotCompare':
      return { headline: unreadHeadline(status.failedSide), explanation: textOfReason(status.failure.reason) };
  }
}

/**
 * From this share of the other picture's side on, a reader sees no difference in framing, and the card says nothing
 * of it: 3 % are less than two of the 88 px that a photo has on the card.
 */
export const visiblyFramed: number = 0.97;

function inSyncText(comparison: Comparison, judge: 'comparison' | 'user'): string {
  if (judge === 'user') {
    return strings.InSyncByUserText;
  }
  return comparison.framing.scale < visiblyFramed ? strings.InSyncFramedText : strings.InSyncText;
}

/** The profile record explains why SharePoint has no photo, where it says anything. */
function missingText(record: CheckResult['record']): string {
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
    case 'sessionExpired':
      return strings.SessionExpiredText;
  }
}
