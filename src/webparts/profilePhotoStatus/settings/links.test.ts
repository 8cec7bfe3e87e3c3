import { cardSettingsOf } from './cardSettings';
import { type CardLocation, linksOf } from './links';

/** Must be refused */
const SCRIPT = `${'javascript'}:alert(1)`;

const place: CardLocation = { cloud: 'global', webAbsoluteUrl: 'https://contoso.sharepoint.com/sites/home', isInTeams: false };

describe('linksOf', () => {
  it('falls back to the pages of Microsoft where the own address is missing or not safe', () => {
    const defaults = linksOf(cardSettingsOf({}), place);
    expect(defaults).toMatchObject({
      photo: { by: 'people', page: 'https://myaccount.microsoft.com/' },
      startPage: 'https://contoso.sharepoint.com/_layouts/15/sharepoint.aspx',
      personalSites: 'https://contoso-my.sharepoint.com'
    });
    expect(linksOf(cardSettingsOf({ addPhotoLink: SCRIPT, aboutSyncLink: ' ', startPageLink: 'http://contoso.com' }), place)).toEqual(
      defaults
    );
  });

  it('takes the own addresses of the site owner', () => {
    const links = linksOf(
      cardSettingsOf({ addPhotoLink: ' https://hr.contoso.com/photo ', startPageLink: 'https://start.contoso.com/' }),
      place
    );
    expect(links).toMatchObject({ photo: { page: 'https://hr.contoso.com/photo' }, startPage: 'https://start.contoso.com/' });
  });

  it('have no Microsoft page in an unknown cloud', () => {
    const links = linksOf(cardSettingsOf({}), { ...place, cloud: 'unknown' });
    expect(links).toMatchObject({ photo: { by: 'people', page: undefined }, diagnostic: undefined });
  });

  it('says who sets photos where people do not', () => {
    const settings = cardSettingsOf({ photosSetBy: 'admins', photosSetByWhom: 'the HR team' });
    expect(linksOf(settings, place).photo).toEqual({ by: 'others', who: 'the HR team' });
    expect(linksOf(cardSettingsOf({ photosSetBy: 'admins' }), place).photo).toEqual({ by: 'others', who: undefined });
  });

  it('lead to the site in a browser only from Teams', () => {
    expect(linksOf(cardSettingsOf({}), place).siteForBrowser).toBeUndefined();
    expect(linksOf(cardSettingsOf({}), { ...place, isInTeams: true }).siteForBrowser).toBe(place.webAbsoluteUrl);
  });
});
