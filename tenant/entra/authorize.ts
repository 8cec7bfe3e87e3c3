import type { Request, Response } from 'express';
import type { EntraAnswer } from '../urlOptions';
import { visitOf } from '../faults/middleware';
import { organization, signedInUser } from '../people';
import type { Visit } from '../visits';
import { clientInfo } from './tokens';
import type { Codes } from './codes';
import { adminApprovalPage, signInPage, waitingPage } from './pages';

/**
 * The authorize endpoint, asked by a hidden frame (`prompt=none`) or by the whole page. Answers go back in the address's fragment, as
 * MSAL asks for.
 */
export function authorize(codes: Codes): (request: Request, response: Response) => void {
  return (request, response) => {
    const visit = visitOf(request);
    response.set('Cache-Control', 'no-store');
    const isSilent = parameter(request, 'prompt') === 'none';
    const answer: EntraAnswer = visit.isSignedIn ? 'signedIn' : visit.urlOptions.entra;
    if (answer === 'signedIn') {
      sendBack(request, response, codeFor(request, visit, codes));
    } else if (isSilent) {
      answerFrame(answer, request, response);
    } else if (parameter(request, continued) === 'yes') {
      visit.isSignedIn = true;
      sendBack(request, response, codeFor(request, visit, codes));
    } else {
      response
        .type('html')
        .send(answer === 'consent_required' ? adminApprovalPage() : signInPage(`${request.originalUrl}&${continued}=yes`));
    }
  };
}

/** Set by the sign-in page itself */
const continued = 'tenant_continue';

function answerFrame(answer: Exclude<EntraAnswer, 'signedIn'>, request: Request, response: Response): void {
  if (answer === 'noAnswer') {
    response.type('html').send(waitingPage);
    return;
  }
  const ids = `Trace ID: ${crypto.randomUUID()} Correlation ID: ${crypto.randomUUID()} Timestamp: ${new Date().toISOString()}`;
  sendBack(request, response, {
    error: answer,
    error_description: `${words[answer]} ${ids}`,
    error_uri: 'https://login.microsoftonline.com/error'
  });
}

const words: Readonly<Record<Exclude<EntraAnswer, 'signedIn' | 'noAnswer'>, string>> = {
  interaction_required:
    'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication.',
  consent_required:
    "AADSTS65001: The user or administrator has not consented to use the application named 'SharePoint Online Web Client Extensibility'.",
  login_required: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.'
};

function codeFor(request: Request, visit: Visit, codes: Codes): Record<string, string> {
  const code = codes.issue({
    visitName: visit.name,
    clientId: visit.clientId,
    scope: parameter(request, 'scope'),
    nonce: parameter(request, 'nonce'),
    challenge: parameter(request, 'code_challenge')
  });
  return { code, client_info: clientInfo(signedInUser.objectId, organization.tenantId), session_state: crypto.randomUUID() };
}

/** Sends the browser back where it came from. Only the one page of SharePoint that is registered for this may be the target. */
function sendBack(request: Request, response: Response, answer: Readonly<Record<string, string>>): void {
  const target = parameter(request, 'redirect_uri');
  if (!/^https:\/\/[\w.-]+\.sharepoint\.com\/_forms\/spfxsinglesignon\.aspx$/.test(target)) {
    response.status(400).type('text/plain').send('AADSTS50011: The redirect URI does not match.');
    return;
  }
  response.redirect(`${target}#${new URLSearchParams({ ...answer, state: parameter(request, 'state') }).toString()}`);
}

function parameter(request: Request, name: string): string {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
}
