import { graphHosts } from '../../clouds';
import { changeBrowser } from './changeBrowser';
import { changeClockLater, moveClock } from './clock';
import { readPageData, storageOf } from './live';
import { keepMsalQuiet } from './quietTelemetry';
import { leaveTeams, surroundWithTeams } from './teamsHost';

/**
 * Runs before any other script: tells Fluent UI, of which this page will hold several copies, to take no fonts from a
 * content delivery network, gives Microsoft Graph its place, and changes the browser as the link says.
 */
const graphOrigins: readonly string[] = Object.values(graphHosts).map((host) => `https://${host}`);

changeBrowser(readPageData().urlOptions.browser);

window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/fonts/' };

// In a browser that reaches the tenant as localhost, requests to Graph are handed to the tenant. The code on the page still asks for
// Graph's real address, since the framework gives its token to no other. The tests map host names instead.
if (location.hostname === 'localhost' && 'fetch' in window) {
  const realFetch = window.fetch.bind(window);
  const localUrl = (url: string): string | undefined => {
    const origin = graphOrigins.find((candidate) => url.startsWith(`${candidate}/`));
    return origin === undefined ? undefined : `${location.origin}/graph.microsoft.com${url.slice(origin.length)}`;
  };
  window.fetch = (input, init) => {
    const local = localUrl(input instanceof Request ? input.url : String(input));
    if (local === undefined) {
      return realFetch(input, init);
    }
    return realFetch(input instanceof Request ? new Request(local, input) : local, init);
  };
}

keepMsalQuiet();

moveClock(readPageData().urlOptions.later);
changeClockLater(readPageData().urlOptions.clock);

// Where the cookie is good, the framework asks nothing of Teams.
const { urlOptions } = readPageData();
if (urlOptions.host === 'teams' && urlOptions.cookies !== 'warm' && window.parent === window) {
  surroundWithTeams();
} else {
  leaveTeams();
}

// A new visit is made by somebody whom this browser does not know yet, although it is always the same person who is signed in.
const memory = storageOf('localStorage');
if (readPageData().isNewVisit && memory !== undefined) {
  for (const name of Object.keys(memory).filter((each) => each.startsWith('profile-photo-status.'))) {
    memory.removeItem(name);
  }
}
