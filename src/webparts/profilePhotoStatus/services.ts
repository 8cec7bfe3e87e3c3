import { DisplayMode } from '@microsoft/sp-core-library';
import { AadHttpClient, type AadTokenProvider, SPHttpClient } from '@microsoft/sp-http';
import type { WebPartContext } from '@microsoft/sp-webpart-base';

import {
  type CheckState,
  type Cloud,
  type InspectSizesPorts,
  PhotoCheck,
  type ReadableStore,
  type Visitor,
  acquireCheck,
  cloudOf,
  graphAddressOf
} from '../../photos';
import {
  BrowserAnswerMemory,
  BrowserBudget,
  BrowserFlag,
  BrowserHistoryStorage,
  BrowserRefreshLock,
  BrowserResultMemory,
  type EntryOwner,
  OrganizationDefaults,
  RedirectGuard,
  SharePointPhotoSource,
  SharedEntry,
  nextTask,
  systemClock
} from '../../sources';
import type { TenantTestPorts } from '../../tenantTest';
import { cardActionsOf } from './cardActions';
import type { CardActions } from './components/shared/cardActions';
import { type Hiding, hidingDays, hidingOf } from './page/hiding';
import { Microsoft365PhotoWithComparison, compareLoaded, compareLoadedInSteps, warmUpComparison } from './page/lazyComparison';
import type { RuntimeFacts } from './page/reportEnvironment';
import { takeSignInRequest } from './page/signIn';
import { KeptRoom } from './room/keptRoom';
import { oneDay } from './settings/startSettings';
import { type IProfilePhotoStatusWebPartProps, storedPropertiesOf } from './settings/storedProperties';

/** What the card works with, made of the page's context. */
export interface Services {
  readonly state: ReadableStore<CheckState>;
  readonly actions: CardActions;
  readonly checkKey: string;
  readonly cloud: Cloud;
  readonly visitor: Visitor;
  readonly hiding: Hiding;
  /** Whether the user has loaded the page to sign in */
  readonly signsIn: boolean;
  // The same objects for every rendering, so that none asks SharePoint again or writes another report
  readonly sizesPorts: InspectSizesPorts;
  readonly runtime: RuntimeFacts;
  readonly testPorts: TenantTestPorts;
  readonly room: KeptRoom;
  readonly organizationDefaults: OrganizationDefaults<IProfilePhotoStatusWebPartProps>;
}

/** What services need of a web part, beside its context. */
export interface ServiceOptions {
  readonly context: WebPartContext;
  readonly instanceId: string;
  readonly version: string;
  readonly displayMode: () => DisplayMode;
}

/** Connects what reads, compares and keeps with the page. Asks nothing of a service. */
export function servicesOf({ context, instanceId, version, displayMode }: ServiceOptions): Services {
  const { aadHttpClientFactory, aadTokenProviderFactory, pageContext, spHttpClient } = context;
  const { aadInfo, cultureInfo, legacyPageContext, site, user, web } = pageContext;
  const graphAddress: string | undefined = graphAddressOf(legacyPageContext?.msGraphEndpointUrl);
  const redirects: RedirectGuard = new RedirectGuard(async () => {
    // There is none where the page's context names no tenant of Microsoft Entra
    const provider: AadTokenProvider | undefined = await aadTokenProviderFactory.getTokenProvider();
    return [spHttpClient, ...(provider ? [provider] : [])].map((client) => client.onBeforeRedirectEvent);
  });
  // Anyone who edits the page would lose what is not saved yet
  const mayLeave = (mayRedirect: boolean): boolean => mayRedirect && displayMode() === DisplayMode.Read;
  const microsoft365: Microsoft365PhotoWithComparison = new Microsoft365PhotoWithComparison({
    graphAddress,
    get: (address, options, mayRedirect) =>
      redirects.run(mayLeave(mayRedirect), async () => {
        const client: AadHttpClient = await aadHttpClientFactory.getClient(graphAddress ?? address);
        return client.get(address, AadHttpClient.configurations.v1, options);
      }),
    user: { isExternalGuest: user.isExternalGuestUser, isAnonymousGuest: user.isAnonymousGuestUser }
  });
  const page: TenantTestPorts['page'] = {
    webAbsoluteUrl: web.absoluteUrl,
    user,
    photoBase: legacyPageContext?.userPhotoCdnBaseUrl
  };
  const sharePoint: SharePointPhotoSource = new SharePointPhotoSource({
    ...page,
    get: (address, options, mayRedirect) =>
      redirects.run(mayLeave(mayRedirect), () => spHttpClient.get(address, SPHttpClient.configurations.v1, options))
  });
  const budget: BrowserBudget = new BrowserBudget(systemClock);
  const owner: EntryOwner = {
    tenantId: aadInfo?.tenantId?.toString() ?? new URL(site.absoluteUrl).host,
    userId: aadInfo?.userId?.toString() ?? user.loginName
  };
  const checkKey: string = `${web.absoluteUrl} ${user.loginName}`;
  const check: PhotoCheck = acquireCheck(
    checkKey,
    () =>
      new PhotoCheck({
        microsoft365,
        sharePoint,
        compare: compareLoaded,
        compareInSteps: compareLoadedInSteps,
        warmUp: warmUpComparison,
        clock: systemClock,
        historyStorage: new BrowserHistoryStorage(owner, systemClock),
        lock: new BrowserRefreshLock('asking'),
        answers: new BrowserAnswerMemory(owner, systemClock),
        memory: new BrowserResultMemory(owner, version, systemClock),
        checkLock: new BrowserRefreshLock('checking'),
        budget,
        pause: nextTask,
        consentMissing: new BrowserFlag({ owner, purpose: 'consent', lifetime: oneDay }, systemClock)
      })
  );
  const cloud: Cloud = cloudOf(legacyPageContext?.msGraphEndpointUrl);
  const organizationDefaults: OrganizationDefaults<IProfilePhotoStatusWebPartProps> = new OrganizationDefaults({
    webAbsoluteUrl: web.absoluteUrl,
    get: (address, options) => redirects.run(false, () => spHttpClient.get(address, SPHttpClient.configurations.v1, options)),
    entry: new SharedEntry('defaults'),
    clock: systemClock,
    parse: storedPropertiesOf
  });
  return {
    state: check.state,
    actions: cardActionsOf(check),
    checkKey,
    cloud,
    visitor: user.isAnonymousGuestUser ? 'anonymous' : user.isExternalGuestUser ? 'guest' : 'member',
    hiding: hidingOf(new BrowserFlag({ owner, purpose: 'hidden', lifetime: hidingDays * oneDay }, systemClock), window.location.search),
    signsIn: takeSignInRequest(),
    sizesPorts: { sharePoint, compare: compareLoaded, clock: systemClock, budget },
    runtime: {
      webPartVersion: version,
      isInTeams: context.sdks.microsoftTeams !== undefined,
      cloud,
      language: cultureInfo.currentUICultureName
    },
    room: new KeptRoom(instanceId, new SharedEntry('rooms')),
    testPorts: { page, sharePoint, microsoft365, compare: compareLoaded, clock: systemClock },
    organizationDefaults
  };
}
