import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PhotoBaseReport } from '../../src/tenantTest/findings';
import { photoBaseChoice } from '../fieldReport/situation';
import type { Visit } from '../visits';

/** Where the edge in front of SharePoint serves photos of people, at the root of the host (page contexts captured from 2022 to 2024). */
export const edgePath = '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg';

const minute = 60_000;
const hour = 60 * minute;

/** How long pages get the same address, in milliseconds: a browser's copies outlive a reload, and addresses rotate all the same. */
const rotation = 4 * hour;
/** How long after its issue an address ends, in milliseconds: later than the next rotation, so that no open page is left without photos. */
const lifetime = 12 * hour;
/** `P1` ended so much before `_oat_` in a captured page, in milliseconds: 7.8 hours. */
const lead = 468 * minute;

/** Signs this process's addresses: one from yesterday's tenant is not accepted. */
const key = randomBytes(32);

/** `userPhotoCdnBaseUrl` of the page context, without the origin where that is the page's; undefined where the link wants none. */
export function photoBaseOf(visit: Visit): string | undefined {
  const reported = visit.report?.photoBase;
  if (reported !== undefined && visit.urlOptions.photoBase === photoBaseChoice(reported.state)) {
    return reportedBase(visit, reported);
  }
  switch (visit.urlOptions.photoBase) {
    case 'signed':
      return signedAddress(visit);
    case 'expired':
      return expiredAddress(visit);
    case 'none':
      return undefined;
  }
}

/** An address that ends when the one of a field report did, counted from the beginning of the visit. */
function reportedBase(visit: Visit, { state, oatSecondsLeft, p1SecondsLeft }: PhotoBaseReport): string | undefined {
  switch (state) {
    case 'valid':
    case 'expired': {
      const endOf = (secondsLeft: number | undefined): number | undefined =>
        secondsLeft === undefined ? undefined : visit.startedAt + secondsLeft * 1000;
      return addressUntil(visit, endOf(p1SecondsLeft), endOf(oatSecondsLeft));
    }
    case 'otherHost':
      return 'https://privatecdn.sharepointonline.com/contoso.sharepoint.com/_userprofile/userphoto.jpg';
    case 'unreadable':
      return 'https://[';
    case 'missing':
      return undefined;
  }
}

/** An address of the edge that is valid now, without size and account. */
export function signedAddress(visit: Visit): string {
  const age = visit.now() - visit.startedAt;
  const issued = visit.startedAt + Math.floor(age / rotation) * rotation;
  return addressUntil(visit, issued + lifetime, issued + lifetime + lead);
}

/** An address whose `P1` has run out an hour ago; its `_oat_` still lies ahead. */
export function expiredAddress(visit: Visit): string {
  const issued = visit.startedAt + Math.floor((visit.now() - visit.startedAt) / rotation) * rotation;
  return addressUntil(visit, issued - hour, issued - hour + lead);
}

/**
 * Whether the edge answers an address: both signatures are those of this visit, and both expiries lie ahead, so that the earlier counts.
 * @param parameter - gives a parameter of the address, or nothing
 */
export function isValidAddress(visit: Visit, parameter: (name: string) => string): boolean {
  const [oat = '', oatSignature = ''] = parameter('_oat_').split('_');
  const [p1, p2, p3, p4] = ['p1', 'p2', 'p3', 'p4'].map(parameter);
  const liesAhead = (seconds: string): boolean => /^\d+$/.test(seconds) && Number(seconds) * 1000 > visit.now();
  const isOatValid = isSame(oatSignature, signatureOf(visit, oat).toString('hex')) && liesAhead(oat);
  const isP1Valid = isSame(p4 ?? '', signatureOf(visit, `${p1} ${p2} ${p3}`).toString('base64')) && liesAhead(p1 ?? '');
  // The addresses of a field report may end only once, or never
  const { oatSecondsLeft, p1SecondsLeft } = visit.report?.photoBase.state === 'valid' ? visit.report.photoBase : alwaysBoth;
  return (isOatValid || oatSecondsLeft === undefined) && (isP1Valid || p1SecondsLeft === undefined);
}

const alwaysBoth: Pick<PhotoBaseReport, 'oatSecondsLeft' | 'p1SecondsLeft'> = { oatSecondsLeft: 0, p1SecondsLeft: 0 };

/**
 * @param p1End - in milliseconds since 1970; undefined for an address without `P1`
 * @param oatEnd - the same of `_oat_`
 */
function addressUntil(visit: Visit, p1End: number | undefined, oatEnd: number | undefined): string {
  const p1 = String(Math.floor((p1End ?? 0) / 1000));
  const oat = String(Math.floor((oatEnd ?? 0) / 1000));
  // A negative number of 32 bits in the captured pages; of what, nobody says
  const p2 = String(-(createHash('sha256').update(visit.name).digest().readUInt32BE() >>> 1));
  const p4 = signatureOf(visit, `${p1} ${p2} 1`).toString('base64');
  const query = [
    ...(oatEnd === undefined ? [] : [`_oat_=${oat}_${signatureOf(visit, oat).toString('hex')}`]),
    ...(p1End === undefined ? [] : [`P1=${p1}`]),
    `P2=${p2}`,
    'P3=1',
    `P4=${encodeURIComponent(p4)}`
  ];
  return `${edgePath}?${query.join('&')}`;
}

/** Another one for each visit, so that no visit finds the copies of another one in the browser. */
function signatureOf(visit: Visit, text: string): Buffer {
  return createHmac('sha256', key).update(`${visit.name.toLowerCase()} ${text}`).digest();
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
