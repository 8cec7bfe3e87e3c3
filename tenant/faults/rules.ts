/**
 * A fault makes one endpoint misbehave, whatever the scenario says: `&fault=photoSized:429` in a link. Endpoints and faults are closed
 * lists, so that "every endpoint with every fault" can be enumerated. This
 * file is the one place that names them.
 */
export const endpoints = ['profile', 'ownPhoto', 'placeholder', 'token', 'me', 'photo', 'photoSized', 'photoUnsized'] as const;
export type Endpoint = (typeof endpoints)[number];

/** Names for two endpoints at once: both accounts of userphoto.aspx, and the picture of Microsoft Graph with and without a size. */
const pairs = {
  userPhoto: ['ownPhoto', 'placeholder'],
  photoValue: ['photoSized', 'photoUnsized']
} as const satisfies Record<string, readonly Endpoint[]>;

export type Target = Endpoint | keyof typeof pairs;
export const targets: readonly Target[] = [...endpoints, ...(Object.keys(pairs) as (keyof typeof pairs)[])];

/** Every fault that has a name, by its kind. An HTTP status from 400 to 599 is one, too: `photoSized:503`. */
export const faultNames = {
  /** Too much to do: whether the service says when to come back, and whether it is over then */
  busy: [
    '429-seconds',
    '429-date',
    '429-tooLong',
    '429-tooLongDate',
    '429-silent',
    '429-nonsense',
    '429-once',
    '503-tooLong',
    '503-silent',
    '503-once',
    '504-once'
  ],
  /** Microsoft Graph's own words, each with the status it comes with */
  graphError: [
    'ImageNotFound',
    'ErrorItemNotFound',
    'ErrorEntityNotFound',
    'GetUserPhoto',
    'Request_ResourceNotFound',
    'ErrorNonExistentMailbox',
    'MailboxNotEnabledForRESTAPI',
    'MailboxNotSupportedForRESTAPI',
    'MailboxNotHostedInExchangeOnline',
    'AuthenticationError',
    'Authorization_RequestDenied',
    'InvalidAuthenticationToken',
    'ResourceNotFound'
  ],
  /** Why Microsoft Entra ID gives no token. The last one is on no list of ours */
  entraError: [
    'AADSTS65001',
    'AADSTS500011',
    'AADSTS7000112',
    'AADSTS53000',
    'AADSTS53001',
    'AADSTS53002',
    'AADSTS53003',
    'AADSTS500341',
    'AADSTS50105',
    'AADSTS50058',
    'AADSTS50076',
    'AADSTS50078',
    'AADSTS50079',
    'AADSTS50132',
    'AADSTS50133',
    'AADSTS50158',
    'AADSTS90033',
    'AADSTS160021',
    'AADSTS16000',
    'AADSTS50173',
    'AADSTS700082',
    'interaction_required',
    'login_required',
    'no_account_error',
    'user_cancelled',
    'monitor_window_timeout',
    'AADSTS700016'
  ],
  /** An answer that is late or never comes, that ends in the middle, before its first byte, or before the first byte of its body */
  connection: ['slow', 'hanging', 'cut', 'closed', 'headersOnly'],
  /**
   * Something else than was asked for, with status 200; `htmlNotFound` is the 404 of a proxy on the way, `proxyPage` its page with status 200;
   * `noContent` is a 204
   */
  body: ['garbage', 'huge', 'empty', 'signInPage', 'jsonError', 'htmlNotFound', 'proxyPage', 'noContent'],
  /**
   * A good answer, wrongly packed: half of it as 206; a length that is too large or too small; an encoding that it has not, that nobody knows, or that it has without
   * saying so
   */
  packing: ['partial', 'lengthTooLarge', 'lengthTooSmall', 'gzipClaimed', 'unknownEncoding', 'gzipUnsaid'],
  picture: [
    'bombPng',
    'bombGif',
    'svg',
    'svgAsJpeg',
    'onePixel',
    'truncated',
    'wrongType',
    'textType',
    'htmlType',
    'jsonType',
    'noType',
    'pjpeg',
    'animatedGif',
    'webp',
    'cmyk',
    'rotated'
  ],
  /** userphoto.aspx sends the browser to an address of the edge that is valid no longer, or to sign in, at another origin */
  redirect: ['redirectExpired', 'redirectSignIn'],
  profile: [
    'bare',
    'noProperties',
    'emptyProperties',
    'propertiesText',
    'wrongTypes',
    'nullValues',
    'nullBody',
    'arrayBody',
    'xmlBody',
    'scriptValues',
    'longValues',
    'rightToLeftValues',
    'controlValues',
    'prototypeKeys',
    'timestampOfUploadScript',
    'timestampZero',
    'timestampFuture',
    'timestampTicks',
    'timestampLetters',
    'unknownStates'
  ],
  account: ['noExchange', 'exchangeDeleted', 'exchangeWithoutMailbox', 'plansMissing', 'plansText', 'plansOfNull', 'nullBody'],
  tokenShape: ['noAccessToken', 'valueNotJson', 'valueMissing', 'foreignToken']
} as const;

