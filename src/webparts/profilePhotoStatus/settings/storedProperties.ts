/** What a page holds of the card's settings. Every value is a text; each may be missing on pages that an older version saved. */
export interface IProfilePhotoStatusWebPartProps {
  title?: string;
  /** `opens`: with the page; `asked`: only when the user asks, so that no token is requested before */
  checkWhen?: string;
  /** What visitors see when both photos are the same */
  whenInSync?: string;
  /** What visitors see when there is nothing they could do: guests, and everybody while the permission is missing */
  whenNothingToDo?: string;
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
}

/** All of them; the compiler checks that none is forgotten and none is invented. */
export const storedPropertyNames: readonly (keyof IProfilePhotoStatusWebPartProps)[] = Object.keys({
  title: true,
  checkWhen: true,
  whenInSync: true,
  whenNothingToDo: true,
  addPhotoLink: true,
  photosSetBy: true,
  photosSetByWhom: true,
  startPageLink: true,
  aboutSyncLink: true,
  helpContact: true,
  waitingHours: true
} satisfies Record<keyof IProfilePhotoStatusWebPartProps, true>) as readonly (keyof IProfilePhotoStatusWebPartProps)[];

/**
 * Takes the texts of known names out of a stored property bag. Anybody who may edit the page can store any JSON there, with a script or a page template:
 * what is no text counts as missing.
 */
export function storedPropertiesOf(stored: unknown): IProfilePhotoStatusWebPartProps {
  const properties: IProfilePhotoStatusWebPartProps = {};
  if (typeof stored === 'object' && stored !== null) {
    const values: Readonly<Partial<Record<string, unknown>>> = { ...stored };
    for (const name of storedPropertyNames) {
      const value: unknown = values[name];
      if (typeof value === 'string') {
        properties[name] = value;
      }
    }
  }
  return properties;
}
