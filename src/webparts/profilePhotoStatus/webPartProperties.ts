import { type Cloud, type CloudPages, pagesOf } from '../../photos';

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

/** Where the card's links lead; undefined where the tenant's cloud has no such page and the site owner gave none. */
export interface Links {
  readonly addPhoto: string | undefined;
  readonly aboutSync: string;
  readonly officeHome: string | undefined;
  readonly diagnostic: string | undefined;
}

/** Microsoft's "Information about profile picture synchronization": public help, the same for all clouds */
const aboutSyncPage: string = 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a';

/** Only https: a `javascript:` address would run with the reader's rights. */
export function isSafeLink(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The site owner's links where they are safe, else Microsoft's for the tenant's cloud. */
export function linksOf(properties: IProfilePhotoStatusWebPartProps, cloud: Cloud): Links {
  const own = (address: string | undefined): string | undefined =>
    address !== undefined && isSafeLink(address.trim()) ? address.trim() : undefined;
  const pages: CloudPages = pagesOf(cloud);
  return {
    addPhoto: own(properties.addPhotoLink) ?? pages.addPhoto,
    aboutSync: own(properties.aboutSyncLink) ?? aboutSyncPage,
    officeHome: pages.officeHome,
    diagnostic: pages.diagnostic
  };
}

/** What the page was saved with, or the calm default: one line. */
export function whenInSyncOf(properties: IProfilePhotoStatusWebPartProps): WhenInSync {
  const value: string | undefined = properties.whenInSync;
  return value === 'card' || value === 'hidden' ? value : 'line';
}
