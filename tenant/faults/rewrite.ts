import type { Response } from 'express';

/** Bytes and what they are called; undefined calls them nothing at all. */
export interface Content {
  readonly bytes: Buffer;
  readonly type: string | undefined;
}

/**
 * Lets the endpoint answer as usual, and puts something else in the place of a good answer's content. Answers that are no success
 * stay as they are.
 */
export function rewriteContent(response: Response, rewrite: (content: Content) => Promise<void> | void): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    if (response.statusCode !== 200 || !(bytes instanceof Buffer)) {
      return send(body);
    }
    response.send = send;
    Promise.resolve(rewrite({ bytes, type: response.get('Content-Type') })).catch((error: unknown) => {
      response.req.next?.(error);
    });
    return response;
  };
}

/** Sends exactly these bytes under exactly this type: Express would guess one. */
export function sendContent(response: Response, { bytes, type }: Content): void {
  if (type === undefined) {
    response.removeHeader('Content-Type');
  } else {
    response.setHeader('Content-Type', type);
  }
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
