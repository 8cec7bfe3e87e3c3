import type { Request, Response } from 'express';
import { signedInUser } from '../people';
import { contextOf } from './photos';
import { correlate } from './service';

/** What `/me` returns when nothing is selected. */
const usual = {
  businessPhones: ['+1 425 555 0109'],
  displayName: signedInUser.displayName,
  givenName: signedInUser.givenName,
  jobTitle: signedInUser.jobTitle,
  mail: signedInUser.mail,
  officeLocation: signedInUser.officeLocation,
  preferredLanguage: 'en-US',
  surname: signedInUser.surname,
  userPrincipalName: signedInUser.userPrincipalName,
  id: signedInUser.objectId
};

/** What Graph returns only when it is asked for by name. */
const onRequest = {
  department: signedInUser.department,
  userType: 'Member',
  assignedPlans: [
    plan('exchange', 'efb87545-963c-4e0d-99df-69c6916d9eb0'),
    plan('SharePoint', '5dbe027f-2339-4123-9542-606e4d348a72'),
    plan('MicrosoftOffice', '43de0ff5-c92c-492b-9116-175376d08c38')
  ]
};

export function sendMe(request: Request, response: Response): void {
  const select = request.query['$select'];
  const names = typeof select === 'string' ? select.split(',').map((name) => name.trim()) : Object.keys(usual);
  const known: Record<string, unknown> = { ...usual, ...onRequest };
  const chosen = Object.fromEntries(names.filter((name) => name in known).map((name) => [name, known[name]]));
  correlate(response);
  response.json({ '@odata.context': `${contextOf(request)}#users/$entity`, ...chosen });
}

function plan(service: string, servicePlanId: string): Record<string, string> {
  return { assignedDateTime: '2025-03-04T09:12:44Z', capabilityStatus: 'Enabled', service, servicePlanId };
}
