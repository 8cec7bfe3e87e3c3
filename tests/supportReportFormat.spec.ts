import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSupportReport, failureReasons, formatShortReport, formatSupportReport, statusKinds } from '../src/photos';
import { exampleReport } from '../src/photos/supportReport/testing/exampleReport';
import { sampleInput, sampleInputs, sampleWords } from '../src/photos/supportReport/testing/samples';
import { fieldReportSchema, supportReportSchema } from './helpers/schema';

const { problemsOf } = supportReportSchema;
const docs = path.join(__dirname, '../docs');
const helpDesk = readFileSync(path.join(docs, 'help-desk.md'), 'utf8');
const sample = buildSupportReport(sampleInput);

for (const [name, input] of Object.entries(sampleInputs)) {
  test(`the report of "${name}" is as the schema says`, () => {
    expect(problemsOf(buildSupportReport(input))).toEqual([]);
  });
}

test('there is a sample of every status and of every reason', () => {
  expect(Object.keys(sampleInputs)).toEqual(
    expect.arrayContaining([...statusKinds, ...failureReasons.map((reason) => `reason ${reason}`)])
  );
});

test('the schema refuses what no report holds', () => {
  expect(problemsOf({ ...sample, name: 'Adele Vance' })).not.toEqual([]);
  expect(problemsOf({ ...sample, environment: { ...sample.environment, user: 'adelev' } })).not.toEqual([]);
  expect(problemsOf({ ...sample, checkedAt: '22/11/2026' })).not.toEqual([]);
  expect(problemsOf({ ...sample, status: 'older' })).not.toEqual([]);
  expect(problemsOf({ ...sample, microsoft365: { answer: 'failed' } })).not.toEqual([]);
});

/** Every place of a schema that describes a value. */
function describedPlaces(schema: unknown, place: string): readonly { place: string; isDescribed: boolean }[] {
  if (typeof schema !== 'object' || !schema) {
    return [];
  }
  const { properties = {}, $defs = {} } = schema as { properties?: object; $defs?: object };
  return [
    ...[properties, $defs].flatMap((group) =>
      Object.entries(group).map(([name, each]: [string, { description?: string; $ref?: string }]) => ({
        place: `${place}/${name}`,
        // What a definition describes, need not be described again where it is used
        isDescribed: each.description !== undefined || each.$ref !== undefined
      }))
    ),
    ...Object.entries(schema).flatMap(([name, each]) => describedPlaces(each, `${place}/${name}`))
  ];
}

for (const { file } of [supportReportSchema, fieldReportSchema]) {
  test(`${path.basename(file)} describes every member and names no host`, () => {
    const text = readFileSync(file, 'utf8');
    const places = describedPlaces(JSON.parse(text), '');
    expect(places.length).toBeGreaterThan(60);
    expect(places.filter(({ isDescribed }) => !isDescribed)).toEqual([]);
    expect([...text.matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1])).toEqual(['json-schema.org']);
    expect(text).not.toContain('"$id"');
  });
}

test('the example of the help desk is the report of a real check', async () => {
  // After a change of the report: npx tsx scripts/supportReportExample.ts
  const example = await exampleReport();
  expect(problemsOf(example)).toEqual([]);
  expect(JSON.parse(readFileSync(path.join(docs, 'support-report.example.json'), 'utf8'))).toEqual(example);
  expect(helpDesk).toContain(`\`\`\`text\n${formatSupportReport(example, sampleWords)}\`\`\``);
  expect(helpDesk).toContain(`\`\`\`text\n${formatShortReport(example, sampleWords, () => true)}\n\`\`\``);
});

test('the help desk finds every status, reason and refresh explained', () => {
  const rows = helpDesk.split('\n').filter((line) => line.startsWith('| `'));
  for (const name of [...statusKinds, ...failureReasons]) {
    expect(
      rows.filter((row) => row.startsWith(`| \`${name}\``)),
      name
    ).toHaveLength(1);
  }
});
