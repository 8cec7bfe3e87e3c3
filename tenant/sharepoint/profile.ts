import { signedInUser } from '../people';
import { pictureTimestamp, pictureUrl } from '../profileRecord';
import type { Visit } from '../visits';

interface KeyValue {
  Key: string;
  Value: string;
  ValueType: string;
}

/** The answer of `SP.UserProfiles.PeopleManager/GetMyProperties`: some properties at the top, all as key and text. */
export function myProperties(visit: Visit): Record<string, unknown> {
  const { record, personalSiteHost } = visit;
  const url = pictureUrl(record, personalSiteHost);
  const timestamp = pictureTimestamp(record);
  const personalUrl = `${personalSiteHost}personal/adelev_contoso_com/`;
  return {
    'odata.metadata': 'https://contoso.sharepoint.com/_api/$metadata#SP.ApiData.PersonProperties1',
    AccountName: signedInUser.loginName,
    DirectReports: [],
    DisplayName: signedInUser.displayName,
    Email: signedInUser.mail,
    ExtendedManagers: [],
    ExtendedReports: [signedInUser.loginName],
    IsFollowed: false,
    LatestPost: '',
    Peers: [],
    PersonalSiteHostUrl: personalSiteHost,
    PersonalUrl: personalUrl,
    PictureUrl: url === '' ? '' : `${url}?t=${timestamp}`,
    Title: signedInUser.jobTitle,
    UserProfileProperties: properties({
      UserProfile_GUID: signedInUser.objectId,
      SID: `i:0h.f|membership|${signedInUser.personalNumber}@live.com`,
      ADGuid: 'System.Byte[]',
      AccountName: signedInUser.loginName,
      FirstName: signedInUser.givenName,
      LastName: signedInUser.surname,
      PreferredName: signedInUser.displayName,
      Department: signedInUser.department,
      Title: signedInUser.jobTitle,
      'SPS-JobTitle': signedInUser.jobTitle,
      Office: signedInUser.officeLocation,
      WorkEmail: signedInUser.mail,
      UserName: signedInUser.userPrincipalName,
      'SPS-UserPrincipalName': signedInUser.userPrincipalName,
      'SPS-ClaimID': signedInUser.userPrincipalName,
      PersonalSpace: '/personal/adelev_contoso_com/',
      // The property leaves out the "t" that the address above carries.
      PictureURL: url,
      'SPS-PicturePlaceholderState': record.placeholderState,
      'SPS-PictureTimestamp': timestamp,
      'SPS-PictureExchangeSyncState': record.exchangeSyncState,
      'SPS-MUILanguages': 'en-US,it-IT',
      'SPS-Location': '',
      'SPS-TimeZone': '',
      'SPS-RecipientTypeDetails': ''
    }),
    UserUrl: `${personalSiteHost}Person.aspx?accountname=${encodeURIComponent(signedInUser.loginName)}`
  };
}

function properties(values: Record<string, string>): readonly KeyValue[] {
  return Object.entries(values).map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }));
}

/** `$select` of the top level, which PnPjs offers on every query. */
export function selectProperties(all: Record<string, unknown>, select: unknown): Record<string, unknown> {
  if (typeof select !== 'string' || select === '') {
    return all;
  }
  const wanted = select.split(',').map((name) => name.trim().toLowerCase());
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('odata.') || wanted.includes(name.toLowerCase())));
}
