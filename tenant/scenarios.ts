import type { PictureName } from './photoStore';
import type { ScenarioId } from './urlOptions';
import type { FaultRule } from './faults/rules';
import type { RecordState } from './profileRecord';

/** A situation that Microsoft 365 can be in, as the services behind the page would hold it. */
export interface Scenario {
  title: string;
  /** One line for the panel: what is so, not what the card should say. */
  situation: string;
  microsoft365: PictureName | undefined;
  /** What SharePoint shows: in its large size, and in the small ones where those are not the same */
  sharePoint: PictureName | undefined;
  small?: PictureName | 'placeholder';
  /** Whether SharePoint finds the account by its e-mail address, as most do, and not by its login name alone */
  knowsEmail?: boolean;
  /** Whether SharePoint finds the account by its login name, as all do that are known of */
  knowsLogin?: boolean;
  /** `PersonalSiteHostUrl` where it is not the organization's usual one */
  personalSiteHost?: string;
  record: RecordState;
  faults: readonly FaultRule[];
  /** Milliseconds that every answer takes. */
  delay: number;
}

const fine = { faults: [], delay: 0 } as const;

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  inSync: {
    title: 'In sync',
    situation: 'SharePoint has a copy of the Microsoft 365 photo.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    ...fine
  },
  cropped: {
    title: 'Cropped copy',
    situation: 'The same picture, framed a little closer in SharePoint.',
    microsoft365: 'current',
    sharePoint: 'currentCropped',
    record: 'uploaded',
    ...fine
  },
  changed: {
    title: 'Changed photo',
    situation: 'Microsoft 365 has a new photo, SharePoint still shows another one.',
    microsoft365: 'current',
    sharePoint: 'previous',
    record: 'synced',
    ...fine
  },
  neverSynced: {
    title: 'Never synced',
    situation: 'Microsoft 365 has a photo, SharePoint has never asked for it.',
    microsoft365: 'current',
    sharePoint: undefined,
    record: 'neverSynced',
    ...fine
  },
  noMicrosoft365Photo: {
    title: 'No Microsoft 365 photo',
    situation: 'Only SharePoint has a photo, uploaded there once.',
    microsoft365: undefined,
    sharePoint: 'previous',
    record: 'uploaded',
    ...fine
  },
  noPhoto: {
    title: 'No photo at all',
    situation: 'Neither Microsoft 365 nor SharePoint has a photo.',
    microsoft365: undefined,
    sharePoint: undefined,
    record: 'neverSynced',
    ...fine
  },
  unsure: {
    title: 'Hard to tell',
    situation: 'SharePoint has a copy so washed out that nobody can say whose picture it is.',
    microsoft365: 'current',
    sharePoint: 'currentWashedOut',
    record: 'uploaded',
    ...fine
  },
  smallOld: {
    title: 'Small sizes old',
    situation: 'SharePoint has the Microsoft 365 photo in its large size; S and M, which pages show, still have another one.',
    microsoft365: 'current',
    sharePoint: 'current',
    small: 'previous',
    record: 'synced',
    ...fine
  },
  smallPlaceholder: {
    title: 'Small sizes missing',
    situation: 'SharePoint has the Microsoft 365 photo in its large size; S and M, which pages show, are the placeholder.',
    microsoft365: 'current',
    sharePoint: 'current',
    small: 'placeholder',
    record: 'synced',
    ...fine
  },
  otherName: {
    title: 'Under the login name',
    situation: 'SharePoint has the photo under the login name, and the placeholder under the e-mail address that pages ask with.',
    microsoft365: 'current',
    sharePoint: 'current',
    knowsEmail: false,
    record: 'synced',
    ...fine
  },
  removedPhoto: {
    title: 'Removed photo',
    situation: 'The photo was removed from Microsoft 365; SharePoint still shows the copy of its last sync.',
    microsoft365: undefined,
    sharePoint: 'previous',
    record: 'synced',
    ...fine
  },
  replacedByPlaceholder: {
    title: 'Replaced by the placeholder',
    situation: 'Microsoft 365 has a photo; a sync put the placeholder in the place of SharePoint’s.',
    microsoft365: 'current',
    sharePoint: undefined,
    record: 'syncedPlaceholder',
    ...fine
  },
  otherRegion: {
    title: 'Profile in another region',
    situation: 'A multi-geo tenant: the personal site is on the host of another region. SharePoint shows another photo here.',
    microsoft365: 'current',
    sharePoint: 'previous',
    personalSiteHost: 'https://contosoeur-my.sharepoint.com:443/',
    record: 'synced',
    ...fine
  },
  noExchange: {
    title: 'No Exchange license',
    situation: 'The account has no mailbox. Its photo is kept in Microsoft Entra ID, and SharePoint has none.',
    microsoft365: 'current',
    sharePoint: undefined,
    record: 'noExchange',
    delay: 0,
    faults: [{ endpoint: 'me', fault: { kind: 'account', name: 'noExchange' } }]
  },
  consentMissing: {
    title: 'Permission missing',
    situation: 'No administrator has approved User.Read, so there is no token for Microsoft Graph.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    delay: 0,
    faults: [{ endpoint: 'token', fault: { kind: 'consentMissing' } }]
  },
  graphDown: {
    title: 'Microsoft Graph is down',
    situation: 'Microsoft Graph answers every request with 503.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    delay: 0,
    faults: (['me', 'photo', 'photoValue'] as const).map((endpoint) => ({ endpoint, fault: { kind: 'status', status: 503 } }))
  },
  sharePointDown: {
    title: 'SharePoint is down',
    situation: 'The profile service and userphoto.aspx answer with 500.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    delay: 0,
    faults: (['profile', 'userPhoto'] as const).map((endpoint) => ({ endpoint, fault: { kind: 'status', status: 500 } }))
  },
  slow: {
    title: 'Slow network',
    situation: 'Every answer takes four seconds.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    faults: [],
    delay: 4000
  },
  yours: {
    title: 'Your pictures',
    situation: 'The two pictures given on the command line.',
    microsoft365: 'yourMicrosoft365',
    sharePoint: 'yourSharePoint',
    record: 'synced',
    ...fine
  },
  fieldReport: {
    title: 'Field report',
    situation: 'Everything answers as the tenant of the field report did.',
    microsoft365: 'current',
    sharePoint: 'current',
    record: 'synced',
    ...fine
  }
};
