import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { TenantError } from '../tenant/errors';
import { readCommandLine } from '../tenant/commandLine';
import { createTenant } from '../tenant/server';
import { tenantQuestions, type FieldReport } from '../src/tenantTest/findings';
import { onCard } from './helpers/card';
import {
  controllable,
  downloadedReport,
  expectFindings,
  fieldReports,
  fileOf,
  reportOf,
  startTest,
  testIn,
  type FieldReportName
} from './helpers/fieldReports';
import { expect, failedResponse, test as plain, type Wanted } from './helpers/fixtures';
import { fieldReportSchema } from './helpers/schema';
import { english } from './helpers/texts';

/** The card waits to be asked, so that the test of the tenant is the first to ask for the large picture. */
const editing: Wanted = { mode: 'edit', properties: { checkWhen: 'asked' } };

/** Of a photo that Microsoft Graph does not list in 240 x 240. */
const errors: Readonly<Record<FieldReportName, readonly RegExp[]>> = { edgeCache: [], initials: [failedResponse(404)] };

/** What the card says in each tenant. Initials are unlike the placeholder of nobody, and the record names no picture: nobody knows. */
const headlines: Readonly<Record<FieldReportName, string>> = {
  edgeCache: 'SharePoint has your photo, but some pages might still show',
  initials: english.UnsureHeadline
};

function temporary(name: string, content: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'field-report-')), name);
  writeFileSync(file, content);
  return file;
}

for (const name of fieldReports) {
  const test = testIn(fileOf(name));

  test(`${name}: a tenant like the reported one gives the same report`, async ({ open, page, clock }) => {
    const { webPart, propertyPane } = await open({ ...editing, expectErrors: errors[name] });
    const findings = await startTest(webPart, propertyPane);
    await expectFindings(findings, tenantQuestions.length - 1);
    // Whether a sync follows is looked for last: by now, one would have come
    clock.ahead = 8000;
    await expectFindings(findings, tenantQuestions.length);
    const { report } = await downloadedReport(page, webPart);
    expect(fieldReportSchema.problemsOf(report)).toEqual([]);
    expect(controllable(report)).toEqual(controllable(reportOf(name)));
  });

  test(`${name}: the card shows the reported status`, async ({ open }) => {
    const { webPart } = await open({ properties: { whenInSync: 'card' }, expectErrors: errors[name] });
    await expect(onCard(webPart, headlines[name])).toBeVisible();
  });
}

const edgePath = '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg';
const userPhotoPath = '/_layouts/15/userphoto.aspx';

/** A tenant where much failed: the permission, the profile, and every photo. The address for photos has expired. */
const failingTenant: FieldReport = {
  ...reportOf('edgeCache'),
  placeholders: JSON.parse(
    JSON.stringify(reportOf('edgeCache').placeholders).replaceAll(edgePath, userPhotoPath)
  ) as FieldReport['placeholders'],
  tokenPath: 'exchange',
  photoBase: { state: 'expired', path: edgePath, oatSecondsLeft: 27_000, p1SecondsLeft: -120 },
  microsoft365: { answer: 'failed', reason: 'consentMissing', code: 'AADSTS65001' },
  graph: { answer: 'failed', reason: 'consentMissing', code: 'AADSTS65001' },
  mailbox: { answer: 'failed', reason: 'consentMissing', code: 'AADSTS65001' },
  pictures: (['email', 'loginName'] as const).flatMap((account) =>
    (['S', 'M', 'L'] as const).map((size) => ({
      account,
      size,
      answer: 'failed',
      reason: 'serviceError',
      httpStatus: 403,
      delivery: {
        httpStatus: 403,
        redirected: false,
        host: 'same',
        path: userPhotoPath,
        contentType: 'application/json',
        cacheControl: 'private, max-age=0',
        etag: 'weak'
      }
    }))
  ),
  userPhotoPage: {
    answer: 'failed',
    reason: 'serviceError',
    httpStatus: 403,
    delivery: {
      httpStatus: 403,
      redirected: false,
      host: 'same',
      path: userPhotoPath,
      contentType: 'application/json',
      cacheControl: 'private, max-age=0',
      etag: 'weak'
    }
  },
  record: { answer: 'failed', reason: 'profileNotReady' },
  sync: { answer: 'unknown', watched: 10 }
};
const testOfFailures = testIn(temporary('failing-tenant.json', JSON.stringify(failingTenant)));

testOfFailures('what failed in the reported tenant fails in this one', async ({ open, page }) => {
  const { webPart, propertyPane } = await open({ ...editing, expectErrors: [failedResponse(400), failedResponse(403)] });
  await expectFindings(await startTest(webPart, propertyPane), tenantQuestions.length);
  const { report } = await downloadedReport(page, webPart);
  expect(fieldReportSchema.problemsOf(report)).toEqual([]);
  expect(controllable(report)).toEqual(controllable(failingTenant));
});

plain.describe('the reports of these tests', () => {
  for (const name of fieldReports) {
    plain(`${name} is as the schema says`, () => {
      expect(fieldReportSchema.problemsOf(reportOf(name))).toEqual([]);
    });
  }

  plain('the schema refuses what no report holds', () => {
    const report = reportOf('edgeCache');
    const wrong: readonly unknown[] = [
      { ...report, name: 'Adele Vance' },
      { ...report, host: 'contoso.sharepoint.com' },
      { ...report, photoBase: { ...report.photoBase, path: 'https://contoso.sharepoint.com/' } },
      { ...report, createdAt: '20/11/2026' },
      { ...report, pictures: [] },
      { ...report, graph: { answer: 'failed' } }
    ];
    expect(wrong.filter((each) => fieldReportSchema.problemsOf(each).length === 0)).toEqual([]);
  });
});

plain.describe('npm start -- --field-report', () => {
  for (const [what, file, message] of [
    ['a file that is not there', path.join(tmpdir(), 'no-such-report.json'), /^The field report .+no-such-report\.json cannot be read\.$/],
    ['a file that is not JSON', temporary('text.json', 'Dear all,'), /^The file .+text\.json is not a field report: it is not JSON\.$/],
    [
      'another report',
      temporary('support.json', '{"format":"profile-photo-status/support-report"}'),
      /^The file .+support\.json is not a field report: the report must have required property '\w+'\./
    ],
    [
      'a value that no report holds',
      temporary('host.json', JSON.stringify({ ...reportOf('initials'), host: 'contoso' })),
      /^The file .+host\.json is not a field report: \/host must be equal to one of the allowed values\./
    ]
  ] as const) {
    plain(`says in one line that it cannot play ${what}`, async () => {
      const failure: unknown = await createTenant({ port: 0, fieldReport: file }).then(
        (tenant) => tenant.close(),
        (error: unknown) => error
      );
      expect(failure).toBeInstanceOf(TenantError);
      expect((failure as TenantError).message).toMatch(message);
      expect((failure as TenantError).message).not.toContain('\n');
    });
  }

  plain('takes the file, and not own pictures beside it', () => {
    expect(readCommandLine(['--field-report', 'report.json'])).toEqual({
      port: 4400,
      pictures: undefined,
      fieldReport: 'report.json',
      production: false
    });
    const picture = path.join(__dirname, '../docs/images/card.png');
    expect(() => readCommandLine(['--field-report', 'report.json', '--microsoft365', picture, '--sharepoint', picture])).toThrow(
      /^Give either/
    );
  });
});
