import express, { type ErrorRequestHandler } from 'express';
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { createPhotoStore, type OwnPictures } from './photoStore';
import { createCertificate } from './certificate';
import { defaultUrlOptions, type UrlOptions } from './urlOptions';
import { graphHosts, loginHost, sharePointHost } from './clouds';
import { TenantError } from './errors';
import { entraRoutes } from './entra/routes';
import { readFieldReport } from './fieldReport/read';
import { urlOptionsIn } from './fieldReport/situation';
import { graphRoutes } from './graph/routes';
import { pageRoutes } from './page/routes';
import type { LoggedRequest } from './requestLog';
import type { Rebuilds } from './rebuilds';
import { readFramework } from './runtime/framework';
import { prepareRebuiltBundles } from './runtime/rebuilt';
import { iconFonts, runtimeRoutes } from './runtime/routes';
import { Visits } from './visits';
import { sharePointRoutes } from './sharepoint/routes';

export interface TenantOptions {
  /** 0 takes any free port. */
  port: number;
  /** Serves https, for browsers that map Microsoft's host names to this port. */
  tls?: boolean;
  /** The user's own pictures; they become the scenario `yours`, and that the default. */
  pictures?: OwnPictures | undefined;
  /** The file of a field report: the tenant answers as the one of the report did. */
  fieldReport?: string | undefined;
  /** What a link means that does not say it, besides the usual. */
  defaults?: Partial<UrlOptions> | undefined;
  /** Where the web part's production bundle is; `dist/` of this repository if not said. */
  bundleFolder?: string | undefined;
  /** Tells of new bundles while the sources are watched: then open pages load again. */
  rebuilds?: Rebuilds | undefined;
  /** The time by which photos are synced, in milliseconds since 1970; that of this machine if not said. */
  now?: () => number;
}

export interface Tenant {
  /** Address of the intranet page. */
  readonly url: string;
  readonly port: number;
  /** SHA-256 of the certificate's public key, in base64; undefined without TLS. */
  readonly keyHash: string | undefined;
  /** What the simulated services have been asked in a visit, in order. */
  requestsOf(visitName: string): readonly LoggedRequest[];
  /** What happens to the cookie of a page that is open for long. */
  letCookieGoCold(visitName: string): void;
  /** Moves the time in a visit on: photos are synced by it, and signed addresses end by it. */
  passTime(visitName: string, milliseconds: number): void;
  close(): Promise<void>;
}

/** Starts the local tenant on this machine alone. */
export async function createTenant(options: TenantOptions): Promise<Tenant> {
  const photoStore = await createPhotoStore(options.pictures);
  const report = options.fieldReport === undefined ? undefined : await readFieldReport(options.fieldReport);
  const framework = readFramework();
  await prepareRebuiltBundles();
  const visits = new Visits(photoStore, options.now, report);
  const graph = graphRoutes(visits);
  const entra = entraRoutes(visits);

  const graphNames: ReadonlySet<string> = new Set(Object.values(graphHosts));

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use((request, response, next) => {
    // Every other host is the SharePoint tenant
    if (graphNames.has(request.hostname)) {
      graph(request, response, next);
    } else if (request.hostname === loginHost) {
      entra(request, response, next);
    } else {
      next();
    }
  });
  app.use('/graph.microsoft.com', graph);
  app.use(`/${loginHost}`, entra);
  app.use(runtimeRoutes(framework), iconFonts());
  app.use(
    pageRoutes({
      framework,
      visits,
      defaults:
        report !== undefined
          ? urlOptionsIn(report)
          : photoStore.hasOwnPictures
            ? { ...defaultUrlOptions, scenario: 'yours' }
            : { ...defaultUrlOptions, ...options.defaults },
      bundleFolder: options.bundleFolder,
      rebuilds: options.rebuilds
    })
  );
  app.use(sharePointRoutes(visits));
  app.use(sendFailure);

  const certificate = options.tls === true ? await createCertificate() : undefined;
  const server = certificate === undefined ? http.createServer(app) : https.createServer(certificate, app);
  const port = await listen(server, options.port);
  return {
    port,
    keyHash: certificate?.keyHash,
    url: options.tls === true ? `https://${sharePointHost}/` : `http://localhost:${port}/`,
    requestsOf: (name) => visits.find(name)?.requests.all ?? [],
    letCookieGoCold: (name) => {
      const visit = visits.find(name);
      if (visit !== undefined) {
        visit.cookies = 'cold';
      }
    },
    passTime: (name, milliseconds) => {
      const visit = visits.find(name);
      if (visit !== undefined) {
        visit.ahead += milliseconds;
      }
    },
    close: () => close(server)
  };
}

/** What went wrong in the tenant itself, in one line on the page; the details of a mistake in its code go to the terminal. */
const sendFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const isExpected = error instanceof TenantError;
  if (!isExpected) {
    console.error(error);
  }
  response
    .status(isExpected ? 503 : 500)
    .type('text/plain')
    .send(error instanceof Error ? error.message : 'Unknown error');
};

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new TenantError(`Port ${port} is in use: stop what uses it, or choose another with --port.`) : error
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // Pages keep a connection open for the list of requests.
    server.closeAllConnections();
  });
}
