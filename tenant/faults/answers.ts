import type { FaultyExchange } from './apply';
import { sendContent } from './rewrite';
import type { FaultName } from './rules';

/** JSON of another shape than documented, under the endpoint's own type. */
export function sendText({ service, endpoint, response }: FaultyExchange, text: string): void {
  sendContent(response, { bytes: Buffer.from(text), type: service.usualType(endpoint) });
}

/** What `/me` says of the account's plans, and what it should never say. */
export function sendAccount(name: FaultName<'account'>, exchange: FaultyExchange): void {
  switch (name) {
    case 'noExchange':
      sendText(exchange, JSON.stringify({ assignedPlans: [plan('SharePoint', 'Enabled')] }));
      return;
    case 'exchangeDeleted':
      sendText(exchange, JSON.stringify({ assignedPlans: [plan('exchange', 'Deleted'), plan('SharePoint', 'Enabled')] }));
      return;
    case 'exchangeWithoutMailbox':
      // Exchange Foundation, which comes with many licenses
      sendText(
        exchange,
        JSON.stringify({ assignedPlans: [{ ...plan('exchange', 'Enabled'), servicePlanId: '113feb6c-3fe4-4440-bddc-54d774bf0318' }] })
      );
      return;
    case 'plansMissing':
      sendText(exchange, '{}');
      return;
    case 'plansText':
      sendText(exchange, JSON.stringify({ assignedPlans: 'exchange' }));
      return;
    case 'plansOfNull':
      sendText(exchange, '{"assignedPlans":[null,17,"exchange",{"service":null,"capabilityStatus":{}}]}');
      return;
    case 'nullBody':
      sendText(exchange, 'null');
  }
}

function plan(service: string, capabilityStatus: string): Record<string, string> {
  return { service, capabilityStatus, assignedDateTime: '2025-03-04T09:12:44Z', servicePlanId: '5dbe027f-2339-4123-9542-606e4d348a72' };
}

/** Answers of the token endpoint that hold no usable token. */
export function sendTokenShape(name: FaultName<'tokenShape'>, exchange: FaultyExchange): void {
  switch (name) {
    case 'noAccessToken':
      sendText(exchange, JSON.stringify({ value: '{}' }));
      return;
    case 'valueNotJson':
      sendText(exchange, JSON.stringify({ value: 'a token would stand here' }));
      return;
    case 'valueMissing':
      sendText(exchange, '{}');
      return;
    case 'foreignToken':
      sendText(exchange, JSON.stringify({ value: JSON.stringify({ AccessToken: 'token.of.others' }) }));
  }
}
