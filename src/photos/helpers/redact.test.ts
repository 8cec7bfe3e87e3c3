import {
  redactCacheControl,
  redactCode,
  redactCorrelationId,
  redactEtag,
  redactLanguage,
  redactMediaType,
  redactNumber,
  redactVersion,
  redacted
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
  ])('%s stays', (code) => expect(redactCode(code)).toBe(code));

  it.each(['Adele', 'ErrorAdeleNotFound', 'AADSTS65001: Adele', 'Not Found', '', 'eyJhbGciOi.eyJ', 'AADSTS'])('%p goes', (code) =>
    expect(redactCode(code)).toBe(redacted)
  );
});

describe('a mark of a version', () => {
  it.each(['"BA09D118"', 'W/"5bd5d8d3"', '"{5BD5D8D3-0E5F-4A6B-8C7D-9E8F7A6B5C4D},3"'])('%s stays', (etag) =>
    expect(redactEtag(etag)).toBe(etag)
  );

  it('of another form can still be told apart, and not be read', () => {
    expect(redactEtag('"adele"')).toMatch(/^#[0-9a-f]{8}$/);
    expect(redactEtag('"adele"')).toBe(redactEtag('"adele"'));
    expect(redactEtag('"adele"')).not.toBe(redactEtag('"megan"'));
  });
});

it.each([
  [redactCorrelationId, '3F1C2A4E-6b0d-4f0a-9a55-2f6f0c4de001', '3F1C2A4E-6b0d-4f0a-9a55-2f6f0c4de001'],
  [redactCorrelationId, '3f1c2a4e6b0d4f0a9a552f6f0c4de001', redacted],
  [redactMediaType, 'image/jpeg; charset=x', 'image/jpeg'],
  [redactMediaType, 'Image/PNG', 'image/png'],
  [redactMediaType, 'image/adele', redacted],
  [redactMediaType, '', redacted],
  [redactCacheControl, 'Private, max-age=86400, adele', 'private, max-age=86400'],
  [redactCacheControl, 'adele=1', redacted],
  [redactNumber, '', ''],
  [redactNumber, '-1', '-1'],
  [redactNumber, '63909341369', '63909341369'],
  [redactNumber, 'adele', redacted],
  [redactNumber, '0\n1', redacted],
  [redactVersion, '1.2.0.0', '1.2.0.0'],
  [redactVersion, '*', redacted],
  [redactLanguage, 'it-IT', 'it-IT'],
  [redactLanguage, 'zh-Hans-CN', 'zh-Hans-CN'],
  [redactLanguage, 'es-419', 'es-419'],
  [redactLanguage, 'en-Adele', redacted]
] as const)('%p of %p is %p', (list, text, expected) => {
  expect(list(text)).toBe(expected);
});
