import { expect, type Locator } from '@playwright/test';
import { different, inSync, missingInSharePoint, rows, type FaultCase, type Sees } from './faultCase';

const unknown = missingInSharePoint('unknown');
const neverSynced = missingInSharePoint('neverSynced');

/** The profile record explains, and never decides: whatever happens to it, the two pictures are compared. */
const decidesNothing = rows('profile', 'both photos are the same, and the profile', {
  401: inSync,
  403: inSync,
  404: inSync,
  429: { sees: inSync, asks: { profile: 3 } },
  '429-tooLong': inSync,
  500: inSync,
  503: { sees: inSync, asks: { profile: 3 } },
  504: inSync,
  slow: inSync,
  hanging: { sees: inSync, isSlow: true },
  cut: inSync,
  headersOnly: inSync,
  garbage: inSync,
  huge: inSync,
  empty: inSync,
  signInPage: inSync,
  nullBody: inSync,
  arrayBody: inSync,
  wrongTypes: inSync,
  scriptValues: inSync
});

const explainsWhatItCan = rows('profile', 'SharePoint has no photo, and the profile', {
  500: unknown,
  403: unknown,
  cut: unknown,
  garbage: unknown,
  empty: unknown,
  signInPage: unknown,
  jsonError: unknown,
  nullBody: unknown,
  arrayBody: unknown,
  xmlBody: unknown,
  bare: unknown,
  noProperties: unknown,
  propertiesText: unknown,
  emptyProperties: missingInSharePoint('profileNotReady'),
  nullValues: neverSynced,
  wrongTypes: neverSynced,
  prototypeKeys: neverSynced,
  unknownStates: unknown,
  scriptValues: unknown,
  longValues: unknown,
  rightToLeftValues: unknown,
  controlValues: unknown
}, { scenario: 'neverSynced' });

/** What the details say of the last sync; undefined where nothing is known, not even that there was none. */
function saysOfSync(expected: RegExp | undefined): { sees: Sees; then: (webPart: Locator) => Promise<void> } {
  return {
    sees: different,
    then: async (webPart) => {
      await webPart.getByRole('button', { name: 'Why does this happen?' }).click();
      await expect(webPart.getByRole('link', { name: /About profile picture/ })).toBeVisible();
      const said = webPart.locator('p', { hasText: /sync of your photo/ });
      await (expected === undefined ? expect(said).toHaveCount(0) : expect(said).toHaveText(expected));
      await expect(webPart.locator('[data-hostile], script')).toHaveCount(0);
    }
  };
}

const noSync = /^SharePoint has noted no sync of your photo\.$/;

const details = rows('profile', 'the photos differ, and the details tell of the last sync what the profile', {
  timestampOfUploadScript: saysOfSync(noSync),
  timestampZero: saysOfSync(noSync),
  timestampFuture: saysOfSync(noSync),
  timestampTicks: saysOfSync(noSync),
  timestampLetters: saysOfSync(noSync),
  nullValues: saysOfSync(noSync),
  wrongTypes: saysOfSync(noSync),
  scriptValues: saysOfSync(noSync),
  unknownStates: saysOfSync(/last sync of your photo: \w+ \d+, \d{4}/),
  500: saysOfSync(undefined),
  bare: saysOfSync(undefined)
}, { scenario: 'changed' });

export const profileCases: readonly FaultCase[] = [...decidesNothing, ...explainsWhatItCan, ...details];
