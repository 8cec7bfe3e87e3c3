import * as fc from 'fast-check';
import { type CardSettings, cardSettingsOf } from './cardSettings';
import { hiddenStepsOf } from './hiddenSteps';
import { linksOf } from './links';
import { storedPropertiesOf, storedPropertyNames } from './storedProperties';

const defaults: CardSettings = {
  title: '',
  density: 'full',
  checkWhen: 'opens',
  whenInSync: 'line',
  whenNoPhoto: 'card',
  whenGuest: 'hidden',
  whenConsentMissing: 'hidden',
  photosSetBy: 'people',
  waitingHours: 24,
  showsPrivateWindow: true,
  showsSetPhoto: true,
  showsGiveItTime: true
};

describe('the settings of a card', () => {
  it.each([undefined, {}, [], 'text', 7, true])('have their defaults where %p is stored', (stored) => {
    expect(cardSettingsOf(stored)).toEqual(defaults);
    expect(cardSettingsOf({}, stored)).toEqual(defaults);
  });

  it('are what the site owner chose', () => {
    const settings: CardSettings = cardSettingsOf({
      title: ' My photo ',
      density: 'compact',
      checkWhen: 'asked',
      whenInSync: 'hidden',
      whenNoPhoto: 'line',
      whenGuest: 'line',
      whenConsentMissing: 'line',
      photosSetBy: 'admins',
      photosSetByWhom: '  the HR team ',
      addPhotoLink: ' https://hr.contoso.com/photo ',
      startPageLink: 'https://start.contoso.com/',
      aboutSyncLink: 'https://help.contoso.com/sync',
      helpContact: 'help@contoso.com',
      waitingHours: '48',
      showsPrivateWindow: false,
      showsSetPhoto: true,
      showsGiveItTime: false
    });
    expect(settings).toEqual({
      title: ' My photo ',
      density: 'compact',
      checkWhen: 'asked',
      whenInSync: 'hidden',
      whenNoPhoto: 'line',
      whenGuest: 'line',
      whenConsentMissing: 'line',
      photosSetBy: 'admins',
      photosSetByWhom: 'the HR team',
      addPhotoLink: 'https://hr.contoso.com/photo',
      startPageLink: 'https://start.contoso.com/',
      aboutSyncLink: 'https://help.contoso.com/sync',
      supportContact: { kind: 'mail', address: 'help@contoso.com' },
      waitingHours: 48,
      showsPrivateWindow: false,
      showsSetPhoto: true,
      showsGiveItTime: false
    });
    expect(hiddenStepsOf(settings)).toEqual(['freshSession', 'giveItTime']);
  });

  it.each([
    ['density', 'tiny'],
    ['checkWhen', 'never'],
    ['whenInSync', 'Line'],
    ['whenNoPhoto', true],
    ['whenGuest', 'card'],
    ['whenConsentMissing', 'card'],
    ['photosSetBy', 'everybody'],
    ['photosSetByWhom', '   '],
    ['waitingHours', '1'],
    ['waitingHours', 48],
    ['title', 7],
    ['addPhotoLink', null],
    ['startPageLink', { href: 'https://contoso.com' }],
    ['aboutSyncLink', 'http://contoso.com'],
    ['helpContact', ['help@contoso.com']],
    ['showsPrivateWindow', 'false'],
    ['showsSetPhoto', 0]
  ])('have the default of %s where %p is stored', (name, value) => {
    expect(cardSettingsOf({ [name]: value })).toEqual(defaults);
  });

  it('cut a long name for those who set photos', () => {
    expect(cardSettingsOf({ photosSetByWhom: 'x'.repeat(200) }).photosSetByWhom).toBe('x'.repeat(80));
  });
});

describe('the defaults of the organization', () => {
  const organization = { title: 'Photo', helpContact: 'help@contoso.com', waitingHours: '72', showsSetPhoto: false };

  it('count where the page says nothing, or nothing valid', () => {
    const expected = {
      ...defaults,
      title: 'Photo',
      supportContact: { kind: 'mail', address: 'help@contoso.com' },
      waitingHours: 72,
      showsSetPhoto: false
    };
    expect(cardSettingsOf({}, organization)).toEqual(expected);
    expect(cardSettingsOf({ title: '', helpContact: '', waitingHours: 7, showsSetPhoto: 'yes' }, organization)).toEqual(expected);
  });

  it('give way to what the page says', () => {
    const settings = cardSettingsOf({ title: 'Mine', waitingHours: '24', showsSetPhoto: true }, organization);
    expect(settings).toMatchObject({ title: 'Mine', waitingHours: 24, showsSetPhoto: true });
  });
});

/** What somebody may have stored: known values now and then, so that each branch is reached */
const values = fc.oneof(
  fc.jsonValue(),
  fc.string(),
  fc.boolean(),
  fc.webUrl(),
  fc.emailAddress(),
  fc.constantFrom('opens', 'daily', 'asked', 'full', 'compact', 'quiet', 'line', 'card', 'hidden', 'people', 'admins', '24', '48', '72'),
  fc.constant('https://{report}.contoso.com/{report}')
);
const bags = fc.oneof(
  fc.jsonValue(),
  fc.record(Object.fromEntries(storedPropertyNames.map((name) => [name, values])), { requiredKeys: [] })
);

describe('any stored properties', () => {
  it('become settings of the right types, and links on https', () => {
    fc.assert(
      fc.property(bags, bags, (stored, organization) => {
        const settings: CardSettings = cardSettingsOf(stored, organization);
        expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(defaults)));
        expect(Object.values(settings)).not.toContain(undefined);
        expect(typeof settings.title).toBe('string');
        expect(['full', 'compact', 'quiet']).toContain(settings.density);
        expect(['opens', 'daily', 'asked']).toContain(settings.checkWhen);
        expect(['line', 'card', 'hidden']).toContain(settings.whenInSync);
        expect(['line', 'card', 'hidden']).toContain(settings.whenNoPhoto);
        expect(['hidden', 'line']).toContain(settings.whenGuest);
        expect(['hidden', 'line']).toContain(settings.whenConsentMissing);
        expect(['people', 'admins']).toContain(settings.photosSetBy);
        expect([24, 48, 72]).toContain(settings.waitingHours);
        expect(settings.photosSetByWhom ?? 'x').toMatch(/^\S(?:[^]{0,78}\S?)?\s*$/);
        const links = linksOf(settings, { cloud: 'global', webAbsoluteUrl: 'https://contoso.sharepoint.com', isInTeams: false });
        for (const address of [links.aboutSync, links.startPage, links.photo.by === 'people' ? links.photo.page : undefined]) {
          expect(address === undefined || new URL(address).protocol === 'https:').toBe(true);
        }
      })
    );
  });

  it('become texts and switches for the property pane, and stay the same settings', () => {
    fc.assert(
      fc.property(bags, (stored) => {
        const kept = storedPropertiesOf(stored);
        expect(Object.values(kept).every((value) => typeof value === 'string' || typeof value === 'boolean')).toBe(true);
        expect(cardSettingsOf(kept)).toEqual(cardSettingsOf(stored));
      })
    );
  });
});
