import type { RequestHandler } from 'express';

/** Graph answers pages of every origin: it trusts the token, not cookies. Preflight requests carry none and need none. */
export const cors: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
      'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, Retry-After'
  });
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response
    .set({
      'Access-Control-Allow-Methods': 'POST,GET,PUT,DELETE,PATCH',
      'Access-Control-Allow-Headers': request.get('Access-Control-Request-Headers') ?? '',
      'Access-Control-Max-Age': '3600'
    })
    .sendStatus(200);
};
