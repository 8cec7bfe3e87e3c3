import type { Choices } from '../choices';
import { graphHosts } from '../clouds';
import { organisation, signedInUser } from '../people';
import { formDigest } from '../sharepoint/routes';

export type PageContextInfo = ReturnType<typeof createContextInfo>;

/** `_spPageContextInfo`: what SharePoint writes into each of its pages about page, site and user. */
export function createContextInfo(options: { origin: string; sessionName: string; choices: Choices; photoBase: string | undefined }) {
  const { origin, sessionName, choices, photoBase } = options;
  const webServerRelativeUrl = `/sites/${sessionName}`;
  const webAbsoluteUrl = `${origin}${webServerRelativeUrl}`;
  return {
    CorrelationId: crypto.randomUUID(),
    ...webInfo(webAbsoluteUrl, webServerRelativeUrl),
    ...userInfo(choices.user),
    currentCultureName: choices.language,
    currentUICultureName: choices.language,
    aadInstanceUrl: 'https://login.microsoftonline.com',
    aadTenantId: organisation.tenantId,
    aadSessionId: crypto.randomUUID(),
    spfx3rdPartyServicePrincipalId: '3c1f6f64-6f4a-4e5b-9c5a-2a3b1d0e9f77',
    // The framework adds its token only to the addresses it knows as Microsoft's, so this stays the real one.
    msGraphEndpointUrl: `https://${graphHosts[choices.cloud]}`,
    // SharePoint leaves it out where it has none; then pages ask userphoto.aspx at the root of the host.
    ...(photoBase === undefined ? {} : { userPhotoCdnBaseUrl: `${origin}${photoBase}` }),
    formDigestValue: formDigest(),
    formDigestTimeoutSeconds: 1800,
    serverTime: new Date().toISOString(),
    ExpFeatures: [],
    ECSClientFeatures: '',
    featureInfo: {},
    killSwitches
  };
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
    webTitle: `${organisation.name} Intranet`,
    webTemplate: '68',
    webLanguage: 1033,
    webLogoUrl: '',
    webPermMasks: { High: 2_147_483_647, Low: 4_294_967_295 },
    isAppWeb: false,
    sitePagesEnabled: true
  };
}

function userInfo(user: Choices['user']) {
  const isAnonymous = user === 'anonymous';
  return {
    userDisplayName: isAnonymous ? '' : signedInUser.displayName,
    userEmail: isAnonymous ? '' : signedInUser.mail,
    userLoginName: isAnonymous ? '' : signedInUser.loginName,
    userPrincipalName: isAnonymous ? '' : signedInUser.userPrincipalName,
    userId: isAnonymous ? 0 : 7,
    aadUserId: isAnonymous ? '' : signedInUser.objectId,
    isSiteAdmin: false,
    isAnonymousGuestUser: isAnonymous,
    isExternalGuestUser: user === 'guest'
  };
}
