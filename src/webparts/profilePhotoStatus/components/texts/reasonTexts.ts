import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { FailureReason } from '../../../../photos';

/** Why a photo could not be read. */
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
