import type { Request, Response } from 'express';
import { visitOf } from '../faults/middleware';
import { organization, signedInUser } from '../people';
import { issueToken, signClaims } from '../token';
import type { Codes, Grant } from './codes';
import { sendError } from './service';

const lifetimeSeconds = 3600;

/** The token endpoint: a code with its verifier, or a refresh token, for tokens. */
export function exchangeTokens(codes: Codes): (request: Request, response: Response) => void {
  return (request, response) => {
    const body = request.body as Readonly<Record<string, unknown>>;
    const text = (name: string): string => {
      const value = body[name];
      return typeof value === 'string' ? value : '';
    };
    const grant =
      text('grant_type') === 'refresh_token'
        ? codes.grantOfRefreshToken(text('refresh_token'))
        : codes.redeem(text('code'), text('code_verifier'));
    if (grant?.visitName !== visitOf(request).name) {
      sendError(response, {
        status: 400,
        code: 'invalid_grant',
        message: 'AADSTS70000: The provided grant is invalid, or its verifier does not match.'
      });
      return;
    }
    response.set('Cache-Control', 'no-store').json(tokensFor({ ...grant, scope: text('scope') || grant.scope }, codes));
  };
}

function tokensFor(grant: Grant, codes: Codes): object {
  const scopes = grant.scope.split(' ').filter((scope) => scope !== '');
  const resource = scopes.map((scope) => /^(https:\/\/[^/]+)\//.exec(scope)?.[1]).find((found) => found !== undefined);
  return {
    token_type: 'Bearer',
    scope: [...scopes, ...(resource === undefined ? [] : [`${resource}/User.Read`])].join(' '),
    expires_in: lifetimeSeconds,
    ext_expires_in: lifetimeSeconds,
    access_token: issueToken({ resource: resource ?? 'https://graph.microsoft.com', visitName: grant.visitName }),
    refresh_token: codes.issueRefreshToken(grant),
    id_token: idToken(grant),
    client_info: clientInfo(signedInUser.objectId, organization.tenantId)
  };
}

function idToken({ clientId, nonce }: Grant): string {
  const now = Math.floor(Date.now() / 1000);
  return signClaims({
    aud: clientId,
    iss: `https://login.microsoftonline.com/${organization.tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + lifetimeSeconds,
    name: signedInUser.displayName,
    nonce,
    oid: signedInUser.objectId,
    preferred_username: signedInUser.userPrincipalName,
    sub: signedInUser.objectId,
    tid: organization.tenantId,
    ver: '2.0'
  });
}

/** Whose account it is, in the form that MSAL names accounts by. */
export function clientInfo(uid: string, utid: string): string {
  return Buffer.from(JSON.stringify({ uid, utid })).toString('base64url');
}
