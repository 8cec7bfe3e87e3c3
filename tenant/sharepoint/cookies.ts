import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { loginHost } from '../clouds';
import { askedBy } from '../faults/middleware';
import type { Visit, Visits } from '../visits';
import { sendError, visitNameOf } from './service';
import { originOf, signInAddress } from './signInAddress';

/**
 * What becomes of requests whose session cookie SharePoint does not take: `_api` answers 401, and layouts pages send the browser
 * to sign in at another origin, which no script may read.
 */
export function requireCookie(visits: Visits): RequestHandler {
  return (request, response, next) => {
    const visit = visitOf(visits, request);
    // What the page shows by itself stands for what the browser had before
    if (
      visit === undefined ||
      visit.cookies === 'warm' ||
      askedBy(request) === 'picture' ||
      /^\/_api\/sp\.oauth\.nativeclient\//i.test(request.path)
    ) {
      next();
      return;
    }
    if (/^\/_api\//i.test(request.path)) {
      sendUnauthorized(visit, request, response);
    } else if (/^\/(_layouts|_vti_bin)\//i.test(request.path)) {
      logged(visit, request, response);
      response.set('Cache-Control', 'no-store').redirect(signInAddress(request));
    } else {
      next();
    }
  };
}

/** The pages and the endpoint that renew the cookie. */
export function cookieRoutes(visits: Visits): Router {
  const router = express.Router();

  // SPBrowserCookieRefresher sends the whole page here.
  router.get('/_forms/default.aspx', (request, response) => {
    const visit = visitOf(visits, request);
    const back = request.query['ReturnUrl'];
    const target = typeof back === 'string' && back.startsWith(`${originOf(request)}/`) ? back : '/';
    response.set('Cache-Control', 'no-store');
    if (visit?.cookies === 'expired' && request.query['signedIn'] !== 'yes') {
      response.redirect(signInAddress(request, `${originOf(request)}${request.originalUrl}&signedIn=yes`));
      return;
    }
    if (visit !== undefined) {
      visit.cookies = 'warm';
    }
    response.redirect(target);
  });

  // Where Microsoft Entra sends hidden frames, which need no content, and whole pages, whose script goes on to where they came from.
  router.get('/_forms/spfxsinglesignon.aspx', (_request, response) => {
    response.type('html').send('<!DOCTYPE html><title>Signing in</title><script src="/page/signOn.js"></script>');
  });

  // SPTeamsCookieRefresher exchanges a token of Teams' own for a cookie.
  router.post('/_api/SP.OAuth.NativeClient/Authenticate', (request, response) => {
    const visit = visitOf(visits, request);
    if (visit === undefined || visit.cookies === 'expired' || request.headers.authorization === undefined) {
      sendError(response, 401, '-2147024891, System.UnauthorizedAccessException', 'Access denied.');
      return;
    }
    logged(visit, request, response);
    visit.cookies = 'warm';
    response.sendStatus(200);
  });
  return router;
}

function sendUnauthorized(visit: Visit, request: Request, response: Response): void {
  logged(visit, request, response);
  if (visit.cookies === 'claims') {
    const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true, value: '1700000000' } } })).toString('base64');
    response.set(
      'WWW-Authenticate',
      `Bearer realm="", authorization_uri="https://${loginHost}/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`
    );
  }
  sendError(
    response,
    401,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
}

/** These answers do not pass the middleware, but belong into the list of requests. */
function logged(visit: Visit, request: Request, response: Response): void {
  const entry = visit.requests.begin({
    service: 'SharePoint',
    method: request.method,
    by: askedBy(request),
    url: request.originalUrl.replace(/^\/sites\/[^/]+/i, '')
  });
  response.on('finish', () => {
    visit.requests.end(entry, response.statusCode, 0);
  });
}

function visitOf(visits: Visits, request: Request): Visit | undefined {
  const name = visitNameOf(request);
  return name === undefined ? undefined : visits.find(name);
}
