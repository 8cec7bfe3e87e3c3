import type { NextFunction, Request, Response } from 'express';
import type { Visit } from '../visits';
import { sendAccount, sendTokenShape } from './answers';
import { sendBody } from './bodies';
import { applyToConnection } from './connection';
import { packWrongly } from './packing';
import { applyToPicture } from './picture';
import { sendProfile } from './profile';
import { redirectWrongly } from './redirect';
import { busyError, entraError, graphError, statusError } from './errorResponses';
import type { Endpoint, Fault } from './rules';
import type { Service } from './middleware';

/** A request that is about to be answered wrongly. */
export interface FaultyExchange {
  readonly service: Service;
  readonly endpoint: Endpoint;
  readonly visit: Visit;
  readonly request: Request;
  readonly response: Response;
  /** Lets the endpoint answer as if nothing were wrong. */
  readonly next: NextFunction;
}

export async function applyFault(fault: Fault, exchange: FaultyExchange): Promise<void> {
  const { service, endpoint, response } = exchange;
  // What went wrong is not kept for the next page.
  response.set('Cache-Control', 'no-store');
  switch (fault.kind) {
    case 'status':
      service.sendError(response, statusError(fault.status));
      return;
    case 'busy':
      service.sendError(response, busyError(fault.name));
      return;
    case 'consentMissing':
      service.sendError(response, endpoint === 'token' ? entraError('AADSTS65001') : graphError('Authorization_RequestDenied'));
      return;
    case 'graphError':
      service.sendError(response, graphError(fault.name));
      return;
    case 'entraError':
      service.sendError(response, entraError(fault.name));
      return;
    case 'connection':
      await applyToConnection(fault.name, exchange);
      return;
    case 'body':
      await sendBody(fault.name, exchange);
      return;
    case 'packing':
      await packWrongly(fault.name, exchange);
      return;
    case 'picture':
      await applyToPicture(fault.name, exchange);
      return;
    case 'redirect':
      redirectWrongly(fault.name, exchange);
      return;
    case 'profile':
      sendProfile(fault.name, exchange);
      return;
    case 'account':
      sendAccount(fault.name, exchange);
      return;
    case 'tokenShape':
      sendTokenShape(fault.name, exchange);
  }
}
