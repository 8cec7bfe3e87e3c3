import { cannotRead, different, inSync, missingInSharePoint, noPhoto, rows, unsure, type FaultCase, type Reason } from './faultCase';

const unread = (reason: Reason): ReturnType<typeof cannotRead> => cannotRead('sharePoint', reason);

/** One request that the policy of repetitions sends three times at the most. */
const threeTimes = { ownPhoto: 3 } as const;
/** Each picture is asked for at userphoto.aspx, and again at the edge. */
const twice = { ownPhoto: 2, ownSmall: 4, ownByLoginName: 2 } as const;
/** What a missing session may look like: the record is asked, and is fine, and then the photo once more. */
const whetherSession = { ownPhoto: 2, profile: 2 } as const;

const ownPhoto: readonly FaultCase[] = [
  ...rows(
    'ownPhoto',
    'userphoto.aspx',
    {
      400: unread('serviceError'),
      401: unread('sessionExpired'),
      403: unread('serviceError'),
      404: unread('serviceError'),
      408: unread('timedOut'),
      429: { sees: unread('throttled'), asks: threeTimes },
      500: unread('serviceError'),
      502: unread('serviceError'),
      503: { sees: unread('throttled'), asks: threeTimes },
      504: unread('timedOut')
    },
    { asks: { placeholder: 0 } }
  ),
  ...rows(
    'ownPhoto',
    'SharePoint is busy',
    {
      '429-seconds': { sees: unread('throttled'), asks: threeTimes },
      '429-date': { sees: unread('throttled'), asks: threeTimes },
      '429-silent': { sees: unread('throttled'), asks: threeTimes },
      '429-nonsense': { sees: unread('throttled'), asks: threeTimes },
      '429-tooLong': unread('throttled'),
      '429-tooLongDate': unread('throttled'),
      '503-silent': { sees: unread('throttled'), asks: threeTimes },
      '503-tooLong': unread('throttled'),
      '429-once': { sees: inSync, asks: twice },
      '503-once': { sees: inSync, asks: twice }
    },
    { asks: { placeholder: 0 } }
  ),
  ...rows('ownPhoto', 'the picture of userphoto.aspx comes', {
    slow: inSync,
    hanging: { sees: unread('timedOut'), isSlow: true },
    cut: { sees: unread('serviceError'), asks: whetherSession },
    closed: { sees: unread('serviceError'), asks: whetherSession },
    headersOnly: { sees: unread('serviceError'), asks: whetherSession },
    redirectSignIn: { sees: unread('serviceError'), asks: whetherSession }
  }),
  ...rows(
    'ownPhoto',
    'the session is over: the record says 401, and userphoto.aspx',
    {
      redirectSignIn: unread('sessionExpired'),
      signInPage: unread('sessionExpired')
    },
    { faults: ['profile:401'], asks: { profile: 2, placeholder: 0 } }
  ),
  ...rows(
    'ownPhoto',
    'the session is not over: the record fails for a reason of its own, and userphoto.aspx',
    {
      redirectSignIn: unread('serviceError'),
      signInPage: unread('serviceError')
    },
    { faults: ['profile:500'], asks: { profile: 2, placeholder: 0 } }
  ),
  ...rows(
    'ownPhoto',
    'in place of the picture userphoto.aspx sends',
    {
      garbage: unread('unreadablePicture'),
      huge: unread('unreadablePicture'),
      empty: unread('unreadablePicture'),
      // With a session that is fine, a page of HTML is no sign-in page
      signInPage: { sees: unread('serviceError'), asks: whetherSession },
      proxyPage: { sees: unread('serviceError'), asks: whetherSession },
      noContent: unread('unreadablePicture'),
      jsonError: unread('serviceError'),
      bombPng: unread('unreadablePicture'),
      bombGif: unread('unreadablePicture'),
      svg: unread('unreadablePicture'),
      svgAsJpeg: unread('unreadablePicture'),
      truncated: unread('unreadablePicture'),
      onePixel: { sees: unsure, asks: { placeholder: 1 } }
    },
    { asks: { placeholder: 0 } }
  ),
  ...rows('ownPhoto', 'the picture of userphoto.aspx is a good one, however it is called and packed', {
    wrongType: inSync,
    textType: inSync,
    htmlType: inSync,
    jsonType: inSync,
    noType: inSync,
    pjpeg: inSync,
    webp: inSync,
    animatedGif: inSync,
    rotated: inSync
  }),
  ...rows('ownPhoto', 'the picture of userphoto.aspx is wrongly packed', {
    partial: unread('unreadablePicture'),
    lengthTooLarge: { sees: unread('serviceError'), asks: whetherSession },
    lengthTooSmall: unread('unreadablePicture'),
    gzipClaimed: { sees: unread('serviceError'), asks: whetherSession },
    unknownEncoding: inSync,
    gzipUnsaid: unread('unreadablePicture')
  }),
  ...rows(
    'ownPhoto',
    'userphoto.aspx leads to the edge',
    {
      redirectExpired: unread('serviceError')
    },
    { photoBase: 'none', asks: { ...twice, placeholder: 0 } }
  ),
  {
    name: 'userphoto.aspx leads to the edge, and that to the photo → inSync',
    faults: [],
    photoBase: 'none',
    photoPage: 'redirect',
    sees: inSync,
    asks: twice
  }
];

