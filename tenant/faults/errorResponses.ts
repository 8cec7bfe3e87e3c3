import type { FaultName } from './rules';

/** An answer in the service's own error format. What is undefined is worded by the service. */
export interface ErrorResponse {
  readonly status: number;
  /** The header `Retry-After` */
  readonly retryAfter?: string;
  readonly code?: string;
  readonly message?: string;
}

/** A mere status, with the pause that both services usually ask for. */
export function statusError(status: number): ErrorResponse {
  return status === 429 || status === 503 ? { status, retryAfter: '2' } : { status };
}

/** A service that is too busy, with what it says of the time to come back. */
export function busyError(name: FaultName<'busy'>, now = Date.now()): ErrorResponse {
  switch (name) {
    case '429-seconds':
    case '429-once':
      return { status: 429, retryAfter: '1' };
    case '429-date':
      return { status: 429, retryAfter: new Date(now + 2000).toUTCString() };
    case '429-tooLong':
      return { status: 429, retryAfter: '3600' };
    case '429-tooLongDate':
      return { status: 429, retryAfter: new Date(now + 86_400_000).toUTCString() };
    case '429-silent':
      return { status: 429 };
    case '429-nonsense':
      return { status: 429, retryAfter: 'soon, perhaps' };
    case '503-tooLong':
      return { status: 503, retryAfter: '3600' };
    case '503-silent':
      return { status: 503 };
    case '503-once':
      return { status: 503, retryAfter: '1' };
    case '504-once':
      return { status: 504 };
  }
}

export function graphError(name: FaultName<'graphError'>): ErrorResponse {
  const [status, message] = graphWords[name];
  return { status, code: name, message };
}

const graphWords: Readonly<Record<FaultName<'graphError'>, readonly [status: number, message: string]>> = {
  ImageNotFound: [404, "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown."],
  ErrorItemNotFound: [404, 'The specified object was not found in the store.'],
  ErrorEntityNotFound: [404, 'The requested user or photo was not found.'],
  GetUserPhoto: [404, 'The photo was not found.'],
  Request_ResourceNotFound: [404, "Resource 'photo' does not exist or one of its queried reference-property objects are not present."],
  ErrorNonExistentMailbox: [404, 'The SMTP address has no mailbox associated with it.'],
  MailboxNotEnabledForRESTAPI: [404, 'REST API is not yet supported for this mailbox.'],
  MailboxNotSupportedForRESTAPI: [404, 'REST API is not yet supported for this mailbox.'],
  MailboxNotHostedInExchangeOnline: [404, 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'],
  AuthenticationError: [400, 'Error authenticating with resource.'],
  Authorization_RequestDenied: [403, 'Insufficient privileges to complete the operation.'],
  InvalidAuthenticationToken: [401, 'Access token has expired or is not yet valid.'],
  ResourceNotFound: [404, 'Resource could not be discovered.']
};

/** The wording of Microsoft Entra ID, which SharePoint passes on as it is. */
export function entraError(name: FaultName<'entraError'>): ErrorResponse {
  const ids = `Trace ID: ${crypto.randomUUID()} Correlation ID: ${crypto.randomUUID()} Timestamp: ${new Date().toISOString()}`;
  const isText = !name.startsWith('AADSTS');
  return {
    status: 400,
    code: '-1, Microsoft.Identity.Client.MsalUiRequiredException',
    message: `${name}${isText ? ',' : ':'} ${entraWords[name]} ${ids}`
  };
}

const entraWords: Readonly<Record<FaultName<'entraError'>, string>> = {
  AADSTS65001:
    "The user or administrator has not consented to use the application with ID '08e18876-6177-487e-b8b5-cf950c1e598c' " +
    "named 'SharePoint Online Web Client Extensibility'. Send an interactive authorization request for this user and resource.",
  AADSTS500011: 'The resource principal named https://graph.microsoft.com was not found in the tenant.',
  AADSTS7000112: "Application '08e18876-6177-487e-b8b5-cf950c1e598c' is disabled.",
  AADSTS53001: 'Device is not in required device state: domain_joined. Conditional Access policy requires a domain joined device.',
  AADSTS53002: 'The app being used is not an approved app for Conditional Access.',
  AADSTS50105: 'The signed in user is not assigned to a role for the application.',
  AADSTS53000: 'Device is not in required device state: compliant. Conditional Access policy requires a compliant device.',
  AADSTS53003: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  AADSTS500341: 'The user account has been deleted from the directory.',
  AADSTS50058: 'A silent sign-in request was sent but no user is signed in.',
  AADSTS50076: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
  AADSTS50078: 'Presented multi-factor authentication has expired due to policies configured by your administrator.',
  AADSTS50079: 'Due to a configuration change made by your administrator, you must enroll in multi-factor authentication.',
  AADSTS50132: 'The session is not valid due to password expiration or recent password change.',
  AADSTS50133: 'The session is not valid due to password expiration or recent password change.',
  AADSTS50158: 'External security challenge was not satisfied.',
  AADSTS90033: 'A transient error has occurred. Please try again.',
  AADSTS160021: 'Application requested a user session which does not exist.',
  AADSTS16000: 'Interaction required to select an account.',
  AADSTS50173: 'The provided grant has expired due to it being revoked. The user might have changed or reset their password.',
  AADSTS700082: 'The refresh token has expired due to inactivity.',
  no_account_error: 'No account object provided to acquireTokenSilent and no active account has been set.',
  user_cancelled: 'User cancelled the flow.',
  monitor_window_timeout: 'Token acquisition in iframe failed due to timeout.',
  interaction_required: 'user interaction is required.',
  login_required: 'the session has ended or no user is signed in.',
  AADSTS700016: 'Application was not found in the directory.'
};
