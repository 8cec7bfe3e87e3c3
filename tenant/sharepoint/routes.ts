import express, { type Router } from 'express';
import { formatUrlOptions } from '../urlOptions';
import { sessionOf, simulateService } from '../faults/middleware';
import type { Sessions } from '../sessions';
import { issueToken } from '../token';
import { requireSession, sessionRoutes } from './cookies';
import { myProperties, selectProperties } from './profile';
import { edgePath } from './photoBase';
import { createSharePointService, jsonType, sendUnknown } from './service';
import { endpointOf, sendEdgePhoto, sendUserPhoto } from './userPhoto';

/**
 * The simulated SharePoint. Every site is a session: `/sites/<session>/...`; at the origin's root, a cookie says which.
 */
export function sharePointRoutes(sessions: Sessions): Router {
  const service = createSharePointService(sessions);
  const web = express.Router({ mergeParams: true });
  web.use(requireSession(sessions));

  web.get('/_layouts/15/userphoto.aspx', simulateService(service, endpointOf), sendUserPhoto);
  web.get(edgePath, simulateService(service, endpointOf), sendEdgePhoto);

  web.get(
    /^\/_api\/sp\.userprofiles\.peoplemanager\/getmyproperties(\(\))?$/i,
    simulateService(service, 'profile'),
    (request, response) => {
      sendJson(response, selectProperties(myProperties(sessionOf(request)), request.query['$select']));
    }
  );

  // Where the framework's own token provider exchanges the page's sign-in for a token of another service.
  web.get(
    /^\/_api\/microsoft\.sharepoint\.internal\.clientsidecomponent\.token\.acquireobotoken$/i,
    simulateService(service, 'token'),
    (request, response) => {
      const { resource } = request.query;
      const token = issueToken({ resource: unquoted(resource), sessionName: sessionOf(request).name });
      sendJson(response, { value: JSON.stringify({ AccessToken: token }) });
    }
  );

  // The loader asks here for components it has no manifest of. There are none: every one the page needs is in its list.
  web.post(/^\/_api\/web\/getclientsidecomponents$/i, simulateService(service), (_request, response) => {
    sendJson(response, { value: [] });
  });

  web.post(/^\/_api\/contextinfo$/i, simulateService(service), (_request, response) => {
    sendJson(response, { FormDigestTimeoutSeconds: 1800, FormDigestValue: formDigest(), LibraryVersion: '16.0.0.0' });
  });

  web.use(['/_api', '/_layouts', '/_vti_bin'], simulateService(service), sendUnknown);

  const router = express.Router();
  router.use(sessionRoutes(sessions));
  router.use('/sites/:session', web);
  router.use(web);
  // Pages of the site, such as the one whose address the page context tells: all are the one page there is.
  router.get('/sites/:session{/*path}', (request, response, next) => {
    const session = sessions.find(request.params.session);
    if (session === undefined) {
      next();
      return;
    }
    response.redirect(`/${formatUrlOptions({ ...session.urlOptions, session: session.name })}`);
  });
  return router;
}

/** Proves to SharePoint that a write comes from its own page; here every value does. */
export function formDigest(): string {
  return `0x${'0'.repeat(40)},${new Date().toUTCString()}`;
}

/** OData writes text parameters in single quotes. */
function unquoted(parameter: unknown): string {
  return typeof parameter === 'string' ? parameter.replace(/^'|'$/g, '') : '';
}

function sendJson(response: express.Response, body: unknown): void {
  response.set({ 'Cache-Control': 'private, max-age=0', SPRequestGuid: crypto.randomUUID() }).type(jsonType).send(JSON.stringify(body));
}
