import express, { type Router } from 'express';
import { formatUrlOptions } from '../urlQuery';
import { visitOf, simulateService } from '../faults/middleware';
import type { Visits } from '../visits';
import { issueToken } from '../token';
import { requireCookie, cookieRoutes } from './cookies';
import { myProperties, selectProperties } from './profile';
import { edgePath } from './photoBase';
import { createSharePointService, jsonType, sendUnknown } from './service';
import { endpointOf, sendEdgePhoto, sendUserPhoto } from './userPhoto';

/**
 * The simulated SharePoint. Every site is a visit: `/sites/<visit>/...`; at the origin's root, a cookie says which.
 */
export function sharePointRoutes(visits: Visits): Router {
  const service = createSharePointService(visits);
  const web = express.Router({ mergeParams: true });
  web.use(requireCookie(visits));

  web.get('/_layouts/15/userphoto.aspx', simulateService(service, endpointOf), sendUserPhoto);
  web.get(edgePath, simulateService(service, endpointOf), sendEdgePhoto);

  web.get(
    /^\/_api\/sp\.userprofiles\.peoplemanager\/getmyproperties(\(\))?$/i,
    simulateService(service, 'profile'),
    (request, response) => {
      sendJson(response, selectProperties(myProperties(visitOf(request)), request.query['$select']));
    }
  );

  // A tenant property: any reader of any site may read it. One that is not set is no object
  web.get(/^\/_api\/web\/getstorageentity\('profilephotostatus'\)$/i, simulateService(service), (request, response) => {
    const { organization } = visitOf(request).urlOptions;
    const isSet = Object.keys(organization).length > 0;
    sendJson(response, isSet ? { Comment: '', Description: '', Value: JSON.stringify(organization) } : { 'odata.null': true });
  });

  // Where the framework's own token provider exchanges the page's sign-in for a token of another service.
  web.get(
    /^\/_api\/microsoft\.sharepoint\.internal\.clientsidecomponent\.token\.acquireobotoken$/i,
    simulateService(service, 'token'),
    (request, response) => {
      const { resource } = request.query;
      const token = issueToken({ resource: unquoted(resource), visitName: visitOf(request).name });
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
  router.use(cookieRoutes(visits));
  router.use('/sites/:visit', web);
  router.use(web);
  // Pages of the site, such as the one whose address the page context tells: all are the one page there is.
  router.get('/sites/:visit{/*path}', (request, response, next) => {
    const visit = visits.find(request.params.visit);
    if (visit === undefined) {
      next();
      return;
    }
    response.redirect(`/${formatUrlOptions({ ...visit.urlOptions, visit: visit.name })}`);
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
