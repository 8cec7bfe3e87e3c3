import * as fc from 'fast-check';
import { type CardSettings, cardSettingsOf } from './cardSettings';
import { linksOf } from './links';
import { storedPropertiesOf } from './storedProperties';

const defaults: CardSettings = {
  title: '',
  checkWhen: 'opens',
  whenInSync: 'line',
  whenNothingToDo: 'hidden',
  photosSetBy: 'people',
  photosSetByWhom: undefined,
  addPhotoLink: undefined,
  startPageLink: undefined,
  aboutSyncLink: undefined,
  supportContact: undefined,
  waitingHours: 24
};

const names = [
  'title',
  'checkWhen',
  'whenInSync',
  'whenNothingToDo',
  'photosSetBy',
  'photosSetByWhom',
  'addPhotoLink',
  'startPageLink',
  'aboutSyncLink',
  'helpContact',
  'waitingHours'
] as const;

describe('the settings of a card', () => {
  it.each([undefined, {}, [], 'text', 7, true])('have their defaults where %p is stored', (stored) => {
    expect(cardSettingsOf(stored)).toEqual(defaults);
  });

  it('are what the site owner chose', () => {
    const settings: CardSettings = cardSettingsOf({
      title: ' My photo ',
      checkWhen: 'asked',
      whenInSync: 'hidden',
      whenNothingToDo: 'line',
      photosSetBy: 'admins',
      photosSetByWhom: '  the HR team ',
      addPhotoLink: ' https://hr.contoso.com/photo ',
      startPageLink: 'https://start.contoso.com/',
      aboutSyncLink: 'https://help.contoso.com/sync',
      helpContact: 'help@contoso.com',
      waitingHours: '48'
    });
    expect(settings).toEqual({
      title: ' My photo ',
      checkWhen: 'asked',
      whenInSync: 'hidden',
      whenNothingToDo: 'line',
      photosSetBy: 'admins',
      photosSetByWhom: 'the HR team',
      addPhotoLink: 'https://hr.contoso.com/photo',
      startPageLink: 'https://start.contoso.com/',
      aboutSyncLink: 'https://help.contoso.com/sync',
      supportContact: { kind: 'mail', address: 'help@contoso.com' },
      waitingHours: 48
    });
  });

  it.each([
    ['checkWhen', 'never'],
    ['whenInSync', 'Line'],
    ['whenNothingToDo', 'card'],
    ['photosSetBy', 'everybody'],
    ['photosSetByWhom', '   '],
    ['waitingHours', '1'],
    ['waitingHours', 48],
    ['title', 7],
    ['addPhotoLink', null],
    ['startPageLink', { href: 'https://contoso.com' }],
    ['aboutSyncLink', 'http://contoso.com'],
    ['helpContact', ['help@contoso.com']]
  ])('have the default of %s where %p is stored', (name, value) => {
    expect(cardSettingsOf({ [name]: value })).toEqual(defaults);
  });

  it('cut a long name for those who set photos', () => {
    expect(cardSettingsOf({ photosSetByWhom: 'x'.repeat(200) }).photosSetByWhom).toBe('x'.repeat(80));
  });
});

/** What somebody may have stored: known values now and then, so that each branch is reached */
const values = fc.oneof(
  fc.jsonValue(),
  fc.string(),
  fc.webUrl(),
  fc.emailAddress(),
  fc.constantFrom('opens', 'asked', 'line', 'card', 'hidden', 'people', 'admins', '24', '48', '72', 'https://{report}.contoso.com/{report}')
);
const bags = fc.oneof(fc.jsonValue(), fc.record(Object.fromEntries(names.map((name) => [name, values])), { requiredKeys: [] }));

describe('any stored properties', () => {
  it('become settings of the right types, and links on https', () => {
    fc.assert(
      fc.property(bags, (stored) => {
        const settings: CardSettings = cardSettingsOf(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
        expect(typeof settings.title).toBe('string');
        expect(['opens', 'asked']).toContain(settings.checkWhen);
        expect(['line', 'card', 'hidden']).toContain(settings.whenInSync);
        expect(['hidden', 'line']).toContain(settings.whenNothingToDo);
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

  it('become texts for the property pane, and stay the same settings', () => {
    fc.assert(
      fc.property(bags, (stored) => {
        const kept = storedPropertiesOf(stored);
        expect(Object.values(kept).every((value) => typeof value === 'string')).toBe(true);
        expect(cardSettingsOf(kept)).toEqual(cardSettingsOf(stored));
      })
    );
  });
});
