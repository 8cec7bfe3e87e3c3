import {
  harmlessCacheControl,
  harmlessCode,
  harmlessCorrelationId,
  harmlessEtag,
  harmlessLanguage,
  harmlessMediaType,
  harmlessNumber,
  harmlessVersion,
  unlisted
} from './redact';

describe('a code', () => {
  it.each([
    'ImageNotFound',
    'ErrorItemNotFound',
    'ErrorEntityNotFound',
    'ErrorNonExistentMailbox',
    'MailboxNotEnabledForRESTAPI',
    'MailboxNotSupportedForRESTAPI',
    'MailboxNotHostedInExchangeOnline',
    'AuthenticationError',
    'TokenRequestPreviouslyFailed',
    'interaction_required',
    'login_required',
    'AADSTS65001',
    'Authorization_RequestDenied',
    'Request_ResourceNotFound',
    'InvalidAuthenticationToken',
    'TooManyRequests',
    'TypeError',
    'InvalidImageError'
  ])('%s stays', (code) => expect(harmlessCode(code)).toBe(code));

  it.each(['Adele', 'ErrorAdeleNotFound', 'AADSTS65001: Adele', 'Not Found', '', 'eyJhbGciOi.eyJ', 'AADSTS'])('%p goes', (code) =>
    expect(harmlessCode(code)).toBe(unlisted)
  );
});

describe('a mark of a version', () => {
  it.each(['"BA09D118"', 'W/"5bd5d8d3"', '"{5BD5D8D3-0E5F-4A6B-8C7D-9E8F7A6B5C4D},3"'])('%s stays', (etag) =>
    expect(harmlessEtag(etag)).toBe(etag)
  );

  it('of another form can still be told apart, and not be read', () => {
    expect(harmlessEtag('"adele"')).toMatch(/^#[0-9a-f]{8}$/);
    expect(harmlessEtag('"adele"')).toBe(harmlessEtag('"adele"'));
    expect(harmlessEtag('"adele"')).not.toBe(harmlessEtag('"megan"'));
  });
});

it.each([
  [harmlessCorrelationId, '3F1C2A4E-6b0d-4f0a-9a55-2f6f0c4de001', '3F1C2A4E-6b0d-4f0a-9a55-2f6f0c4de001'],
  [harmlessCorrelationId, '3f1c2a4e6b0d4f0a9a552f6f0c4de001', unlisted],
  [harmlessMediaType, 'image/jpeg; charset=x', 'image/jpeg'],
  [harmlessMediaType, 'Image/PNG', 'image/png'],
  [harmlessMediaType, 'image/adele', unlisted],
  [harmlessMediaType, '', unlisted],
  [harmlessCacheControl, 'Private, max-age=86400, adele', 'private, max-age=86400'],
  [harmlessCacheControl, 'adele=1', unlisted],
  [harmlessNumber, '', ''],
  [harmlessNumber, '-1', '-1'],
  [harmlessNumber, '63909341369', '63909341369'],
  [harmlessNumber, 'adele', unlisted],
  [harmlessNumber, '0\n1', unlisted],
  [harmlessVersion, '1.2.0.0', '1.2.0.0'],
  [harmlessVersion, '*', unlisted],
  [harmlessLanguage, 'it-IT', 'it-IT'],
  [harmlessLanguage, 'zh-Hans-CN', 'zh-Hans-CN'],
  [harmlessLanguage, 'es-419', 'es-419'],
  [harmlessLanguage, 'en-Adele', unlisted]
] as const)('%p of %p is %p', (list, text, expected) => {
  expect(list(text)).toBe(expected);
});
