import { expect, type Locator } from '@playwright/test';
import { different, inSync, missingInSharePoint, rows, unsure, type FaultCase, type Sees } from './faultCase';
import { english, said } from '../texts';

const unknown = missingInSharePoint('unknown');
const neverSynced = missingInSharePoint('neverSynced');

/** Two pictures that are the same need no witness: whatever happens to the record, they are compared. */
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
  proxyPage: inSync,
  noContent: inSync,
  partial: inSync,
  gzipClaimed: inSync,
  nullBody: inSync,
  arrayBody: inSync,
  wrongTypes: inSync,
  scriptValues: inSync
});

const explainsWhatItCan = rows(
  'profile',
  'SharePoint has no photo, and the profile',
  {
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
  },
  { scenario: 'neverSynced' }
);

/** What the details say of the last sync; undefined where nothing is known, not even that there was none. */
function saysOfSync(expected: RegExp | undefined, sees: Sees = different): { sees: Sees; then: (webPart: Locator) => Promise<void> } {
  return {
    sees,
    then: async (webPart) => {
      await webPart.getByRole('button', { name: english.WhyLink }).click();
      await expect(webPart.getByRole('link', { name: said(english.WhyAboutSync) })).toBeVisible();
      const text = webPart.locator('p', { hasText: /sync of your photo/ });
      await (expected === undefined ? expect(text).toHaveCount(0) : expect(text).toHaveText(expected));
      await expect(webPart.locator('[data-hostile], script')).toHaveCount(0);
    }
  };
}

const noSync = said(english.WhyNeverSynced);

const details = rows(
  'profile',
  'the photos differ, and the details tell of the last sync what the profile',
  {
    timestampOfUploadScript: saysOfSync(noSync),
    timestampZero: saysOfSync(noSync),
    timestampFuture: saysOfSync(noSync),
    timestampTicks: saysOfSync(noSync),
    timestampLetters: saysOfSync(noSync),
    scriptValues: saysOfSync(noSync),
    unknownStates: saysOfSync(/last sync of your photo: \w+ \d+, \d{4}/)
  },
  { scenario: 'changed' }
);

/** SharePoint's picture is unlike the placeholder, but no record says that it has a photo: it may be another placeholder. */
const noWitness = rows(
  'profile',
  'the photos differ, and the profile names no picture',
  {
    nullValues: saysOfSync(noSync, unsure),
    wrongTypes: saysOfSync(noSync, unsure),
    500: saysOfSync(undefined, unsure),
    bare: saysOfSync(undefined, unsure)
  },
  { scenario: 'changed' }
);

export const profileCases: readonly FaultCase[] = [...decidesNothing, ...explainsWhatItCan, ...details, ...noWitness];
