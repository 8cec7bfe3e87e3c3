import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { organization, signedInUser } from './people';

/** Signs this process's tokens: one from yesterday's tenant is not accepted. */
const key = randomBytes(32);

const lifetimeSeconds = 3600;

/** A token with any claims, signed by this tenant. */
export function signClaims(claims: object): string {
  const content = [{ typ: 'JWT', alg: 'HS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${content}.${sign(content).toString('base64url')}`;
}

/** An access token like the one Microsoft Entra ID hands out, with the visit in a claim of its own. */
export function issueToken(options: { resource: string; visitName: string; now?: number }): string {
  const now = Math.floor((options.now ?? Date.now()) / 1000);
  return signClaims({
    aud: options.resource,
    iss: `https://sts.windows.net/${organization.tenantId}/`,
    iat: now,
    nbf: now,
    exp: now + lifetimeSeconds,
    app_displayname: 'SharePoint Online Web Client Extensibility',
    name: signedInUser.displayName,
    oid: signedInUser.objectId,
    scp: 'User.Read',
    tid: organization.tenantId,
    upn: signedInUser.userPrincipalName,
    visit: options.visitName
  });
}

/** The visit named in a token; undefined for a token that this tenant did not issue, or that is over. */
export function visitInToken(token: string, now = Date.now()): string | undefined {
  const [header, payload, signature] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined) {
    return undefined;
  }
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(`${header}.${payload}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return undefined;
  }
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number; visit: string };
  return claims.exp * 1000 > now ? claims.visit : undefined;
}

function sign(content: string): Buffer {
  return createHmac('sha256', key).update(content).digest();
}
