/** What a page holds of the card's settings. Each may be missing: then the organization's default counts, or else the card's own. */
export interface IProfilePhotoStatusWebPartProps {
  title?: string;
  /** How much room the card takes: `full`, `compact` or `quiet` */
  density?: string;
  /** `opens`: with the page; `daily`: with the page, once a day; `asked`: only when the user asks, so that no token is requested before */
  checkWhen?: string;
  /** What visitors see when both photos are the same */
  whenInSync?: string;
  /** What visitors see who have no photo at all */
  whenNoPhoto?: string;
  /** What guests see, and visitors without a sign-in */
  whenGuest?: string;
  /** What everybody sees while the permission is missing */
  whenConsentMissing?: string;
  /** Where people add or change their photo; empty for Microsoft's page */
  addPhotoLink?: string;
  /** Who sets profile photos: `people` themselves, or `admins`, others in the organization */
  photosSetBy?: string;
  /** Who does it, where people do not, such as "the HR team" */
  photosSetByWhom?: string;
  /** Where people sign in again in a private window; empty for SharePoint's start page */
  startPageLink?: string;
  /** Where synchronization is explained; empty for Microsoft's page */
  aboutSyncLink?: string;
  /** Where people send a support report: an e-mail address, or the https address of a ticket form; empty for nowhere */
  helpContact?: string;
  /** How long people wait for SharePoint before they are told to ask for help, as the property pane's choices have it */
  waitingHours?: string;
  // Steps of the guide that a site owner can leave out
  showsPrivateWindow?: boolean;
  showsSetPhoto?: boolean;
  showsGiveItTime?: boolean;
}

type PropertyName = keyof IProfilePhotoStatusWebPartProps;

/** The type of each; the compiler checks that none is forgotten and none is invented. */
const storedTypes: Readonly<Record<PropertyName, 'string' | 'boolean'>> = {
  title: 'string',
  density: 'string',
  checkWhen: 'string',
  whenInSync: 'string',
  whenNoPhoto: 'string',
  whenGuest: 'string',
  whenConsentMissing: 'string',
  addPhotoLink: 'string',
  photosSetBy: 'string',
  photosSetByWhom: 'string',
  startPageLink: 'string',
  aboutSyncLink: 'string',
  helpContact: 'string',
  waitingHours: 'string',
  showsPrivateWindow: 'boolean',
  showsSetPhoto: 'boolean',
  showsGiveItTime: 'boolean'
};

export const storedPropertyNames: readonly PropertyName[] = Object.keys(storedTypes) as readonly PropertyName[];

/** What SharePoint may do with them: find and translate texts, mend addresses. The rest are keys. */
export const propertiesMetadata: Readonly<
  Partial<Record<PropertyName, { readonly isSearchablePlainText?: boolean; readonly isLink?: boolean }>>
> = {
  title: { isSearchablePlainText: true },
  photosSetByWhom: { isSearchablePlainText: true },
  addPhotoLink: { isLink: true },
  startPageLink: { isLink: true },
  aboutSyncLink: { isLink: true }
};

/**
 * Takes the values of known names out of a stored property bag. Anybody who may edit the page can store any JSON there, with a script or a page template:
 * what has another type counts as missing.
 */
export function storedPropertiesOf(stored: unknown): IProfilePhotoStatusWebPartProps {
  const values: Readonly<Record<string, unknown>> = recordOf(stored);
  return Object.fromEntries(
    storedPropertyNames.filter((name) => typeof values[name] === storedTypes[name]).map((name) => [name, values[name]])
  );
}

/** The members of any JSON value; none where it has none. */
export function recordOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}
