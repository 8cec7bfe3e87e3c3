import { cannotRead, rows, type FaultCase, type Reason } from './faultCase';

/** Without a token nothing is asked of Microsoft Graph, and a refused one is not asked for again. */
const noGraph = { photoSized: 0, photoUnsized: 0, me: 0 } as const;

const unread = (reason: Reason): ReturnType<typeof cannotRead> => cannotRead('microsoft365', reason);

export const tokenCases: readonly FaultCase[] = [
  ...rows(
    'token',
    'Microsoft Entra ID gives no token',
    {
      consentMissing: unread('consentMissing'),
      AADSTS65001: unread('consentMissing'),
      AADSTS500011: unread('consentMissing'),
      AADSTS7000112: unread('consentMissing'),
      AADSTS53000: unread('blockedByPolicy'),
      AADSTS53001: unread('blockedByPolicy'),
      AADSTS53002: unread('blockedByPolicy'),
      AADSTS50105: unread('blockedByPolicy'),
      AADSTS53003: unread('blockedByPolicy'),
      AADSTS500341: unread('blockedByPolicy'),
      AADSTS50058: unread('signInNeeded'),
      AADSTS50076: unread('signInNeeded'),
      AADSTS50078: unread('signInNeeded'),
      AADSTS50079: unread('signInNeeded'),
      AADSTS50132: unread('signInNeeded'),
      AADSTS50133: unread('signInNeeded'),
      AADSTS50158: unread('signInNeeded'),
      AADSTS90033: unread('signInNeeded'),
      AADSTS160021: unread('signInNeeded'),
      AADSTS16000: unread('signInNeeded'),
      AADSTS50173: unread('signInNeeded'),
      AADSTS700082: unread('signInNeeded'),
      no_account_error: unread('signInNeeded'),
      user_cancelled: unread('signInNeeded'),
      monitor_window_timeout: unread('timedOut'),
      interaction_required: unread('signInNeeded'),
      login_required: unread('signInNeeded'),
      AADSTS700016: unread('serviceError')
    },
    { asks: noGraph }
  ),
  ...rows(
    'token',
    'the token service fails',
    {
      400: unread('serviceError'),
      // SharePoint's session is over, which exchanges the token; the page is not left for it
      401: unread('sessionExpired'),
      403: unread('serviceError'),
      404: unread('serviceError'),
      429: unread('serviceError'),
      500: unread('serviceError'),
      503: unread('serviceError'),
      cut: unread('serviceError'),
      closed: unread('serviceError'),
      headersOnly: unread('serviceError'),
      garbage: unread('serviceError'),
      empty: unread('serviceError'),
      signInPage: unread('serviceError'),
      jsonError: unread('serviceError'),
      valueNotJson: unread('serviceError'),
      valueMissing: unread('serviceError'),
      hanging: { sees: unread('timedOut'), isSlow: true }
    },
    { asks: noGraph }
  ),
  ...rows(
    'token',
    'the token is one that Microsoft Graph does not take',
    {
      noAccessToken: unread('sessionExpired'),
      foreignToken: unread('sessionExpired')
      // Microsoft Graph cannot tell whose visit this is, so that its answer stands in no list of requests
    },
    { unlisted: [401] }
  )
];
