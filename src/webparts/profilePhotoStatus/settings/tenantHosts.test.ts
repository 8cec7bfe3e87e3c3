import { apiAccessPageOf } from './tenantHosts';

describe('apiAccessPageOf', () => {
  it.each([
    ['https://contoso.sharepoint.com/sites/home', 'https://contoso-admin.sharepoint.com'],
    ['https://contoso-my.sharepoint.com/personal/x', 'https://contoso-admin.sharepoint.com'],
    ['https://con-toso.sharepoint.us', 'https://con-toso-admin.sharepoint.us'],
    ['https://contoso.sharepoint-mil.us', 'https://contoso-admin.sharepoint-mil.us'],
    ['https://contoso.sharepoint.cn', 'https://contoso-admin.sharepoint.cn']
  ])('of %s is in the admin center of the tenant', (web, admin) => {
    expect(apiAccessPageOf(web)).toBe(`${admin}/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement`);
  });

  it.each([
    'https://intranet.contoso.com/',
    'http://contoso.sharepoint.com/',
    'https://sharepoint.com/',
    'https://a.b.sharepoint.com/',
    'http://localhost:4400/',
    ''
  ])('of %p is not known', (web) => {
    expect(apiAccessPageOf(web)).toBeUndefined();
  });
});
