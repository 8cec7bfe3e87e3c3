import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from '@playwright/test';
import { appFile, teamsApp } from '../scripts/teamsApp/main';
import { manifestVersion } from '../scripts/teamsApp/manifest';

const files: Readonly<Record<string, Uint8Array>> = unzipSync(new Uint8Array(readFileSync(appFile)));

function jsonOf(name: string): Record<string, unknown> {
  return JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Record<string, unknown>;
}

/** Microsoft's own schema, as Microsoft publishes it on npm. */
function schemaOf(name: string): ValidateFunction {
  const folder: string = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams', `v${manifestVersion}`);
  const schema = JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')) as Record<string, unknown>;
  // Of a draft that Ajv knows under another package only; the schema uses nothing that differs
  delete schema['$schema'];
  delete schema['id'];
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

test('the app for Teams, Outlook and Microsoft 365 is up to date: npx tsx scripts/teamsApp/main.ts', () => {
  const expected: Readonly<Record<string, Uint8Array>> = unzipSync(teamsApp());
  expect(Object.keys(files)).toEqual(Object.keys(expected));
  for (const [name, content] of Object.entries(expected)) {
    expect(Buffer.from(files[name] ?? []).equals(Buffer.from(content)), name).toBe(true);
  }
});

test('the same content makes the same archive', () => {
  expect(Buffer.from(teamsApp()).equals(Buffer.from(teamsApp()))).toBe(true);
});

test('its manifest is valid by Microsoft’s schema, and so is each language', () => {
  const validate: ValidateFunction = schemaOf('MicrosoftTeams');
  validate(jsonOf('manifest.json'));
  expect(validate.errors ?? []).toEqual([]);
  const validateTexts: ValidateFunction = schemaOf('MicrosoftTeams.Localization');
  const languages: readonly string[] = Object.keys(files).filter((name) => /^[a-z]{2}(?:-[a-z]{2,4})+\.json$/.test(name));
  expect(languages.length).toBeGreaterThan(0);
  for (const language of languages) {
    validateTexts(jsonOf(language));
    expect(validateTexts.errors ?? [], language).toEqual([]);
  }
});

test('the schema sees a mistake', () => {
  const validate: ValidateFunction = schemaOf('MicrosoftTeams');
  expect(validate({ ...jsonOf('manifest.json'), description: { short: 'x'.repeat(81), full: 'x' } })).toBe(false);
});

test('the addresses lead to the web part, in the personal app and in a tab', () => {
  const { staticTabs, configurableTabs, id } = jsonOf('manifest.json') as {
    readonly id: string;
    readonly staticTabs: readonly [{ readonly contentUrl: string }];
    readonly configurableTabs: readonly [{ readonly configurationUrl: string }];
  };
  // As Microsoft's page on deploying web parts to Teams writes them
  expect(staticTabs[0].contentUrl).toBe(
    `https://{teamSiteDomain}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${id}%26forceLocale={locale}`
  );
  expect(configurableTabs[0].configurationUrl).toBe(
    `https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest={teamSitePath}/_layouts/15/teamshostedapp.aspx%3FopenPropertyPane=true%26teams%26componentId=${id}%26forceLocale={locale}`
  );
});

test('its icons have the sizes that Teams wants', async () => {
  const sizeOf = async (name: string): Promise<string> => {
    const { width, height } = await sharp(files[name]).metadata();
    return `${width} × ${height}`;
  };
  expect([await sizeOf('color.png'), await sizeOf('outline.png')]).toEqual(['192 × 192', '32 × 32']);
});
