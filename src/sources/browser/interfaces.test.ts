import * as fs from 'node:fs';
import * as path from 'node:path';
import { type InterfaceBrowser, browserInterfaces, missingInterfaces } from './interfaces';

/** A browser with all interfaces. */
function whole(): Record<string, unknown> {
  const there = (): void => undefined;
  return {
    ...Object.fromEntries(
      ['fetch', 'AbortController', 'URL', 'Blob', 'TextDecoder', 'createImageBitmap', 'ImageDecoder', 'OffscreenCanvas'].map((name) => [
        name,
        there
      ])
    ),
    navigator: { locks: {}, clipboard: {} },
    localStorage: {},
    sessionStorage: {},
    crypto: { subtle: {} },
    Intl: { RelativeTimeFormat: there },
    performance: { getEntriesByType: there }
  };
}

describe('the interfaces of a browser', () => {
  it('are all there in one of today', () => {
    expect(browserInterfaces.filter(({ isThere }) => !isThere(whole()))).toEqual([]);
    expect(missingInterfaces(whole())).toEqual([]);
  });

  it.each(['fetch', 'AbortController', 'URL', 'Blob', 'TextDecoder'])('without %s the browser is too old', (name) => {
    expect(missingInterfaces({ ...whole(), [name]: undefined })).toEqual([name]);
  });

  it('without any decoder the browser is too old; one is enough', () => {
    expect(missingInterfaces({ ...whole(), createImageBitmap: undefined })).toEqual([]);
    expect(missingInterfaces({ ...whole(), ImageDecoder: undefined })).toEqual([]);
    expect(missingInterfaces({ ...whole(), createImageBitmap: undefined, ImageDecoder: undefined })).toEqual([
      'createImageBitmap or ImageDecoder'
    ]);
  });

  it.each(browserInterfaces.filter(({ without }) => without === 'less').map(({ name }) => name))(
    'without %s the browser is not too old, and it is noticed',
    (name) => {
      const [first, second] = name.split('.');
      const browser: Record<string, unknown> = whole();
      browser[first] = second === undefined ? undefined : {};
      expect(missingInterfaces(browser)).toEqual([]);
      expect(browserInterfaces.filter(({ isThere }) => !isThere(browser)).map((each) => each.name)).toContain(name);
    }
  );

  it('count as missing where reading them throws', () => {
    const browser: InterfaceBrowser = Object.defineProperty(whole(), 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked', 'SecurityError');
      }
    });
    expect(browserInterfaces.find(({ name }) => name === 'localStorage')?.isThere(browser)).toBe(false);
  });

  it('stand in the documentation, each with what becomes of the card', () => {
    const text: string = fs.readFileSync(path.join(process.cwd(), 'docs', 'browsers.md'), 'utf8');
    expect(browserInterfaces.map(({ name }) => name).filter((name) => !text.includes(`| \`${name.replace(' or ', '` or `')}\` |`))).toEqual(
      []
    );
  });
});
