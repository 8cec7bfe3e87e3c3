import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { adminTexts } from '../components/texts/adminTexts';
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
      return adminTexts().PreviewChecking;
    case 'refreshing':
      return adminTexts().PreviewRefreshing;
    case 'waiting':
      return adminTexts().PreviewWaiting;
    case 'signInNeeded':
      return adminTexts().PreviewSignInNeeded;
    case 'serviceError':
      return adminTexts().PreviewServiceError;
    case 'consentMissing':
      return adminTexts().PaneWhenConsentMissing;
    case 'guest':
      return adminTexts().PaneWhenGuest;
    case 'anonymous':
      return adminTexts().PreviewAnonymous;
  }
}
