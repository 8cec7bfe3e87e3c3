/**
 * The Teams client around the page, as the framework finds it when it has to renew SharePoint's cookie: the name of the frame tells that
 * there is one, and the library for Teams talks to it through `nativeInterface`, as in Teams' own apps for phones.
 */
const frameOfTeams = 'embedded-page-container';

interface NativeMessage {
  readonly id: number;
  readonly func: string;
}

interface TeamsWindow {
  nativeInterface?: { framelessPostMessage(message: string): void };
  onNativeMessage?(event: { readonly data: { readonly id: number; readonly args: readonly unknown[] } }): void;
}

export function surroundWithTeams(): void {
  const teamsWindow = window as unknown as TeamsWindow;
  window.name = frameOfTeams;
  teamsWindow.nativeInterface = {
    framelessPostMessage: (message) => {
      const { id, func } = JSON.parse(message) as NativeMessage;
      const args = answers[func];
      if (args !== undefined) {
        setTimeout(() => teamsWindow.onNativeMessage?.({ data: { id, args } }));
      }
    }
  };
  // The library asks a content delivery network which hosts may surround it. Nothing here leaves the machine.
  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) =>
    (input instanceof Request ? input.url : String(input)).startsWith('https://res.cdn.office.net/teams-js/')
      ? Promise.resolve(Response.json({ validOrigins: [] }))
      : realFetch(input, init);
}

/** A tab keeps the name of its frame when it goes on to another page. */
export function leaveTeams(): void {
  if (window.name === frameOfTeams) {
    window.name = '';
  }
}

const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });

/** What Teams answers: frame, kind of client, what it can do, and the version of the library it knows; then a token of its own. */
const answers: Readonly<Record<string, readonly unknown[]>> = {
  initialize: ['content', 'web', runtime, '2.36.0'],
  'authentication.getAuthToken': [true, 'a-token-of-teams']
};
