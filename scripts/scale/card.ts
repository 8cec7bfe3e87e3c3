import type { PhotoCheck, StatusKind } from '../../src/photos';
import { type Tab, inTab, requestToken } from './browser';
import type { Engine } from './engine';
import { type Services, nameOf } from './services';
import type { VirtualTime } from './virtualTime';
import { minute } from './week';

/** How long a home page stays open: longer than a check takes that has to ask again. */
const stay = minute;

/** What the card said at the end of a view; undefined where it had not come to an end. */
export type Said = StatusKind | undefined;

/** One card on one page, from its opening to the user's leaving: what the web part does, without the framework and without a view. */
export async function viewCard(
  { PhotoCheck: Check, compare, sources }: Engine,
  services: Services,
  time: VirtualTime,
  tab: Tab,
  person: number
): Promise<Said> {
  return inTab(tab, async () => {
    const { scenario } = tab.browser;
    const clock = { now: () => time.now(), wait: (milliseconds: number, signal: AbortSignal) => time.wait(milliseconds, signal) };
    const webAbsoluteUrl = `${services.tenant.url}sites/${nameOf(scenario)}`;
    const graphAddress = `${services.tenant.url}graph.microsoft.com`;
    const owner = { tenantId: 'contoso', userId: String(person) };
    let token: Promise<string> | undefined;
    const microsoft365 = new sources.Microsoft365PhotoSource({
      graphAddress,
      get: async (address, options) => {
        token ??= requestToken(services);
        const headers = { Authorization: `Bearer ${await token}` };
        return fetch(address, { ...options, headers });
      },
      user: { isExternalGuest: false, isAnonymousGuest: false }
    });
    const sharePoint = new sources.SharePointPhotoSource({
      webAbsoluteUrl,
      user: { email: 'Adele.Vance@contoso.com', loginName: 'i:0#.f|membership|adelev@contoso.com' },
      photoBase: new URL(await services.photoBase(scenario), services.tenant.url).href,
      get: (address, options) => fetch(address, options)
    });
    const check: PhotoCheck = new Check({
      microsoft365,
      sharePoint,
      compare,
      clock,
      historyStorage: new sources.BrowserHistoryStorage(owner, clock),
      lock: new sources.BrowserRefreshLock('asking'),
      answers: new sources.BrowserAnswerMemory(owner, clock),
      memory: new sources.BrowserResultMemory(owner, 'scale', clock),
      checkLock: new sources.BrowserRefreshLock('checking'),
      budget: new sources.BrowserBudget(clock),
      consentMissing: new sources.BrowserFlag({ owner, purpose: 'consent', lifetime: 24 * 60 * minute }, clock)
    });
    const defaults = new sources.OrganizationDefaults({
      webAbsoluteUrl,
      get: (address, options) => fetch(address, options),
      entry: new sources.SharedEntry('defaults'),
      clock,
      parse: (json) => json
    });
    const left = new AbortController();
    check
      .start()
      .then(() => defaults.read(false, left.signal))
      .catch(() => undefined);
    await time.wait(stay);
    const state = check.state.get();
    check.dispose();
    left.abort();
    switch (state.phase) {
      case 'settled':
        return state.result.status.kind;
      case 'remembered':
        return 'inSync';
      case 'idle':
      case 'checking':
      case 'refreshing':
        return undefined;
    }
  });
}
