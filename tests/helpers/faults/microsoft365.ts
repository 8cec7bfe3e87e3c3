import { cannotRead, inSync, missingInMicrosoft365, rows, type FaultCase, type Reason } from './faultCase';

const unread = (reason: Reason): ReturnType<typeof cannotRead> => cannotRead('microsoft365', reason);

/** A photo of a size that is not there is asked for without a size, once. */
const unsized = { photoUnsized: 1 } as const;
const onlySized = { photoUnsized: 0 } as const;
/** One request that the policy of repetitions sends three times at the most. */
const threeTimes = { photoSized: 3, photoUnsized: 0 } as const;
const twice = { photoSized: 2, photoUnsized: 0 } as const;
/** The framework asks once more with a new token: the old one may be from before the administrator's consent. */
const withNewToken = { ...twice, token: 2 } as const;

const statuses = rows('photoSized', 'the photo of Microsoft Graph', {
  // The photo itself may be there where that size is refused, or cannot be made
  400: { sees: inSync, asks: unsized },
  401: { sees: unread('sessionExpired'), asks: onlySized },
  403: { sees: unread('consentMissing'), asks: withNewToken },
  404: { sees: inSync, asks: unsized },
  408: { sees: unread('timedOut'), asks: onlySized },
  429: { sees: unread('throttled'), asks: threeTimes },
  500: { sees: inSync, asks: unsized },
  502: { sees: inSync, asks: unsized },
  503: { sees: unread('throttled'), asks: threeTimes },
  504: { sees: inSync, asks: unsized }
});

const busy = rows('photoSized', 'Microsoft Graph is busy', {
  '429-seconds': { sees: unread('throttled'), asks: threeTimes },
  '429-date': { sees: unread('throttled'), asks: threeTimes },
  '429-nonsense': { sees: unread('throttled'), asks: threeTimes },
  '429-silent': { sees: unread('throttled'), asks: threeTimes },
  '429-tooLong': { sees: unread('throttled'), asks: onlySized },
  '429-tooLongDate': { sees: unread('throttled'), asks: onlySized },
  '503-silent': { sees: unread('throttled'), asks: threeTimes },
  '503-tooLong': { sees: unread('throttled'), asks: onlySized },
  '429-once': { sees: inSync, asks: twice },
  '503-once': { sees: inSync, asks: twice },
  // A gateway that gave up has taken its time already: not repeated
  '504-once': { sees: inSync, asks: unsized }
});

const noPhotoAnswers = rows('photoValue', 'Microsoft Graph has no photo', {
  404: missingInMicrosoft365,
  GetUserPhoto: missingInMicrosoft365,
  Request_ResourceNotFound: missingInMicrosoft365,
  ImageNotFound: missingInMicrosoft365,
  ErrorItemNotFound: missingInMicrosoft365,
  ErrorEntityNotFound: missingInMicrosoft365,
  onePixel: missingInMicrosoft365
});

const errors = rows(
  'photoValue',
  'Microsoft Graph refuses',
  {
    ErrorNonExistentMailbox: unread('noMailbox'),
    MailboxNotEnabledForRESTAPI: unread('noMailbox'),
    MailboxNotSupportedForRESTAPI: unread('noMailbox'),
    MailboxNotHostedInExchangeOnline: unread('noMailbox'),
    AuthenticationError: unread('noMailbox'),
    Authorization_RequestDenied: { sees: unread('consentMissing'), asks: withNewToken },
    InvalidAuthenticationToken: unread('sessionExpired'),
    ResourceNotFound: unread('noMailbox')
  },
  { asks: onlySized }
);

/** Both fail: what is told is the first failure, and never that there is no photo */
const faultsOfBoth = rows(
  'photoValue',
  'Microsoft Graph gives neither the photo of that size nor the photo itself',
  {
    400: unread('serviceError'),
    500: unread('serviceError'),
    504: unread('timedOut')
  },
  { asks: { photoSized: 1, photoUnsized: 1 } }
);

