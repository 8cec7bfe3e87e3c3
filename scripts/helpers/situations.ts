import type { Page } from '@playwright/test';
import type { FailureReason, StatusKind } from '../../src/photos';
import { settled } from './card';

type Texts = Pick<IProfilePhotoStatusLanguageFile, 'CheckAgain' | 'OfflineText' | 'TooManyChecksText'>;

/** How the local tenant shows a status or a reason. The two tables below are complete by their types: one without a row does not compile. */
export interface Situation {
  /** What is so, for readers of the table */
  readonly cause: string;
  /** The link of the local tenant that shows it */
  readonly link: string;
  /** What else must happen on the page first; the texts are those of the card's language */
  readonly act?: (page: Page, texts: Texts) => Promise<void>;
}

type Described = Exclude<StatusKind, 'cannotCompare'>;

export const statuses: Readonly<Record<Described, Situation>> = {
  inSync: {
    cause:
      'The photo that SharePoint’s pages show is the Microsoft 365 photo; framed or sized differently is the same too. Where the browser’s own copy was compared, the card says so; after a day SharePoint confirms it.',
    link: '?scenario=inSync'
  },
  different: { cause: 'Both have a photo, and the comparison says "different".', link: '?scenario=changed' },
  someSizesOld: {
    cause: 'SharePoint serves the photo in one size at least, and another photo, or none, in another size that pages show.',
    link: '?scenario=smallOld'
  },
  otherName: {
    cause: 'Under the e-mail address, which pages ask with, SharePoint serves the placeholder; under the login name it serves the photo.',
    link: '?scenario=otherName'
  },
  missingInSharePoint: {
    cause: 'Microsoft 365 has a photo; what SharePoint serves is the tenant’s placeholder.',
    link: '?scenario=neverSynced'
  },
  missingInMicrosoft365: {
    cause: 'SharePoint has a photo; Microsoft Graph says that there is none.',
    link: '?scenario=noMicrosoft365Photo'
  },
  noPhoto: { cause: 'Neither side has a photo.', link: '?scenario=noPhoto' },
  unsure: {
    cause:
      'The comparison cannot tell; or nobody knows whether SharePoint’s picture is the placeholder; or the browser’s privacy protection hides the pixels from the page, and the card says so.',
    link: '?scenario=unsure'
  }
};

/** Where the user can do nothing, the site owner may choose one line in place of nothing. */
const calmLine: string = `properties=${encodeURIComponent(JSON.stringify({ whenGuest: 'line', whenConsentMissing: 'line' }))}`;

export const reasons: Readonly<Record<FailureReason, Situation>> = {
  consentMissing: {
    cause:
      'Nobody approved `User.Read`: AADSTS65001, AADSTS500011, AADSTS7000112, or Microsoft Graph answers 403. Visitors see nothing, or this line where the site owner wants it; in edit mode a note says what to do.',
    link: `?scenario=consentMissing&${calmLine}`
  },
  signInNeeded: {
    cause:
      'Microsoft Entra ID wants the user to sign in: AADSTS50058 and its kin, `interaction_required`, `login_required`. The page is left to sign in only after the user’s click.',
    link: '?scenario=inSync&fault=token:AADSTS50058'
  },
  blockedByPolicy: {
    cause: 'Conditional access, an unmanaged device or a deleted account: AADSTS53000 to 53003, AADSTS500341, AADSTS50105.',
    link: '?scenario=inSync&fault=token:AADSTS53003'
  },
  noMailbox: {
    cause: 'Microsoft Graph finds no Exchange Online mailbox: `ErrorNonExistentMailbox`, `MailboxNotEnabledForRESTAPI` and the like.',
    link: '?scenario=inSync&fault=photoValue:ErrorNonExistentMailbox'
  },
  guest: {
    cause: 'The user is a guest of this tenant; nothing is asked. Guests see nothing, or this line where the site owner wants it.',
    link: `?scenario=inSync&user=guest&${calmLine}`
  },
  anonymous: {
    cause: 'Nobody is signed in; nothing is asked. Such visitors see nothing, or this line where the site owner wants it.',
    link: `?scenario=inSync&user=anonymous&${calmLine}`
  },
  profileNotReady: {
    cause:
      'The profile record is an empty stub, as in Microsoft 365 Education before SharePoint was opened once. It explains a missing photo.',
    link: '?scenario=neverSynced&fault=profile:emptyProperties'
  },
  throttled: {
    cause:
      'A service answers 429 or 503 and wants to be left alone for longer than ten seconds, or three times; in a refresh, in the last of its five attempts.',
    link: '?scenario=inSync&fault=userPhoto:429-tooLong'
  },
  offline: {
    cause: 'The browser has no network.',
    link: '?scenario=noPhoto',
    act: async (page, { CheckAgain, OfflineText }) => {
      const checkAgain = page.getByRole('button', { name: CheckAgain, exact: true });
      // The card's own code is there then
      await checkAgain.waitFor();
      await page.context().setOffline(true);
      await checkAgain.click();
      await page.getByText(OfflineText).first().waitFor();
    }
  },
  timedOut: {
    cause: 'No answer within 20 seconds, or a service says 408 or 504, or the browser’s decoder gives no picture within 10 seconds.',
    link: '?scenario=inSync&fault=userPhoto:504'
  },
  serviceError: { cause: 'Any other failure of a service.', link: '?scenario=inSync&fault=userPhoto:500' },
  unreadablePicture: {
    cause: 'The answer is no raster picture, is cut off, or is larger than 16 MB, 64 megapixels or 16,384 pixels a side.',
    link: '?scenario=inSync&fault=userPhoto:truncated'
  },
  pixelsHidden: {
    cause:
      'The browser’s privacy protection hides the pixels of pictures from the page, and Microsoft 365 has no photo: nobody knows whether SharePoint’s picture is a placeholder. (Where both have a picture, the status is `unsure`.)',
    link: '?scenario=noMicrosoft365Photo&browser=canvasWhite,noImageDecoder'
  },
  sessionExpired: {
    cause: 'SharePoint’s `_api` answers 401, and its cookie could not be renewed without leaving the page.',
    link: '?scenario=inSync&cookies=expired'
  },
  tooManyChecks: {
    cause: 'This browser has used up the 90 requests past its cache that an hour allows (SECURITY.md); nothing was asked.',
    // Each page load is a visit of its own, without a name
    link: '?scenario=noPhoto&visit=often',
    act: async (page, { CheckAgain, TooManyChecksText }) => {
      await page.evaluate(() => localStorage.setItem('profile-photo-status.requests', JSON.stringify({ since: Date.now(), sent: 90 })));
      await page.reload();
      await settled(page);
      await page.getByRole('button', { name: CheckAgain, exact: true }).click();
      await page.getByText(TooManyChecksText).first().waitFor();
    }
  }
};
