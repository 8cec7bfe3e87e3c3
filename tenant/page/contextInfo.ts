import { createHash } from 'node:crypto';
import type { UrlOptions } from '../urlOptions';
import { graphHosts, loginHost } from '../clouds';
import { organization, signedInUser } from '../people';
import { formDigest } from '../sharepoint/routes';

export type PageContextInfo = ReturnType<typeof createContextInfo>;

/** `_spPageContextInfo`: what SharePoint writes into each of its pages about page, site and user. */
export function createContextInfo(options: {
  origin: string;
  visitName: string;
  clientId: string;
  urlOptions: UrlOptions;
  photoBase: string | undefined;
}) {
  const { origin, visitName, clientId, urlOptions, photoBase } = options;
  const webServerRelativeUrl = `/sites/${visitName}`;
  const webAbsoluteUrl = `${origin}${webServerRelativeUrl}`;
  return {
    CorrelationId: crypto.randomUUID(),
    ...webInfo(webAbsoluteUrl, webServerRelativeUrl),
    ...userInfo(urlOptions, visitName),
    currentCultureName: urlOptions.language,
    currentUICultureName: urlOptions.language,
    aadInstanceUrl: `https://${loginHost}`,
    aadTenantId: organization.tenantId,
    aadSessionId: crypto.randomUUID(),
    spfx3rdPartyServicePrincipalId: clientId,
    thirdPartyReplyUrisUpdated: urlOptions.tokens === 'msal',
    // The framework adds its token only to the addresses it knows as Microsoft's, so this stays the real one.
    msGraphEndpointUrl: `https://${graphHosts[urlOptions.cloud]}`,
    // SharePoint leaves it out where it has none; then pages ask userphoto.aspx at the root of the host.
    ...(photoBase === undefined ? {} : { userPhotoCdnBaseUrl: photoBase.startsWith('/') ? `${origin}${photoBase}` : photoBase }),
    formDigestValue: formDigest(),
    formDigestTimeoutSeconds: 1800,
    serverTime: new Date().toISOString(),
    ExpFeatures: urlOptions.tokens === 'msal' ? flights(withoutExchange) : [],
    ECSClientFeatures: urlOptions.tokens === 'msal' ? [newestMsal] : [],
    featureInfo: {},
    killSwitches
  };
}

/** Microsoft's flight that ends the use of SharePoint's exchange: then MSAL asks Microsoft Entra for every token (AadFlights of sp-http-base). */
const withoutExchange = 62_725;

/**
 * The first 32 of Microsoft's newer flights, one bit each; the seventh, `APEXBumpMsalJsTo422`, takes the newer of the two versions of MSAL in
 * sp-http-base. The older one cannot be kept from reporting to another host (`client/quietTelemetry.ts`).
 */
const newestMsal = 1 << 7;

/** Flights as SharePoint's pages write them: one bit each, those from 60000 on right after the first 2001 (SPFlight of sp-core-library). */
function flights(flight: number): readonly number[] {
  const position = flight - 60_000 + 2001;
  return [...Array.from({ length: position >> 5 }, () => 0), 1 << (position & 31)];
}

/** Features of the runtime that need parts of SharePoint which no npm package brings. */
const killSwitches: Readonly<Record<string, boolean>> = {
  // SPStarter: signs in to Microsoft Entra ID while the page loads.
  '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true,
  // sp-webpart-base and sp-property-pane: shows the property pane inside the pane for adding content.
  'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true
};

function webInfo(absoluteUrl: string, serverRelativeUrl: string) {
  return {
    webAbsoluteUrl: absoluteUrl,
    webServerRelativeUrl: serverRelativeUrl,
    siteAbsoluteUrl: absoluteUrl,
    siteServerRelativeUrl: serverRelativeUrl,
    serverRequestPath: `${serverRelativeUrl}/SitePages/Home.aspx`,
    siteId: 'a1b5f0b1-6a6f-4c0a-9a52-0d8e6f3a1c01',
    webId: 'c2d6a0c2-7b70-4d1b-8b63-1e9f704b2d02',
    webTitle: `${organization.name} Intranet`,
    webTemplate: '68',
    webLanguage: 1033,
    webLogoUrl: '',
    webPermMasks: { High: 2_147_483_647, Low: 4_294_967_295 },
    isAppWeb: false,
    sitePagesEnabled: true
  };
}

function userInfo({ user, tokens }: UrlOptions, visitName: string) {
  const isAnonymous = user === 'anonymous';
  return {
    userDisplayName: isAnonymous ? '' : signedInUser.displayName,
    userEmail: isAnonymous ? '' : signedInUser.mail,
    userLoginName: isAnonymous ? '' : signedInUser.loginName,
    userPrincipalName: isAnonymous ? '' : signedInUser.userPrincipalName,
    userId: isAnonymous ? 0 : 7,
    aadUserId: isAnonymous ? '' : tokens === 'msal' ? signedInUser.objectId : idOf(visitName),
    isSiteAdmin: false,
    isAnonymousGuestUser: isAnonymous,
    isExternalGuestUser: user === 'guest'
  };
}

/** An id for each visit, of its user or of something on its page: what the card remembers in the browser belongs to these, and another visit is to find nothing of it. Entra's tokens name the person's own. */
export function idOf(visitName: string, what: string = ''): string {
  const digits = createHash('sha256').update(`${what}${visitName.toLowerCase()}`).digest('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
}
