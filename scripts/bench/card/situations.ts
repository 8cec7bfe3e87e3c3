import type { UrlOptions } from '../../../tenant/urlOptions';
import { english } from '../../../tests/helpers/texts';

/** A situation of the local tenant, and the words by which its verdict is known. */
export interface Situation {
  readonly status: string;
  readonly wanted: Partial<UrlOptions>;
  readonly expected: string;
}

export const inSync: Situation = { status: 'inSync', wanted: { scenario: 'inSync' }, expected: english.InSyncHeadline };
export const different: Situation = { status: 'different', wanted: { scenario: 'changed' }, expected: english.DifferentHeadline };

const missing: Situation = {
  status: 'missingInSharePoint',
  wanted: { scenario: 'neverSynced' },
  expected: english.MissingInSharePointHeadline
};

export const noPhoto: Situation = { status: 'noPhoto', wanted: { scenario: 'noPhoto' }, expected: english.NoPhotoHeadline };

/** The statuses whose time is measured: all well, and the three that most of the others are a kind of. */
export const timedSituations: readonly Situation[] = [inSync, different, missing, noPhoto];

/** Every status there is. */
export const allSituations: readonly Situation[] = [
  ...timedSituations,
  { status: 'missingInMicrosoft365', wanted: { scenario: 'noMicrosoft365Photo' }, expected: english.MissingInMicrosoft365Headline },
  { status: 'unsure', wanted: { scenario: 'unsure' }, expected: english.UnsureHeadline },
  { status: 'someSizesOld', wanted: { scenario: 'smallOld' }, expected: english.SomeSizesOldHeadline },
  { status: 'otherName', wanted: { scenario: 'otherName' }, expected: english.OtherNameHeadline },
  { status: 'cannotCompare', wanted: { scenario: 'graphDown' }, expected: english.CannotReadMicrosoft365Headline }
];
