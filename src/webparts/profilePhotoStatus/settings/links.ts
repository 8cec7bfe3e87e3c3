import { type Cloud, type CloudPages, pagesOf } from '../../../photos';
import type { CardSettings } from './cardSettings';
import { hostBeside } from './tenantHosts';

/** How a profile photo is set in this organization. */
export type PhotoSetting =
  /** By people themselves. `page`: where; undefined where the tenant's cloud has no such page and the site owner gave none */
  | { readonly by: 'people'; readonly page: string | undefined }
  /** By others. `who`: the site owner's words for them, if there are any */
  | { readonly by: 'others'; readonly who: string | undefined };

/** Where the card's links lead; undefined where the tenant's cloud has no such page and the site owner gave none. */
export interface Links {
  readonly photo: PhotoSetting;
  readonly aboutSync: string;
  /** Where to sign in again in a private window */
  readonly startPage: string;
  readonly diagnostic: string | undefined;
  /** Where OneDrive is in the region of this page: `https://contoso-my.sharepoint.com`; undefined where the host has another form */
  readonly personalSites: string | undefined;
  /** The page's site, to open in a browser from Teams; undefined outside Teams */
  readonly siteForBrowser: string | undefined;
}

/** Where the card is. */
export interface CardLocation {
  readonly cloud: Cloud;
  /** `pageContext.web.absoluteUrl` */
  readonly webAbsoluteUrl: string;
  /** Whether the card is a Teams tab, also in Outlook and Microsoft 365 */
  readonly isInTeams: boolean;
}

/** The settings that decide about links. */
type LinkSettings = Pick<CardSettings, 'photosSetBy' | 'photosSetByWhom' | 'addPhotoLink' | 'startPageLink' | 'aboutSyncLink'>;

/** Microsoft's "Information about profile picture synchronization": public help, the same for all clouds */
const aboutSyncPage: string = 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a';

/** The site owner's links where there are any, else Microsoft's for the tenant's cloud. */
export function linksOf(settings: LinkSettings, { cloud, webAbsoluteUrl, isInTeams }: CardLocation): Links {
  const pages: CloudPages = pagesOf(cloud);
  return {
    photo: photoSettingOf(settings, pages.addPhoto),
    aboutSync: settings.aboutSyncLink ?? aboutSyncPage,
    // SharePoint's start page, on the host of the page's own site
    startPage: settings.startPageLink ?? `${new URL(webAbsoluteUrl).origin}/_layouts/15/sharepoint.aspx`,
    diagnostic: pages.diagnostic,
    personalSites: hostBeside(webAbsoluteUrl, 'my'),
    siteForBrowser: isInTeams ? webAbsoluteUrl : undefined
  };
}

function photoSettingOf(settings: LinkSettings, microsoftPage: string | undefined): PhotoSetting {
  return settings.photosSetBy === 'admins'
    ? { by: 'others', who: settings.photosSetByWhom }
    : { by: 'people', page: settings.addPhotoLink ?? microsoftPage };
}
