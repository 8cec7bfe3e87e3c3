import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { packageDifferences } from '../scripts/comparePackages';
import { publisherProblems } from '../scripts/release/publisher';

const packed: Uint8Array = new Uint8Array(readFileSync(path.join(__dirname, '../sharepoint/solution/profile-photo-status.sppkg')));
const entries: Readonly<Record<string, Uint8Array>> = unzipSync(packed);
const newId: string = '12345678-1234-1234-1234-123456789abc';

/** The package with another content of one entry, packed at another time. */
function packedWith(name: string, change: (text: string) => string): Uint8Array {
  const text: string = strFromU8(entries[name] ?? new Uint8Array(), true);
  return zipSync({ ...entries, [name]: strToU8(change(text), true) }, { mtime: new Date(2030, 0, 1) });
}

test('two builds of one commit count as the same, whatever the packager stamps', () => {
  expect(packageDifferences(packed, zipSync({ ...entries }, { mtime: new Date(2030, 0, 1) }))).toEqual([]);
  const other: Uint8Array = packedWith('ClientSideAssets.xml', (text) => text.replace(/ Id="[^"]*"/, ` Id="${newId}"`));
  expect(packageDifferences(packed, other)).toEqual([]);
});

test('another byte of code, another id of the solution and a lost file do not', () => {
  const script: string = Object.keys(entries).find((name) => /web-part_\w+\.js$/.test(name)) ?? '';
  expect(
    packageDifferences(
      packed,
      packedWith(script, (text) => `${text};`)
    )
  ).toEqual([script]);
  const manifest: Uint8Array = packedWith('AppManifest.xml', (text) => text.replace(/ ProductID="[^"]*"/, ` ProductID="${newId}"`));
  expect(packageDifferences(packed, manifest)).toEqual(['AppManifest.xml']);
  const rest: Record<string, Uint8Array> = { ...entries };
  Reflect.deleteProperty(rest, script);
  expect(packageDifferences(packed, zipSync(rest))).toEqual([script]);
});

test('placeholders for the publisher’s addresses are found before a release', () => {
  const solution = (address: string): string =>
    JSON.stringify({ solution: { developer: { websiteUrl: address, privacyUrl: address, termsOfUseUrl: address } } });
  expect(publisherProblems(solution('https://contoso.com/photo'))).toEqual([]);
  expect(publisherProblems(solution('https://profile-photo-status.example'))).toHaveLength(3);
  expect(publisherProblems(solution(''))).toHaveLength(3);
});

test('the package has the license of each npm package in its bundle', () => {
  const name: string = Object.keys(entries).find((each) => each.endsWith('licenses.txt')) ?? '';
  const text: string = strFromU8(entries[name] ?? new Uint8Array());
  for (const bundled of ['@pnp/sp', '@pnp/queryable', '@fluentui/react-button', '@fluentui/react-icons', 'image-dimensions']) {
    expect(text).toMatch(new RegExp(`^${bundled} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  }
  // Served by SharePoint, and so no part of the package
  expect(text).not.toMatch(/^(react|react-dom|@microsoft\/[\w-]+) \d/m);
  expect(text).not.toContain('not named');
});
