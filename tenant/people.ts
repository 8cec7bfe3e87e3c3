/** The person who is signed in to the local tenant. Invented; the address differs from the sign-in name on purpose. */
export const signedInUser = {
  displayName: 'Adele Vance',
  givenName: 'Adele',
  surname: 'Vance',
  jobTitle: 'Retail Manager',
  department: 'Retail',
  officeLocation: '18/2111',
  userPrincipalName: 'adelev@contoso.com',
  mail: 'Adele.Vance@contoso.com',
  loginName: 'i:0#.f|membership|adelev@contoso.com',
  objectId: '5b1d9c4e-37a2-4f0b-9c55-6f0f4c0de001',
  /** The SharePoint profile service's own number for the account. */
  personalNumber: '10032001a1b2c3d4'
} as const;

export const organization = {
  name: 'Contoso',
  tenantId: '7f2a9d10-4c1e-4d5a-8b0e-c0ffee5a7e01',
  mySiteHost: 'https://contoso-my.sharepoint.com:443/'
} as const;

/** By which of their names an `accountname` of userphoto.aspx means the signed-in user; `login` is the sign-in name or the claims login. */
export function accountNamed(accountName: string): 'email' | 'login' | 'unknown' {
  const wanted = accountName.trim().toLowerCase();
  if (wanted === signedInUser.mail.toLowerCase()) {
    return 'email';
  }
  return [signedInUser.userPrincipalName, signedInUser.loginName].some((name) => name.toLowerCase() === wanted) ? 'login' : 'unknown';
}
