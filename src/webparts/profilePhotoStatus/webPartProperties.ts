/** What visitors see when both photos are the same. */
export type WhenInSync = 'line' | 'card' | 'hidden';

/** What a site owner sets; stored with the page. Everything may be missing on pages saved by an older version. */
export interface IProfilePhotoStatusWebPartProps {
  title?: string;
  /** `opens`: with the page; `asked`: only when the reader asks, so that no token is requested before */
  checkWhen?: 'opens' | 'asked';
  whenInSync?: WhenInSync;
  /** Where people add or change their photo; empty for Microsoft's page */
  addPhotoLink?: string;
  /** Where synchronisation is explained; empty for Microsoft's page */
  aboutSyncLink?: string;
}

export interface Links {
  readonly addPhoto: string;
  readonly aboutSync: string;
  readonly officeHome: string;
}

/** Microsoft's own pages. */
const defaultLinks: Links = {
  addPhoto: 'https://myaccount.microsoft.com/',
  aboutSync: 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a',
  officeHome: 'https://www.office.com/'
};

/** Only https: a `javascript:` address would run with the reader's rights. */
export function isSafeLink(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The site owner's links where they are safe, else Microsoft's. */
export function linksOf(properties: IProfilePhotoStatusWebPartProps): Links {
  const choose = (own: string | undefined, fallback: string): string =>
    own !== undefined && isSafeLink(own.trim()) ? own.trim() : fallback;
  return {
    ...defaultLinks,
    addPhoto: choose(properties.addPhotoLink, defaultLinks.addPhoto),
    aboutSync: choose(properties.aboutSyncLink, defaultLinks.aboutSync)
  };
}

/** What the page was saved with, or the calm default: one line. */
export function whenInSyncOf(properties: IProfilePhotoStatusWebPartProps): WhenInSync {
  const value: string | undefined = properties.whenInSync;
  return value === 'card' || value === 'hidden' ? value : 'line';
}
