import { graphHosts, loginHost } from '../clouds';
import { frameAncestor } from './teamsFrame';

/**
 * The page's Content Security Policy. Like SharePoint's it allows no inline script, no eval and no script of another host; it is
 * stricter in what else it allows, since this page needs nothing from elsewhere. Styles stay open to inline ones, as in
 * SharePoint: Fluent UI writes its style sheets at run time.
 */
export function pagePolicy(origin: string): string {
  const secure = origin.startsWith('https:');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ['connect-src', "'self'", ...(secure ? [loginHost, ...Object.values(graphHosts)].map((host) => `https://${host}`) : [])].join(' '),
    // MSAL signs in in a hidden frame, which ends at a page of SharePoint's own
    `frame-src 'self'${secure ? ` https://${loginHost}` : ''}`,
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors 'self' ${frameAncestor(origin)}`
  ].join('; ');
}
