import type { Request, RequestHandler, Response } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedRequest } from '../requestLog';
import type { Visit } from '../visits';
import { settleSync } from '../sync';
import { applyFault } from './apply';
import type { ErrorResponse } from './errorResponses';
import { endpointsOf, type Endpoint, type FaultRule } from './rules';

/** How one simulated service recognizes a visit and words its failures. */
export interface Service {
  readonly name: LoggedRequest['service'];
  /** The visit a request belongs to; undefined after the service itself has refused the request. */
  identify(request: Request, response: Response): Visit | undefined;
  /** Path and query as people know them, without the visit's part. */
  shortUrl(request: Request): string;
  /** Answers in the service's own error format; what it leaves open is worded as the service usually does. */
  sendError(response: Response, error: ErrorResponse): void;
  /** What the service's answers are when all is well: the type that goes with bytes that are no answer at all. */
  usualType(endpoint: Endpoint): string;
}

const visitsOfRequests = new WeakMap<Request, Visit>();

/** The visit of a request that passed the middleware. */
export function visitOf(request: Request): Visit {
  const visit = visitsOfRequests.get(request);
  if (visit === undefined) {
    throw new Error(`${request.path} was answered without a visit`);
  }
  return visit;
}

/** Who asks. Browsers say so themselves, to addresses of https and of localhost. */
export function askedBy(request: Request): LoggedRequest['by'] {
  return request.get('Sec-Fetch-Dest') === 'image' ? 'picture' : 'script';
}

/**
 * The one place every simulated answer passes: it is logged, takes its time, and fails if the scenario or the link says so.
 * @param endpoint - which one it is; a function where only the request tells
 */
export function simulateService(service: Service, endpoint?: Endpoint | ((request: Request) => Endpoint)): RequestHandler {
  return async (request, response, next) => {
    const visit = service.identify(request, response);
    if (visit === undefined) {
      return;
    }
    visitsOfRequests.set(request, visit);
    const started = performance.now();
    const by = askedBy(request);
    const entry = visit.requests.begin({ service: service.name, method: request.method, by, url: service.shortUrl(request) });
    response.on('finish', () => {
      visit.requests.end(entry, response.statusCode, Math.round(performance.now() - started));
    });
    await wait(visit.delay);
    settleSync(visit);
    const asked = typeof endpoint === 'function' ? endpoint(request) : endpoint;
    // Faults are for the web part; what the page shows by itself stands for what the browser had before.
    const rule = asked === undefined || by === 'picture' ? undefined : ruleFor(asked, visit.faults);
    if (asked === undefined || rule === undefined) {
      next();
    } else {
      await applyFault(rule.fault, { service, endpoint: asked, visit, request, response, next });
    }
  };
}

/** Faults that happen once are over after they have happened. Each page load reads its link anew, and so has new rules. */
const spent = new WeakMap<FaultRule, Set<Endpoint>>();

function ruleFor(endpoint: Endpoint, rules: readonly FaultRule[]): FaultRule | undefined {
  const rule = rules.find(
    (candidate) => endpointsOf(candidate.endpoint).includes(endpoint) && spent.get(candidate)?.has(endpoint) !== true
  );
  if (rule?.fault.kind === 'busy' && rule.fault.name.endsWith('-once')) {
    spent.set(rule, new Set([...(spent.get(rule) ?? []), endpoint]));
  }
  return rule;
}