/** The placeholder cannot be learned: whether SharePoint’s picture is one, nobody knows. */
const placeholder: readonly FaultCase[] = [
  ...rows(
    'placeholder',
    'SharePoint shows a placeholder that cannot be learned',
    {
      400: unsure,
      401: unsure,
      403: unsure,
      404: unsure,
      429: { sees: unsure, asks: { placeholder: 3 } },
      '429-tooLong': unsure,
      500: unsure,
      503: { sees: unsure, asks: { placeholder: 3 } },
      504: unsure,
      hanging: { sees: unsure, isSlow: true },
      cut: unsure,
      headersOnly: unsure,
      garbage: unsure,
      empty: unsure,
      signInPage: unsure,
      jsonError: unsure,
      bombPng: unsure,
      svg: unsure
    },
    { scenario: 'neverSynced' }
  ),
  ...rows(
    'placeholder',
    'SharePoint shows a placeholder, and the way to the one of others has expired',
    {
      redirectExpired: unsure
    },
    { scenario: 'neverSynced', photoBase: 'none', asks: { placeholder: 2 } }
  ),
  ...rows(
    'placeholder',
    'SharePoint shows another photo, and the placeholder cannot be learned',
    {
      500: unsure,
      garbage: unsure
    },
    { scenario: 'changed' }
  ),
  ...rows(
    'placeholder',
    'Microsoft 365 has no photo, and the placeholder cannot be learned',
    {
      500: { ...unread('serviceError'), pictures: [] },
      signInPage: { ...unread('serviceError'), pictures: [] }
    },
    { scenario: 'noPhoto' }
  ),
  ...rows(
    'placeholder',
    'the placeholder is learned all the same',
    {
      '429-once': { sees: missingInSharePoint('neverSynced'), asks: { placeholder: 2 } },
      slow: missingInSharePoint('neverSynced'),
      noType: missingInSharePoint('neverSynced'),
      textType: missingInSharePoint('neverSynced'),
      webp: missingInSharePoint('neverSynced')
    },
    { scenario: 'neverSynced' }
  ),
  {
    name: 'userphoto.aspx leads to the edge, and that to the placeholder, which is learned all the same → missingInSharePoint',
    faults: [],
    scenario: 'neverSynced',
    photoBase: 'none',
    photoPage: 'redirect',
    sees: missingInSharePoint('neverSynced'),
    asks: { ...twice, placeholder: 2 }
  },
  ...rows(
    'placeholder',
    'the placeholder of another format is no reason to take a photo for it',
    {
      webp: different
    },
    { scenario: 'changed' }
  ),
  ...rows(
    'placeholder',
    'nobody has a photo, and the placeholder is learned all the same',
    {
      noType: noPhoto
    },
    { scenario: 'noPhoto' }
  )
];

export const sharePointCases: readonly FaultCase[] = [...ownPhoto, ...placeholder];
