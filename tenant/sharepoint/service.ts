import type { Request, Response } from 'express';
import type { ErrorResponse } from '../faults/errorResponses';
import type { Service } from '../faults/middleware';
import type { Visits } from '../visits';

/** Names the visit of a request that has no site in its address, as SharePoint's own cookies do. */
export const visitCookie = 'TenantVisit';

export function createSharePointService(visits: Visits): Service {
  return {
    name: 'SharePoint',
    identify: (request, response) => {
      const name = visitNameOf(request);
      const visit = name === undefined ? undefined : visits.find(name);
      if (visit === undefined) {
        sendError(
          response,
          404,
          '-2147024894, System.IO.FileNotFoundException',
          `There is no visit "${name ?? ''}", or it is over. Load the page again.`
        );
      }
      return visit;
    },
    shortUrl: (request) => request.originalUrl.replace(/^\/sites\/[^/]+/i, ''),
    sendError: sendErrorResponse,
    usualType: (endpoint) => (endpoint === 'ownPhoto' || endpoint === 'placeholder' ? 'image/jpeg' : jsonType)
  };
}

/** What SharePoint's REST service calls its JSON. */
export const jsonType = 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8';

/** SharePoint's error, in the form its REST service has had since 2013. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response
    .status(status)
    .set({ 'Cache-Control': 'private, max-age=0', SPRequestGuid: crypto.randomUUID() })
    .type(jsonType)
    .send(JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: message } } }));
}

export function sendUnknown(request: Request, response: Response): void {
  const code = '-1, Microsoft.SharePoint.Client.ResourceNotFoundException';
  sendError(response, 404, code, `Cannot find resource for the request ${request.path.replace(/^\/_api\//i, '')}.`);
}

function sendErrorResponse(response: Response, { status, retryAfter, code, message }: ErrorResponse): void {
  if (retryAfter !== undefined) {
    response.set('Retry-After', retryAfter);
  }
  sendError(
    response,
    status,
    code ?? statusCodes[status] ?? '-1, System.Exception',
    message ?? statusMessages[status] ?? 'The request failed.'
  );
}

const statusCodes: Readonly<Record<number, string>> = {
  401: '-2147024891, System.UnauthorizedAccessException',
  403: '-2147024891, System.UnauthorizedAccessException',
  404: '-2147024894, System.IO.FileNotFoundException',
  429: '-2147429894, Microsoft.SharePoint.SPException'
};

const statusMessages: Readonly<Record<number, string>> = {
  401: 'Attempted to perform an unauthorized operation.',
  403: 'Access denied. You do not have permission to perform this action or access this resource.',
  404: 'File Not Found.',
  429: 'The request has been throttled. Try again later.',
  500: 'An unexpected error has occurred.',
  503: 'The service is unavailable.'
};

/** The visit that a request belongs to, by its site or else by its cookie. */
export function visitNameOf(request: Request): string | undefined {
  return siteOf(request) ?? cookieOf(request);
}

function siteOf(request: Request): string | undefined {
  return /^\/sites\/([^/?]+)/i.exec(request.originalUrl)?.[1];
}

function cookieOf(request: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${visitCookie}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
}
