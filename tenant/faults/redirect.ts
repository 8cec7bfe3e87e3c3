import type { Request, Response } from 'express';
import type { Visit } from '../visits';
import { edgePath, expiredAddress, signedAddress } from '../sharepoint/photoBase';
import { signInAddress } from '../sharepoint/signInAddress';
import type { FaultyExchange } from './apply';
import type { FaultName } from './rules';

/** Sends the browser from userphoto.aspx to the edge, as SharePoint does at times: same origin, and normal. */
export function redirectToEdge(request: Request, response: Response, visit: Visit): void {
  redirectTo(signedAddress(visit), request, response);
}

/** What the two redirects that go wrong do. */
export function redirectWrongly(name: FaultName<'redirect'>, exchange: FaultyExchange): void {
  switch (name) {
    case 'redirectExpired':
      redirectExpired(exchange);
      return;
    case 'redirectSignIn':
      exchange.response.redirect(signInAddress(exchange.request));
  }
}

/** Sends the browser to an address of the edge that has run out; the edge itself sends nobody elsewhere, and merely refuses. */
function redirectExpired({ visit, request, response, next }: FaultyExchange): void {
  if (request.path.toLowerCase().endsWith(edgePath)) {
    next();
  } else {
    redirectTo(expiredAddress(visit), request, response);
  }
}

function redirectTo(address: string, request: Request, response: Response): void {
  const [, query = ''] = request.originalUrl.split('?');
  response.redirect(302, `${address}&${query}`);
}
