import express, { type Request, type Router } from 'express';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { type UrlOptions } from '../urlOptions';
import { parseUrlOptions } from '../urlQuery';
import { bundleAsAmd, bundleAsScript } from '../runtime/amd';
import { hostComponent, type Framework } from '../runtime/framework';
import { readWebPart } from '../runtime/webPart';
import type { Rebuilds } from '../rebuilds';
import type { Visits } from '../visits';
import { photoBaseOf } from '../sharepoint/photoBase';
import { visitCookie } from '../sharepoint/service';
import { ownPhotoOf } from './avatar';
import { createContextInfo, idOf } from './contextInfo';
import type { PageData } from './data';
import { renderPage } from './render';
import { pagePolicy } from './policy';
import { isFramed, teamsFrame } from './teamsFrame';

const styles = ['frame', 'sharepoint', 'teams', 'teamsFrame', 'panel'] as const;
const scripts = ['prepare', 'start', 'panel', 'signOn'] as const;

/** The intranet page, its scripts and its styles. */
export function pageRoutes(options: {
  framework: Framework;
  visits: Visits;
  defaults: UrlOptions;
  bundleFolder: string | undefined;
  rebuilds: Rebuilds | undefined;
}): Router {
  const { framework, visits, defaults, bundleFolder, rebuilds } = options;
  const router = express.Router();
  const assets = new Map<string, Buffer>();

  router.get('/', async (request, response) => {
    const { urlOptions, problems } = readUrlOptions(request, defaults);
    const visit = await visits.open(urlOptions);
    const { manifest, files } = await readWebPart(bundleFolder);
    for (const [name, content] of files) {
      assets.set(name, content);
    }
    const origin = originOf(request);
    const loaderConfig = { ...manifest.loaderConfig, internalModuleBaseUrls: [`${origin}/ClientSideAssets/${manifest.id}/`] };
    const data: PageData = {
      preloaded: {
        clientSideApplicationId: hostComponent.id,
        buildNumber: 'local',
        manifests: [...framework.manifests(origin), { ...manifest, loaderConfig }],
        spPageContextInfo: createContextInfo({
          origin,
          visitName: visit.name,
          clientId: visit.clientId,
          urlOptions,
          photoBase: photoBaseOf(visit)
        })
      },
      urlOptions,
      defaults,
      visitName: visit.name,
      instanceIds: [idOf(visit.name, 'web part 1'), idOf(visit.name, 'web part 2')],
      isNewVisit: visit.pageLoads === 1,
      isWatched: rebuilds !== undefined
    };
    response
      .set({ 'Content-Security-Policy': pagePolicy(origin), 'Cache-Control': 'no-store' })
      .cookie(
        visitCookie,
        visit.name,
        isFramed(request)
          ? // A frame of another site is sent no other cookie, and its own stays out of the way of the browser's other tabs.
            { sameSite: 'none', secure: true, partitioned: true }
          : { sameSite: 'lax' }
      )
      .type('html')
      .send(await renderPage({ data, problems, ownPhoto: ownPhotoOf(visit) }));
  });

  // The bundle as it was when a page was last loaded: a build that starts meanwhile deletes the files.
  router.get('/ClientSideAssets/:component/:file', (request, response, next) => {
    const content = assets.get(request.params.file);
    if (content === undefined) {
      next();
      return;
    }
    response.set('Cache-Control', cachingOf(request.params.file)).type('text/javascript').send(content);
  });

  // Nothing of the visit is kept; the next page load with its name begins again.
  router.delete('/tenant/visits/:name', (request, response) => {
    visits.forget(request.params.name);
    response.sendStatus(204);
  });

  router.get('/tenant/visits/:name/requests', (request, response) => {
    const visit = visits.find(request.params.name);
    if (visit === undefined) {
      response.sendStatus(404);
      return;
    }
    response.set({ 'Cache-Control': 'no-store' }).type('text/event-stream');
    const write = (entry: object): void => {
      response.write(`data: ${JSON.stringify(entry)}\n\n`);
    };
    response.write(': requests of this visit\n\n');
    visit.requests.all.forEach(write);
    response.on('close', visit.requests.listen(write));
  });

  router.get('/tenant/rebuilds', (_request, response) => {
    response.set({ 'Cache-Control': 'no-store' }).type('text/event-stream').write(': new bundles\n\n');
    response.on(
      'close',
      rebuilds?.listen(() => {
        response.write('data: rebuilt\n\n');
      }) ?? (() => undefined)
    );
  });

  router.use(teamsFrame());
  servePageFiles(router);
  return router;
}

/** In a production bundle the name changes with the contents; in one for development it stays. */
function cachingOf(file: string): string {
  return /_[0-9a-f]{20,}\.js$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function servePageFiles(router: Router): void {
  const clientFolder = path.join(__dirname, 'client');
  const made = new Map<string, Promise<string>>();
  const script = (name: string): Promise<string> => {
    const file = path.join(clientFolder, `${name}.ts`);
    const code =
      made.get(name) ??
      (name === 'host'
        ? bundleAsAmd({ source: { file }, dependencies: hostComponent.dependencies, moduleName: hostComponent.moduleName })
        : bundleAsScript(file));
    made.set(name, code);
    return code;
  };
  for (const name of [...scripts, 'host']) {
    router.get(`/page/${name}.js`, async (_request, response) => {
      response
        .set('Cache-Control', 'no-cache')
        .type('text/javascript')
        .send(await script(name));
    });
  }
  for (const name of styles) {
    router.get(`/page/${name}.css`, async (_request, response) => {
      const file = path.join(__dirname, 'styles', `${name}.css`);
      response
        .set('Cache-Control', 'no-cache')
        .type('text/css')
        .send(await fs.readFile(file, 'utf8'));
    });
  }
  router.use('/page/art', express.static(path.join(__dirname, 'art'), { maxAge: '1h' }));
}

/** A link's URL options. MSAL takes only https for where people sign in, so that it works under Microsoft's host names alone. */
function readUrlOptions(request: Request, defaults: UrlOptions): ReturnType<typeof parseUrlOptions> {
  const { urlOptions, problems } = parseUrlOptions(new URL(request.originalUrl, originOf(request)).searchParams, defaults);
  return urlOptions.tokens === 'msal' && !request.secure
    ? {
        urlOptions: { ...urlOptions, tokens: 'exchange' },
        problems: [...problems, 'tokens "msal" needs https: the tests have it, localhost has not.']
      }
    : { urlOptions, problems };
}

/** The address the browser used: the same tenant answers as localhost and, in tests, as contoso.sharepoint.com. */
function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
