import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PreviewKind } from './previewKinds';

/** What a preview is called in the property pane, and on the card: the card's own headline, where it has one. */
export function previewTitleOf(kind: PreviewKind): string {
  switch (kind) {
    case 'inSync':
      return strings.InSyncHeadline;
    case 'different':
      return strings.DifferentHeadline;
    case 'someSizesOld':
      return strings.SomeSizesOldHeadline;
    case 'missingInSharePoint':
      return strings.MissingInSharePointHeadline;
    case 'otherName':
      return strings.OtherNameHeadline;
    case 'unsure':
      return strings.UnsureHeadline;
    case 'missingInMicrosoft365':
      return strings.MissingInMicrosoft365Headline;
    case 'noPhoto':
      return strings.NoPhotoHeadline;
    case 'checking':
      return strings.PreviewChecking;
    case 'refreshing':
      return strings.PreviewRefreshing;
    case 'waiting':
      return strings.PreviewWaiting;
    case 'signInNeeded':
      return strings.PreviewSignInNeeded;
    case 'serviceError':
      return strings.PreviewServiceError;
    case 'consentMissing':
      return strings.PaneWhenConsentMissing;
    case 'guest':
      return strings.PaneWhenGuest;
    case 'anonymous':
      return strings.PreviewAnonymous;
  }
}
