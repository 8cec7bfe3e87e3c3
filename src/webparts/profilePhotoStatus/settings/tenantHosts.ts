import { isSafeLink } from './safeLink';

/** The hosts of SharePoint Online in all clouds: a label for the tenant, and one of these. */
const sharePointHost: RegExp = /^([a-z0-9-]+?)(?:-my|-admin)?\.(sharepoint\.(?:com|us|cn)|sharepoint-mil\.us)$/;

/**
 * The page of the SharePoint admin center where permissions are approved ("API access").
 * @param webAbsoluteUrl - an address in the tenant
 * @returns undefined where the host does not have the usual form, so that no link leads astray
 */
export function apiAccessPageOf(webAbsoluteUrl: string): string | undefined {
  const adminCenter: string | undefined = hostBeside(webAbsoluteUrl, 'admin');
  return adminCenter === undefined ? undefined : `${adminCenter}/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement`;
}

/** The origin of another host of the same tenant and region, such as `https://contoso-my.sharepoint.com`. */
export function hostBeside(webAbsoluteUrl: string, kind: 'my' | 'admin'): string | undefined {
  const [, tenant, suffix] = (isSafeLink(webAbsoluteUrl) && sharePointHost.exec(new URL(webAbsoluteUrl).hostname)) || [];
  return tenant === undefined ? undefined : `https://${tenant}-${kind}.${suffix}`;
}
