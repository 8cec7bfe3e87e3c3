import { createHash, randomBytes } from 'node:crypto';

/** What was promised to the bearer of the code. */
export interface Grant {
  readonly visitName: string;
  readonly clientId: string;
  readonly scope: string;
  readonly nonce: string;
  /** SHA-256 of the verifier that only the asking page knows (RFC 7636) */
  readonly challenge: string;
}

/** Codes and refresh tokens that were handed out. A code is good for one exchange. */
export class Codes {
  private readonly grants = new Map<string, Grant>();
  private readonly refreshTokens = new Map<string, Grant>();

  public issue(grant: Grant): string {
    const code = `0.${randomBytes(24).toString('base64url')}`;
    this.grants.set(code, grant);
    return code;
  }

  /** The grant behind a code, if the verifier is the one whose hash the code was asked for with. */
  public redeem(code: string, verifier: string): Grant | undefined {
    const grant = this.grants.get(code);
    this.grants.delete(code);
    return grant?.challenge === createHash('sha256').update(verifier).digest('base64url') ? grant : undefined;
  }

  public issueRefreshToken(grant: Grant): string {
    const token = `1.${randomBytes(24).toString('base64url')}`;
    this.refreshTokens.set(token, grant);
    return token;
  }

  public grantOfRefreshToken(token: string): Grant | undefined {
    return this.refreshTokens.get(token);
  }
}
