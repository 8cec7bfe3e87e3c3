import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Text } from '@microsoft/sp-core-library';
import { type Comparison, type CheckResult, type JudgedPhotos, type RefreshGoal, type ShownResult, canRefresh } from '../../../../photos';
import { textOfChange } from './changeTexts';
import { visiblyFramed } from './framing';
import { textOfReason } from './reasonTexts';
import { duration, timeAgo } from './relativeTime';
import { type TimeSettings, waitingOf } from './waiting';

/** What the card says: what is so, then what it means. */
export interface StatusTexts {
  readonly headline: string;
  readonly explanation: string;
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

/** Where SharePoint was asked on an earlier visit, that is what the user wants to hear of. */
function askedTexts(shown: ShownResult, texts: StatusTexts, time: TimeSettings): StatusTexts {
  const { result } = shown;
  return shown.history && canRefresh(result.status, shown.history.refresh.goal)
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
  const { result, history } = shown;
  if (!history) {
    return undefined;
  }
  const ago: string = timeAgo(history.askedAt, result.checkedAt, time.locale);
  switch (waitingOf(shown, time)) {
    case 'notAsked':
      return undefined;
    case 'justAsked':
    case 'waiting':
      return Text.format(strings.AskedText, ago, duration(time.waitingHours, 'hour', time.locale));
    case 'overdue':
      return Text.format(strings.AskedOverdueText, ago);
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
  const change = comparison?.change;
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
function keptAgo({ cachedSince, checkedAt }: CheckResult, locale: string): string | undefined {
  return cachedSince === undefined ? undefined : timeAgo(cachedSince, checkedAt, locale);
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
