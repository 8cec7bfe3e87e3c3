import express, { type Router } from 'express';
import { simulateService } from '../faults/middleware';
import { cors } from '../graph/cors';
import { sharePointHost } from '../clouds';
import type { Visits } from '../visits';
import { authorize } from './authorize';
import { Codes } from './codes';
import { signInPage } from './pages';
import { createEntraService } from './service';
import { exchangeTokens } from './tokens';

/**
 * The simulated Microsoft Entra: what the framework's MSAL asks of `login.microsoftonline.com`. It knows that host's metadata by
 * heart and asks only these two endpoints.
 */
export function entraRoutes(visits: Visits): Router {
  const service = createEntraService(visits);
  const codes = new Codes();
  const router = express.Router();
  router.get('/:tenant/oauth2/v2.0/authorize', simulateService(service), authorize(codes));
  router.use('/:tenant/oauth2/v2.0/token', cors);
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), simulateService(service), exchangeTokens(codes));

  // Where SharePoint sends a browser without a session. It allows no other origin to read its answers.
  router.get('/common/login', (request, response) => {
    const back = request.query['return'];
    response
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(signInPage(typeof back === 'string' && isSharePoint(back) ? back : `https://${sharePointHost}/`));
  });
  router.get('/favicon.ico', (_request, response) => {
    response.sendStatus(204);
  });
  router.use((_request, response) => {
    response.status(404).type('text/plain').send('AADSTS900144: There is no such page.');
  });
  return router;
}

function isSharePoint(address: string): boolean {
  return URL.canParse(address) && ['localhost', sharePointHost].includes(new URL(address).hostname);
}
