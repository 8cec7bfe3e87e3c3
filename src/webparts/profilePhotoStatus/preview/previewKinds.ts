/** What the card can be shown as while a page is edited: each status, and what else people may come upon. */
export const previewKinds = [
  'inSync',
  'different',
  'someSizesOld',
  'missingInSharePoint',
  'otherName',
  'unsure',
  'missingInMicrosoft365',
  'noPhoto',
  'checking',
  'refreshing',
  'waiting',
  'signInNeeded',
  'serviceError',
  'consentMissing',
  'guest',
  'anonymous'
] as const;

export type PreviewKind = (typeof previewKinds)[number];
