import { cannotRead, different, inSync, missingInSharePoint, rows, type FaultCase } from './faultCase';

const neverSynced = missingInSharePoint('neverSynced');
const noExchange = missingInSharePoint('noExchange');
const differentNoExchange = { ...different, name: 'different, noExchange', explanation: noExchange.explanation };

/** Whether the account has an Exchange plan explains a photo that SharePoint lacks, and changes nothing else. */
const plans: readonly FaultCase[] = [
  ...rows(
    'me',
    'SharePoint has no photo, and the plans of the account',
    {
      noExchange,
      exchangeDeleted: noExchange,
      exchangeWithoutMailbox: neverSynced,
      plansMissing: neverSynced,
      plansText: neverSynced,
      plansOfNull: noExchange,
      nullBody: neverSynced,
      400: neverSynced,
      401: neverSynced,
      403: { sees: neverSynced, asks: { me: 2, token: 2 } },
      404: neverSynced,
      429: { sees: neverSynced, asks: { me: 3 } },
      500: neverSynced,
      '503-once': { sees: neverSynced, asks: { me: 2 } },
      slow: neverSynced,
      hanging: { sees: neverSynced, isSlow: true },
      cut: neverSynced,
      headersOnly: neverSynced,
      garbage: neverSynced,
      empty: neverSynced,
      signInPage: neverSynced,
      jsonError: neverSynced
    },
    { scenario: 'neverSynced' }
  ),
  ...rows(
    'me',
    'SharePoint shows another photo, and the plans of the account',
    {
      noExchange: differentNoExchange,
      500: different,
      nullBody: different
    },
    { scenario: 'changed' }
  ),
  ...rows(
    'me',
    'both photos are the same, so that the plans of the account are not asked for',
    {
      500: inSync,
      hanging: inSync
    },
    { asks: { me: 0 } }
  )
];

/** More than one thing at once */
const together: readonly FaultCase[] = [
  {
    name: 'both services fail → cannotCompare, serviceError (both)',
    faults: ['userPhoto:500', 'photoValue:500', 'profile:500', 'me:500'],
    sees: cannotRead('both', 'serviceError')
  },
  {
    name: 'the session is over everywhere → cannotCompare, sessionExpired (both)',
    faults: ['userPhoto:signInPage', 'photoValue:401', 'profile:401', 'me:401'],
    sees: cannotRead('both', 'sessionExpired'),
    asks: { profile: 2 }
  },
  {
    name: 'all connections break → cannotCompare, serviceError (both)',
    faults: ['userPhoto:headersOnly', 'photoValue:headersOnly', 'profile:headersOnly', 'me:headersOnly'],
    sees: cannotRead('both', 'serviceError'),
    // A broken connection may be a session that is over: the record is asked
    asks: { profile: 2 }
  },
  {
    name: 'nothing ever answers → cannotCompare, timedOut (both)',
    faults: ['userPhoto:hanging', 'photoValue:hanging', 'profile:hanging', 'me:hanging'],
    sees: cannotRead('both', 'timedOut'),
    isSlow: true
  },
  {
    name: 'Microsoft Graph fails and SharePoint’s placeholder cannot be learned → cannotCompare, serviceError (microsoft365)',
    faults: ['photoValue:500', 'placeholder:500'],
    sees: cannotRead('microsoft365', 'serviceError')
  }
];

export const accountCases: readonly FaultCase[] = [...plans, ...together];
