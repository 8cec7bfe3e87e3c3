import {
  type CardLocation,
  apiAccessPageOf,
  isSafeLink,
  linksOf,
  supportContactOf,
  waitingHoursOf,
  whenInSyncOf,
  whenNothingToDoOf
} from './webPartProperties';

// eslint-disable-next-line no-script-url -- what must be refused
const SCRIPT = 'javascript:alert(1)';

describe('isSafeLink', () => {
  it.each(['https://intranet.contoso.com/photo', 'https://contoso.com'])('accepts %s', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  it.each([SCRIPT, 'http://contoso.com', 'data:text/html,x', '/relative', '', 'https://'])('refuses %p', (address) => {
    expect(isSafeLink(address)).toBe(false);
  });
});

const place: CardLocation = { cloud: 'global', webAbsoluteUrl: 'https://contoso.sharepoint.com/sites/home', isInTeams: false };

describe('linksOf', () => {
  it('falls back to the pages of Microsoft where the own address is missing or not safe', () => {
    const defaults = linksOf({}, place);
    expect(defaults).toMatchObject({
      photo: { by: 'people', page: 'https://myaccount.microsoft.com/' },
      startPage: 'https://contoso.sharepoint.com/_layouts/15/sharepoint.aspx',
      personalSites: 'https://contoso-my.sharepoint.com'
    });
    expect(linksOf({ addPhotoLink: SCRIPT, aboutSyncLink: ' ', startPageLink: 'http://contoso.com' }, place)).toEqual(defaults);
  });

  it('takes the own addresses of the site owner', () => {
    const links = linksOf({ addPhotoLink: ' https://hr.contoso.com/photo ', startPageLink: 'https://start.contoso.com/' }, place);
    expect(links).toMatchObject({ photo: { page: 'https://hr.contoso.com/photo' }, startPage: 'https://start.contoso.com/' });
  });

  it('leads nowhere rather than astray in a cloud that nobody knows', () => {
    const links = linksOf({}, { ...place, cloud: 'unknown' });
    expect(links).toMatchObject({ photo: { by: 'people', page: undefined }, diagnostic: undefined });
  });

  it.each([
    [undefined, undefined],
    ['  the HR team ', 'the HR team'],
    ['   ', undefined],
    ['x'.repeat(200), 'x'.repeat(80)],
    [7, undefined]
  ])('says who sets photos where people do not: %p', (photosSetByWhom, who) => {
    const stored = { photosSetBy: 'admins', photosSetByWhom } as Parameters<typeof linksOf>[0];
    expect(linksOf(stored, place).photo).toEqual({ by: 'others', who });
  });

  it('leads from Teams to the site in a browser, and from nowhere else', () => {
    expect(linksOf({}, place).siteForBrowser).toBeUndefined();
    expect(linksOf({}, { ...place, isInTeams: true }).siteForBrowser).toBe(place.webAbsoluteUrl);
  });
});

describe('whenInSyncOf', () => {
  it.each([
    [undefined, 'line'],
    ['line', 'line'],
    ['card', 'card'],
    ['hidden', 'hidden']
  ] as const)('reads %p as %s', (saved, expected) => {
    expect(whenInSyncOf(saved === undefined ? {} : { whenInSync: saved })).toBe(expected);
  });
});

describe('supportContactOf', () => {
  it.each(['help@contoso.com', "o'hara+help@it.contoso.co.uk", ' help_desk@contoso.com '])('takes the e-mail address %p', (helpContact) => {
    expect(supportContactOf({ helpContact })).toEqual({ kind: 'mail', address: helpContact.trim() });
  });

  it.each(['https://help.contoso.com/new', 'https://help.contoso.com/new?text={report}', 'https://help.contoso.com/#{report}'])(
    'takes the form %s',
    (helpContact) => {
      expect(supportContactOf({ helpContact })).toEqual({ kind: 'form', address: helpContact });
    }
  );

  it.each([
    undefined,
    '',
    ' ',
    'help',
    'help@contoso',
    'help@contoso.com,all@contoso.com',
    'help@contoso.com;all@contoso.com',
    'help@contoso.com?bcc=all@contoso.com',
    'help@contoso.com&bcc=all@contoso.com',
    'help%0Abcc:all@contoso.com',
    'help@contoso.com\nBcc: all@contoso.com',
    'Help Desk <help@contoso.com>',
    'mailto:help@contoso.com',
    `${'x'.repeat(250)}@contoso.com`,
    'http://help.contoso.com/new',
    SCRIPT,
    'https://user:secret@help.contoso.com/',
    'https://{report}.contoso.com/',
    'https://help.contoso.com/a\nb',
    `https://help.contoso.com/${'x'.repeat(1000)}`
  ])('refuses %p', (helpContact) => {
    expect(supportContactOf(helpContact === undefined ? {} : { helpContact })).toBeUndefined();
  });
});

describe('waitingHoursOf', () => {
  it.each([
    [undefined, 24],
    ['24', 24],
    ['48', 48],
    ['72', 72],
    ['1', 24],
    ['forever', 24]
  ])('reads %p as %p', (waitingHours, expected) => {
    expect(waitingHoursOf(waitingHours === undefined ? {} : { waitingHours })).toBe(expected);
  });
});

describe('whenNothingToDoOf', () => {
  it.each([
    [undefined, 'hidden'],
    ['hidden', 'hidden'],
    ['line', 'line'],
    ['other', 'hidden']
  ])('of %p is %s', (stored, expected) => {
    expect(whenNothingToDoOf({ whenNothingToDo: stored } as Parameters<typeof whenNothingToDoOf>[0])).toBe(expected);
  });
});

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
