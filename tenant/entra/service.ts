import type { Request, Response } from 'express';
import type { Service } from '../faults/middleware';
import type { Visits } from '../visits';

/** Every visit has an application of its own, so that a request of the framework's says whose it is, and MSAL's cache begins empty. */
export function createEntraService(visits: Visits): Service {
  return {
    name: 'Entra',
    identify: (request, response) => {
      const client = clientOf(request);
      const visit = client === undefined ? undefined : visits.findByClient(client);
      if (visit === undefined) {
        sendError(response, {
          status: 400,
          code: 'unauthorized_client',
          message: 'AADSTS700016: There is no such visit, or it is over. Load the page again.'
        });
      }
      return visit;
    },
    // The query holds marks of this one request only
    shortUrl: (request) => `${request.path.replace(/^\/[^/]+/, '')}${request.query['prompt'] === 'none' ? '?prompt=none' : ''}`,
    sendError: sendError,
    usualType: () => 'application/json; charset=utf-8'
  };
}

function clientOf(request: Request): string | undefined {
  const body = request.body as Record<string, unknown> | undefined;
  const client: unknown = request.query['client_id'] ?? body?.['client_id'];
  return typeof client === 'string' ? client : undefined;
}

/** The error of OAuth 2.0 (RFC 6749, 5.2), in Microsoft Entra's form. */
export function sendError(response: Response, { status, code, message }: { status: number; code?: string; message?: string }): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({
      error: code ?? 'temporarily_unavailable',
      error_description: message ?? 'AADSTS90033: A transient error has occurred. Please try again.',
      error_codes: [Number(/AADSTS(\d+)/.exec(message ?? '')?.[1] ?? 90033)],
      timestamp: new Date().toISOString(),
      trace_id: crypto.randomUUID(),
      correlation_id: crypto.randomUUID()
    });
}
