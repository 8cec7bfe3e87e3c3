import type { App, UrlOptions } from '../../urlOptions';
import { organization, signedInUser } from '../../people';

/** As the Teams library spells them. */
const appNames: Readonly<Record<App, string>> = { teams: 'Teams', teamsmodern: 'TeamsModern', outlook: 'Outlook', office: 'Office' };

/**
 * What the framework hands a web part that runs in a Teams tab: the Teams library, and the context as its first version had it. The
 * library is reduced to what a tab can use without a Teams client around it.
 */
export function teamsSdks(urlOptions: UrlOptions): object {
  const theme = urlOptions.theme === 'light' ? 'default' : urlOptions.theme;
  const locale = urlOptions.language.toLowerCase();
  const sessionId = crypto.randomUUID();
  const context = {
    app: {
      appId: crypto.randomUUID(),
      host: { name: appNames[urlOptions.app], clientType: 'web', sessionId, ringId: 'general' },
      locale,
      sessionId,
      theme
    },
    page: { id: 'profile-photo-status', frameContext: 'content', isFullScreen: false, isMultiWindow: false },
    user: {
      id: signedInUser.objectId,
      displayName: signedInUser.displayName,
      loginHint: signedInUser.userPrincipalName,
      userPrincipalName: signedInUser.userPrincipalName,
      tenant: { id: organization.tenantId, teamsSku: 'enterprise' },
      isCallingAllowed: true,
      isPSTNCallingAllowed: false
    },
    channel: {
      id: '19:f1d5b1c6a5e34c52a0b4f3c2d1e0a9b8@thread.tacv2',
      displayName: 'General',
      membershipType: 'Regular'
    },
    team: { displayName: 'Retail', groupId: '9d3c2b1a-0f9e-4d8c-b7a6-1122334455aa', internalId: '19:retail@thread.tacv2', type: 0 },
    sharePointSite: { teamSiteDomain: location.hostname, teamSiteUrl: location.origin }
  };
  return {
    microsoftTeams: {
      teamsJs: {
        app: {
          initialize: () => Promise.resolve(),
          isInitialized: () => true,
          getContext: () => Promise.resolve(context),
          registerOnThemeChangeHandler: () => undefined,
          openLink: (url: string) => {
            window.open(url, '_blank', 'noopener');
            return Promise.resolve();
          },
          notifyAppLoaded: () => undefined,
          notifySuccess: () => Promise.resolve({ hasFinishedSuccessfully: true })
        }
      },
      context: {
        locale,
        theme,
        entityId: context.page.id,
        frameContext: context.page.frameContext,
        hostClientType: context.app.host.clientType,
        hostName: context.app.host.name,
        channelId: context.channel.id,
        channelName: context.channel.displayName,
        groupId: context.team.groupId,
        teamName: context.team.displayName,
        tid: organization.tenantId,
        upn: signedInUser.userPrincipalName,
        userObjectId: signedInUser.objectId,
        teamSiteDomain: context.sharePointSite.teamSiteDomain,
        sessionId
      }
    }
  };
}
