import express, { type Request, type Router } from 'express';
import { defaultUrlOptions } from '../urlOptions';
import { formatUrlOptions, parseUrlOptions } from '../urlQuery';
import { sharePointHost, teamsHost } from '../clouds';
import { renderFile } from './template';

/**
 * A page of another site with the Teams tab in a frame, as Teams is for SharePoint: browsers keep cache, storage and cookies of a frame apart
 * from those of the same address in a tab of its own. In the tests the other site is that of Teams; on this machine it is 127.0.0.1, which
 * is another site than localhost.
 */
export function teamsFrame(): Router {
  const router = express.Router();
  router.get('/teams', async (request, response) => {
    const { sharePoint, teams } = originsOf(request);
    if (originOf(request) !== teams) {
      response.redirect(`${teams}${request.originalUrl}`);
      return;
    }
    const { urlOptions } = parseUrlOptions(new URL(request.originalUrl, teams).searchParams, defaultUrlOptions);
    response
      .set({
        'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; frame-src ${sharePoint}; base-uri 'none'`,
        'Cache-Control': 'no-store'
      })
      .type('html')
      .send(await renderFile('teamsFrame.html', { address: `${sharePoint}/${formatUrlOptions({ ...urlOptions, host: 'teams' })}` }));
  });
  return router;
}

/** Who may show the tenant's pages in a frame, besides the tenant: what SharePoint's own policy names, too. */
export function frameAncestor(origin: string): string {
  return originsFor(new URL(origin)).teams;
}

/** Whether the browser asks for a page to show it in a frame. */
export function isFramed(request: Request): boolean {
  return request.get('Sec-Fetch-Dest') === 'iframe';
}

function originsOf(request: Request): { sharePoint: string; teams: string } {
  return originsFor(new URL(originOf(request)));
}

function originsFor({ protocol, port }: URL): { sharePoint: string; teams: string } {
  return protocol === 'https:'
    ? { sharePoint: `https://${sharePointHost}`, teams: `https://${teamsHost}` }
    : { sharePoint: `http://localhost:${port}`, teams: `http://127.0.0.1:${port}` };
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}`;
}
