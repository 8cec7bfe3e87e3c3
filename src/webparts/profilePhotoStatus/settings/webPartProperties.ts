import { type Cloud, type CloudPages, type SupportContact, pagesOf, parsedAddress, reportPlace } from '../../../photos';

/** What visitors see when both photos are the same. */
export type WhenInSync = 'line' | 'card' | 'hidden';

/** What visitors see when there is nothing they could do: guests, and everybody while the permission is missing. */
export type WhenNothingToDo = 'hidden' | 'line';

/** What a site owner sets; stored with the page. Everything may be missing on pages saved by an older version. */
export interface IProfilePhotoStatusWebPartProps {
  title?: string;
  /** `opens`: with the page; `asked`: only when the reader asks, so that no token is requested before */
  checkWhen?: 'opens' | 'asked';
  whenInSync?: WhenInSync;
  whenNothingToDo?: WhenNothingToDo;
  /** Where people add or change their photo; empty for Microsoft's page */
  addPhotoLink?: string;
  /** Who sets profile photos: people themselves, or others in the organization */
  photosSetBy?: 'people' | 'admins';
  /** Who does it, where people do not, such as "the HR team" */
  photosSetByWhom?: string;
  /** Where people sign in again in a private window; empty for SharePoint's start page */
  startPageLink?: string;
  /** Where synchronisation is explained; empty for Microsoft's page */
  aboutSyncLink?: string;
  /** Where people send a support report: an e-mail address, or the https address of a ticket form; empty for nowhere */
  helpContact?: string;
  /** How long people wait for SharePoint before they are told to ask for help, as the property pane's choices have it */
  waitingHours?: string;
}

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

/** The longest text for those who set photos, in characters: it stands inside a sentence. */
const maxWhoLength: number = 80;

/** Microsoft's "Information about profile picture synchronization": public help, the same for all clouds */
const aboutSyncPage: string = 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a';

/** Only https: a `javascript:` address would run with the reader's rights. */
export function isSafeLink(address: string): boolean {
  return parsedAddress(address)?.protocol === 'https:';
}

/** The site owner's links where they are safe, else Microsoft's for the tenant's cloud. */
export function linksOf(properties: IProfilePhotoStatusWebPartProps, { cloud, webAbsoluteUrl, isInTeams }: CardLocation): Links {
  const own = (address: string | undefined): string | undefined =>
    address !== undefined && isSafeLink(address.trim()) ? address.trim() : undefined;
  const pages: CloudPages = pagesOf(cloud);
  return {
    photo: photoSettingOf(properties, own(properties.addPhotoLink) ?? pages.addPhoto),
    aboutSync: own(properties.aboutSyncLink) ?? aboutSyncPage,
    // SharePoint's start page, on the host of the page's own site
    startPage: own(properties.startPageLink) ?? `${new URL(webAbsoluteUrl).origin}/_layouts/15/sharepoint.aspx`,
    diagnostic: pages.diagnostic,
    personalSites: hostBeside(webAbsoluteUrl, 'my'),
    siteForBrowser: isInTeams ? webAbsoluteUrl : undefined
  };
}

function photoSettingOf({ photosSetBy, photosSetByWhom }: IProfilePhotoStatusWebPartProps, page: string | undefined): PhotoSetting {
  if (photosSetBy !== 'admins') {
    return { by: 'people', page };
  }
  const who: string = typeof photosSetByWhom === 'string' ? photosSetByWhom.trim().slice(0, maxWhoLength) : '';
  return { by: 'others', who: who === '' ? undefined : who };
}

/** What the page was saved with, or the calm default: one line. */
export function whenInSyncOf(properties: IProfilePhotoStatusWebPartProps): WhenInSync {
  const value: string | undefined = properties.whenInSync;
  return value === 'card' || value === 'hidden' ? value : 'line';
}

/** What the page was saved with, or nothing at all. */
export function whenNothingToDoOf(properties: IProfilePhotoStatusWebPartProps): WhenNothingToDo {
  const value: string | undefined = properties.whenNothingToDo;
  return value === 'line' ? value : 'hidden';
}

/** The hosts of SharePoint Online in all clouds: a label for the tenant, and one of these. */
const sharePointHost: RegExp = /^([a-z0-9-]+?)(?:-my|-admin)?\.(sharepoint\.(?:com|us|cn)|sharepoint-mil\.us)$/;

/**
 * The page of the SharePoint admin center where permissions are approved ("API access").
 * @param webAbsoluteUrl - an address in the tenant
 * @returns undefined where the host does not have the usual form, so that no link leads astray
 */
export function apiAccessPageOf(webAbsoluteUrl: string): string | undefined {
  const adminCenter: string | undefined = hostBeside(webAbsoluteUrl, 'admin');
  return adminCenter === undefined ? undefined : `${adminCenter}/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement`;
}

/** The origin of another host of the same tenant and region, such as `https://contoso-my.sharepoint.com`. */
function hostBeside(webAbsoluteUrl: string, kind: 'my' | 'admin'): string | undefined {
  const [, tenant, suffix] = (isSafeLink(webAbsoluteUrl) && sharePointHost.exec(new URL(webAbsoluteUrl).hostname)) || [];
  return tenant === undefined ? undefined : `https://${tenant}-${kind}.${suffix}`;
}

/** The longest e-mail address (RFC 5321, 4.5.3.1.3, without the angle brackets) */
const maxMailAddressLength: number = 254;

/**
 * The longest address of a form, in characters: half of what an address may have in all (`longestAddress` of photos/), so that
 * the report finds room beside it.
 */
const maxFormAddressLength: number = 1000;

/**
 * One plain e-mail address. Everything with a meaning of its own in a `mailto:` address is refused (`?`, `&`, `%`, `,`, `;`, line
 * breaks), so that it cannot bring further recipients or headers.
 */
const mailAddress: RegExp = /^[\w.+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** Where support reports go, if the site owner gave a safe address. */
export function supportContactOf(properties: IProfilePhotoStatusWebPartProps): SupportContact | undefined {
  const address: string = properties.helpContact?.trim() ?? '';
  if (address.length <= maxMailAddressLength && mailAddress.test(address)) {
    return { kind: 'mail', address };
  }
  return address.length <= maxFormAddressLength && isFormAddress(address) ? { kind: 'form', address } : undefined;
}

/** An https address that signs nobody in, and says itself which host the report goes to. */
function isFormAddress(address: string): boolean {
  // A line break or a space would be swallowed or encoded silently: then it is not the address that was meant
  if (/\s/.test(address) || !isSafeLink(address)) {
    return false;
  }
  const { username, password, origin } = new URL(address);
  return username === '' && password === '' && origin === new URL(address.split(reportPlace).join('report')).origin;
}

/**
 * How long people wait before they ask for help, in hours: Microsoft named 24 for a sync (on a page since removed), its profile
 * editor 48, administrators in forums 72.
 */
export const waitingChoices: readonly number[] = [24, 48, 72];

/** The site owner's choice, or the shortest. */
export function waitingHoursOf(properties: IProfilePhotoStatusWebPartProps): number {
  return waitingChoices.find((hours) => String(hours) === properties.waitingHours) ?? 24;
}
