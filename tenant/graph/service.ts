import type { Request, Response } from 'express';
import type { ErrorResponse } from '../faults/errorResponses';
import type { Service } from '../faults/middleware';
import type { Visits } from '../visits';
import { visitInToken } from '../token';

export function createGraphService(visits: Visits): Service {
  return {
    name: 'Graph',
    identify: (request, response) => {
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const name = token === undefined ? undefined : visitInToken(token);
      const visit = name === undefined ? undefined : visits.find(name);
      if (visit === undefined) {
        response.set('WWW-Authenticate', 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"');
        sendError(
          response,
          401,
          'InvalidAuthenticationToken',
          token === undefined ? 'Access token is empty.' : 'Access token validation failure or the visit is over. Load the page again.'
        );
      }
      return visit;
    },
    shortUrl: (request) => request.originalUrl.replace(/^\/graph\.microsoft\.com/, ''),
    sendError: sendErrorResponse,
    usualType: (endpoint) => (endpoint === 'photoSized' || endpoint === 'photoUnsized' ? 'image/jpeg' : 'application/json; charset=utf-8')
  };
}

/** Graph's error: the same ids stand in the headers and in the body, for support calls. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  const ids = correlate(response);
  response.status(status).json({
    error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), ...ids } }
  });
}

export function sendUnknown(request: Request, response: Response): void {
  const segment = request.path.split('/')[1] ?? '';
  sendError(response, 400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
}

/** Sets the two headers that every answer of Graph has. */
export function correlate(response: Response): { 'request-id': string; 'client-request-id': string } {
  const requestId = crypto.randomUUID();
  const asked = response.req.headers['client-request-id'];
  const ids = { 'request-id': requestId, 'client-request-id': typeof asked === 'string' ? asked : requestId };
  response.set({ ...ids, 'Cache-Control': 'private' });
  return ids;
}

function sendErrorResponse(response: Response, { status, retryAfter, code, message }: ErrorResponse): void {
  if (retryAfter !== undefined) {
    response.set('Retry-After', retryAfter);
  }
  const [usualCode, usualMessage] = wordsOf[status] ?? ['UnknownError', 'The request failed.'];
  sendError(response, status, code ?? usualCode, message ?? usualMessage);
}

const wordsOf: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BadRequest', 'The request is malformed or incorrect.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  408: ['RequestTimeout', 'The request took too long.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'An internal server error occurred. The operation failed.'],
  502: ['BadGateway', 'The gateway received an invalid answer.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The service did not answer in time.']
};
