import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { builtLanguageFileOf } from '../scripts/languages/builtFiles';

/** The one file that an administrator uploads, as `npm run build` and `npm test` write it. */
const packageFile: string = path.join(__dirname, '../sharepoint/solution/profile-photo-status.sppkg');
const entries: Readonly<Record<string, Uint8Array>> = unzipSync(readFileSync(packageFile));
const names: readonly string[] = Object.keys(entries);

function textOf(name: string): string {
  const bytes: Uint8Array | undefined = entries[name];
  expect(bytes, name).toBeDefined();
  return strFromU8(bytes ?? new Uint8Array());
}

const scripts: readonly string[] = names.filter((name) => name.endsWith('.js'));
const webPart: string = names.find((name) => /WebPart_.*\.xml$/.test(name)) ?? '';

/** Every language that the card speaks, such as `it-it`. */
const languages: readonly string[] = readdirSync(path.join(__dirname, '../src/webparts/profilePhotoStatus/loc'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => path.basename(file, '.js'));

/** Hosts that may stand in the scripts, each with its reason; of Microsoft Graph alone something is requested. */
const knownHosts: Readonly<Record<string, string>> = {
  'www.w3.org': 'the name space of SVG',
  'graph.microsoft.com': 'Microsoft Graph, where the page names no other address of it',
  'myaccount.microsoft.com': 'link: add or change the photo',
  'myaccount.microsoft.us': 'link: add or change the photo, GCC High',
  'myaccount.windowsazure.cn': 'link: add or change the photo, 21Vianet',
  'support.microsoft.com': 'link: about synchronization',
  'aka.ms': 'link: the diagnostic for administrators',
  'pnp.github.io': 'PnPjs: the text of an error'
};

test('the package holds everything: the bundle, each language, the app and the icons for Teams', () => {
  expect(scripts.filter((name) => /profile-photo-status-web-part_\w+\.js$/.test(name))).toHaveLength(1);
  for (const isForAdmins of [false, true]) {
    const packed = scripts.map(builtLanguageFileOf).filter((file) => file?.isForAdmins === isForAdmins);
    expect(packed.map((file) => file?.language).sort()).toEqual([...languages].sort());
  }
  expect(names.filter((name) => /_(color|outline)\.png$/.test(name))).toHaveLength(2);
  expect(names.filter((name) => name.endsWith('TeamsSPFxApp.zip'))).toHaveLength(1);
});

test('it asks for one permission, User.Read of Microsoft Graph', () => {
  const manifest: string = textOf('AppManifest.xml');
  expect([...manifest.matchAll(/<WebApiPermissionRequest\b[^>]*>/g)].map(([element]) => element)).toEqual([
    expect.stringMatching(/ResourceId="Microsoft Graph"[^>]*Scope="User.Read"/)
  ]);
  expect(manifest).toContain('SkipFeatureDeployment="true"');
  expect(manifest).not.toContain('IsDomainIsolated="true"');
});

test('Teams takes the name and description of each language: at most 30 and 80 characters', () => {
  const manifest = JSON.parse(
    readFileSync(path.join(__dirname, '../src/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.manifest.json'), 'utf8')
  ) as {
    readonly preconfiguredEntries: readonly {
      readonly title: Readonly<Record<string, string>>;
      readonly description: Readonly<Record<string, string>>;
    }[];
  };
  for (const { title, description } of manifest.preconfiguredEntries) {
    expect(Object.keys(title)).toEqual(Object.keys(description));
    expect(Object.values(title).filter(({ length }) => length > 30)).toEqual([]);
    expect(Object.values(description).filter(({ length }) => length > 80)).toEqual([]);
  }
});

test('the toolbox and the app catalog speak every language of the card', () => {
  const manifest = readFileSync(path.join(__dirname, '../src/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.manifest.json'), 'utf8');
  const solution = readFileSync(path.join(__dirname, '../config/package-solution.json'), 'utf8');
  const translated: readonly string[] = languages.filter((language) => language !== 'en-us');
  const timesIn = (text: string, language: string): number => text.split(`"${language}":`).length - 1;
  // Title and description of two entries; short and long description
  expect(translated.filter((language) => timesIn(manifest, language) !== 4 || timesIn(solution, language) !== 2)).toEqual([]);
});

test('the long description says in each language which permission an admin approves', () => {
  const { solution } = JSON.parse(readFileSync(path.join(__dirname, '../config/package-solution.json'), 'utf8')) as {
    readonly solution: { readonly metadata: { readonly longDescription: Readonly<Record<string, string>> } };
  };
  const descriptions = Object.entries(solution.metadata.longDescription);
  expect(descriptions).toHaveLength(languages.length);
  expect(descriptions.filter(([, text]) => !text.includes('User.Read')).map(([language]) => language)).toEqual([]);
});

test('all its assets come from the package itself', () => {
  const manifest: string = textOf(webPart);
  expect(manifest).toContain('HTTPS://SPCLIENTSIDEASSETLIBRARY/');
  expect(manifest).not.toMatch(/internalModuleBaseUrls[^\]]*https:\/\/(?!spclientsideassetlibrary)/i);
});

test('it holds no source map', () => {
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(scripts.filter((name) => textOf(name).includes('sourceMappingURL'))).toEqual([]);
});

test('it names no host but those that are known, each for its reason', () => {
  const hosts: ReadonlySet<string | undefined> = new Set(
    scripts.flatMap((name) => [...textOf(name).matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map((match) => match[1]))
  );
  expect([...hosts].sort()).toEqual(Object.keys(knownHosts).sort());
});

test('it holds no secret', () => {
  const secrets: RegExp = /eyJ[\w-]{20,}\.|-----BEGIN|AccountKey=|client_secret|\bsk-[A-Za-z0-9]{20}|password\s*[:=]\s*["'][^"']/;
  expect(scripts.filter((name) => secrets.test(textOf(name)))).toEqual([]);
});

test('it asks for no eval', () => {
  // webpack's way to the global object, for browsers without `globalThis`: never reached in one that can run this code
  const withoutFallback = (text: string): string => text.replace(/new Function\("return this"\)\(\)/g, '');
  expect(scripts.filter((name) => /\beval\(|new Function\(/.test(withoutFallback(textOf(name))))).toEqual([]);
});
