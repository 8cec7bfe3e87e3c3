import * as fc from 'fast-check';

import { failed } from '../domain/failures';
import type { SupportReportInput } from './types';
import { buildSupportReport } from './buildSupportReport';
import { formAddressOf, mailAddressOf } from './reportAddress';
import { formatShortReport, formatSupportReport } from './formatSupportReport';
import { sampleInput, photoOf, sampleEnvironment, sampleInputs, sampleWords } from './testing/samples';

describe('a support report', () => {
  it.each(Object.entries(sampleInputs))('of "%s" is plain JSON without null and undefined', (_name, input) => {
    const report = buildSupportReport(input);
    const json: string = JSON.stringify(report);
    expect(JSON.parse(json)).toStrictEqual(report);
    expect(json).not.toContain('null');
  });

  it('says when, what, and how it was tried', () => {
    expect(buildSupportReport(sampleInput)).toMatchObject({
      format: 'profile-photo-status/support-report',
      version: 1,
      status: 'different',
      judge: 'comparison',
      checkedAt: '2026-11-22T14:05:31.000Z',
      microsoft365: { answer: 'photo', width: 240, bytes: 18211, etag: '"BA09D118"' },
      sharePoint: { lastModified: '2026-03-17T10:49:29.000Z', cacheControl: 'private, max-age=86400' },
      record: { lastSync: '2026-03-17T10:49:29.000Z', values: { 'SPS-PictureTimestamp': '63909341369' } },
      refresh: { state: 'notYet', attempts: 5 },
      recordChanges: {},
      history: { timesAsked: 2, tried: [{ step: 'askAgain' }, { step: 'freshSession' }, { step: 'askAgain' }] }
    });
  });

  it('names the reason and the side that failed', () => {
    expect(buildSupportReport(sampleInputs['reason noMailbox'] ?? sampleInput)).toMatchObject({
      status: 'cannotCompare',
      reason: 'noMailbox',
      failedSide: 'microsoft365',
      microsoft365: { answer: 'failed', reason: 'noMailbox', httpStatus: 400, code: 'ErrorNonExistentMailbox' },
      sharePoint: { answer: 'photo' }
    });
  });

  it('says that the browser hides the pixels, and then holds no comparison', () => {
    const report = buildSupportReport(sampleInputs['pixels hidden'] ?? sampleInput);
    expect(report).toMatchObject({ status: 'unsure', microsoft365: { pixels: 'hidden' }, sharePoint: { pixels: 'hidden' } });
    expect(report).not.toHaveProperty('comparison');
  });

  it('keeps a moment of a service only where it is one', () => {
    const impossible = hostileInput('x', Number.MAX_SAFE_INTEGER);
    expect(buildSupportReport(impossible).microsoft365).not.toHaveProperty('lastModified');
  });
});

/** A report whose every free text is the given one. */
function hostileInput(text: string, lastModified: number = 0): SupportReportInput {
  const failure = failed('serviceError', { httpStatus: 500, code: text, correlationId: text });
  const photo = photoOf(48, 100, { contentType: text, etag: text, lastModified, cacheControl: text, correlationId: text });
  return {
    ...sampleInput,
    result: {
      status: { kind: 'cannotCompare', microsoft365: photo, sharePoint: failure, failedSide: 'sharePoint', failure },
      record: {
        kind: 'record',
        hasPictureUrl: true,
        placeholderState: 'unknown',
        exchangeSyncState: 'unknown',
        values: { placeholderState: text, exchangeSyncState: text, timestamp: text }
      },
      mailbox: failure,
      smaller: [
        { size: 'S', kind: 'photo', photo, comparison: undefined },
        { size: 'M', kind: 'failed', failure }
      ],
      checkedAt: 0
    },
    environment: { ...sampleEnvironment, webPartVersion: text, language: text }
  };
}

/** What must never be in a report: made-up people, their addresses, and what opens doors. */
const secrets: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Adele Vance',
    'AdeleVance',
    'adele.vance',
    'adelev',
    'Adele',
    'Müller-Lüdenscheidt',
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhZGVsZSJ9.c2lnbmF0dXJl',
    'i:0#.f|membership|adelev@contoso.com',
    'https://contoso-my.sharepoint.com:443/User%20Photos/adelev_contoso_com_MThumb.jpg',
    'contoso.sharepoint.com'
  ),
  fc.emailAddress(),
  fc.webUrl(),
  fc.base64String({ minLength: 24, maxLength: 200 }).filter((text) => /[g-z]/i.test(text.slice(0, 12))),
  fc.stringMatching(/^[A-Z][a-z]{4,12} [A-Z][a-z]{4,12}$/)
);

/** A secret alone, and in the shape of what belongs there. */
const disguises: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `"${secret}"`,
  (secret) => `W/"${secret}"`,
  (secret) => `image/${secret}`,
  (secret) => `image/jpeg; name=${secret}`,
  (secret) => `private, ${secret}=1, max-age=60`,
  (secret) => `Error${secret}`,
  (secret) => `AADSTS65001: ${secret}`,
  (secret) => `3f1c2a4e-6b0d-4f0a-9a55-2f6f0c4de001 ${secret}`,
  (secret) => `0\n${secret}`,
  (secret) => `en-${secret}`
];

describe('whatever a service answers', () => {
  it('no name, address or token comes into a report, its texts or its links', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(...disguises), (secret, disguise) => {
        const report = buildSupportReport(hostileInput(disguise(secret)));
        const shown: readonly string[] = [
          JSON.stringify(report),
          formatSupportReport(report, sampleWords),
          formatShortReport(report, sampleWords, () => true),
          decodeURIComponent(mailAddressOf('help@example.org', 'Photo', report, sampleWords)),
          decodeURIComponent(formAddressOf('https://example.org/?text={report}', report, sampleWords))
        ];
        for (const text of shown) {
          expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
        }
      }),
      { numRuns: 600, seed: 1 }
    );
  });
});