export type NamedKind = keyof typeof faultNames;
export type FaultName<Kind extends NamedKind> = (typeof faultNames)[Kind][number];

type Named<Kind extends NamedKind> = { [Each in Kind]: { kind: Each; name: FaultName<Each> } }[Kind];

export type Fault =
  /** The service answers with this HTTP status, in its own error format. */
  | { kind: 'status'; status: number }
  /** No administrator has approved User.Read: Microsoft Entra ID refuses the token, or Microsoft Graph the request. */
  | { kind: 'consentMissing' }
  | Named<NamedKind>;

export interface FaultRule {
  endpoint: Target;
  fault: Fault;
}

/** Where each kind of fault makes sense. */
const places: Readonly<Record<Fault['kind'], readonly Endpoint[]>> = {
  status: endpoints,
  busy: endpoints,
  consentMissing: ['token', 'me', 'photo', 'photoSized', 'photoUnsized'],
  graphError: ['me', 'photo', 'photoSized', 'photoUnsized'],
  entraError: ['token'],
  connection: endpoints,
  body: endpoints,
  packing: endpoints,
  picture: ['ownPhoto', 'placeholder', 'photoSized', 'photoUnsized'],
  redirect: ['ownPhoto', 'placeholder'],
  profile: ['profile'],
  account: ['me'],
  tokenShape: ['token']
};

export function endpointsOf(target: Target): readonly Endpoint[] {
  return target === 'userPhoto' || target === 'photoValue' ? pairs[target] : [target];
}

/** All faults of one endpoint, as they stand in links; of the statuses, those that services are known to answer. */
export function faultsOf(target: Target): readonly string[] {
  const statuses = [400, 401, 403, 404, 408, 429, 500, 502, 503, 504].map(String);
  const named = (Object.keys(faultNames) as NamedKind[]).flatMap((kind) => faultNames[kind] as readonly string[]);
  return [...statuses, 'consentMissing', ...new Set(named)].filter((text) => parseFault(target, text) !== undefined);
}

export function parseFaults(texts: readonly string[], problems: string[]): readonly FaultRule[] {
  return texts.flatMap((text) => {
    const [name, ...rest] = text.split(':');
    const endpoint = targets.find((candidate) => candidate === name);
    if (endpoint === undefined) {
      problems.push(`There is no fault "${text}". Write endpoint:fault, with one of ${targets.join(', ')}.`);
      return [];
    }
    const fault = parseFault(endpoint, rest.join(':'));
    if (fault === undefined) {
      problems.push(
        `There is no fault "${text}". Of ${endpoint} there are: a status from 400 to 599, ${faultsOf(endpoint)
          .filter((known) => !/^\d+$/.test(known))
          .join(', ')}.`
      );
      return [];
    }
    return [{ endpoint, fault }];
  });
}

export function formatFaults(rules: readonly FaultRule[]): readonly string[] {
  return rules.map(({ endpoint, fault }) => `${endpoint}:${formatFault(fault)}`);
}

function parseFault(target: Target, text: string): Fault | undefined {
  const readings: readonly Fault[] = [
    ...(/^[45]\d\d$/.test(text) ? [{ kind: 'status', status: Number(text) } as const] : []),
    ...(text === 'consentMissing' ? [{ kind: 'consentMissing' } as const] : []),
    ...(Object.keys(faultNames) as NamedKind[]).flatMap((kind) =>
      (faultNames[kind] as readonly string[]).includes(text) ? [{ kind, name: text } as Fault] : []
    )
  ];
  // A few words name something else in each place, such as the body `null`.
  return readings.find(({ kind }) => endpointsOf(target).every((endpoint) => places[kind].includes(endpoint)));
}

function formatFault(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
      return String(fault.status);
    case 'consentMissing':
      return fault.kind;
    default:
      return fault.name;
  }
}