const proxies = rows(
  'photoValue',
  'something on the way to Microsoft Graph answers instead',
  {
    htmlNotFound: unread('serviceError')
  },
  { asks: onlySized }
);

const connections = rows(
  'photoSized',
  'the photo of Microsoft Graph comes',
  {
    slow: inSync,
    hanging: { sees: unread('timedOut'), isSlow: true },
    cut: unread('serviceError'),
    closed: unread('serviceError'),
    headersOnly: unread('serviceError')
  },
  { asks: onlySized }
);

const contents = rows(
  'photoSized',
  'in place of the photo Microsoft Graph sends',
  {
    garbage: unread('unreadablePicture'),
    huge: unread('unreadablePicture'),
    empty: unread('unreadablePicture'),
    signInPage: unread('serviceError'),
    proxyPage: unread('serviceError'),
    noContent: unread('unreadablePicture'),
    jsonError: unread('serviceError'),
    bombPng: unread('unreadablePicture'),
    bombGif: unread('unreadablePicture'),
    svg: unread('unreadablePicture'),
    svgAsJpeg: unread('unreadablePicture'),
    truncated: unread('unreadablePicture')
  },
  { asks: onlySized }
);

const packings = rows(
  'photoSized',
  'the photo of Microsoft Graph is wrongly packed',
  {
    partial: unread('unreadablePicture'),
    lengthTooLarge: unread('serviceError'),
    lengthTooSmall: unread('unreadablePicture'),
    gzipClaimed: unread('serviceError'),
    unknownEncoding: inSync,
    gzipUnsaid: unread('unreadablePicture')
  },
  { asks: onlySized }
);

const goodPictures = rows('photoSized', 'the photo of Microsoft Graph is a good one, however it is called and packed', {
  wrongType: inSync,
  textType: inSync,
  htmlType: inSync,
  jsonType: inSync,
  noType: inSync,
  pjpeg: inSync,
  webp: inSync,
  animatedGif: inSync,
  rotated: inSync
});

/**
 * The conversion changes the colors a little, so that both services have the same file of this kind. The page's own small photo has not, and is
 * judged once more past the cache.
 */
const printColors = rows(
  'photoSized',
  'both pictures are in the colors of print',
  { cmyk: inSync },
  {
    faults: ['ownPhoto:cmyk'],
    asks: { ownSmall: 2, placeholder: 1 }
  }
);

const withoutSize = rows(
  'photoUnsized',
  'there is no photo of that size, and the one without a size',
  {
    400: unread('serviceError'),
    401: unread('sessionExpired'),
    403: { sees: unread('consentMissing'), asks: { photoUnsized: 2, token: 2 } },
    429: { sees: unread('throttled'), asks: { photoUnsized: 3 } },
    500: unread('serviceError'),
    ErrorNonExistentMailbox: unread('noMailbox'),
    ImageNotFound: missingInMicrosoft365,
    onePixel: missingInMicrosoft365,
    slow: { sees: inSync, asks: unsized },
    hanging: { sees: unread('timedOut'), isSlow: true },
    cut: unread('serviceError'),
    headersOnly: unread('serviceError'),
    garbage: unread('unreadablePicture'),
    empty: unread('unreadablePicture'),
    bombPng: unread('unreadablePicture'),
    svg: unread('unreadablePicture'),
    webp: { sees: inSync, asks: unsized }
  },
  { faults: ['photoSized:404'], asks: unsized }
);

/** Nothing reads what Microsoft Graph says about the photo: the photo itself says it all. */
const metadata = rows(
  'photo',
  'what Microsoft Graph says about the photo is not asked for',
  {
    500: inSync,
    hanging: inSync
  },
  { asks: { photo: 0 } }
);

export const microsoft365Cases: readonly FaultCase[] = [
  ...statuses,
  ...busy,
  ...noPhotoAnswers,
  ...errors,
  ...faultsOfBoth,
  ...proxies,
  ...connections,
  ...contents,
  ...packings,
  ...goodPictures,
  ...printColors,
  ...withoutSize,
  ...metadata
];
