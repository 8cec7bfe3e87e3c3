import { chromium } from '@playwright/test';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unpackBrowser } from './packagedBrowser';

export interface FoundBrowser {
  executablePath: string;
  /** What this browser needs beyond what every test browser gets. */
  args: readonly string[];
  /** The environment it needs, if another than ours. */
  env?: Record<string, string>;
}

/**
 * A browser to test with: what `CHROME_PATH` names, an installed Chrome, Edge or Chromium, the one Playwright has downloaded, or, on
 * Linux, the one that the npm package `@sparticuz/chromium` brings along.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!fs.existsSync(named)) {
      throw new Error(`CHROME_PATH names ${named}, which does not exist: correct it, or unset it to have a browser found.`);
    }
    return { executablePath: named, args: [] };
  }
  const installed = [...onPath(), ...inUsualPlaces(), chromium.executablePath()].find((file) => fs.existsSync(file));
  if (installed !== undefined) {
    return { executablePath: installed, args: [] };
  }
  const packaged = await unpackBrowser();
  if (packaged !== undefined) {
    return packaged;
  }
  throw new Error(
    'No browser found: install Google Chrome, Microsoft Edge or Chromium, or run "npx playwright install chromium", or set CHROME_PATH.'
  );
}

/** Switches for every test browser: nothing runs in the background, nothing is asked of the internet. */
export function browserArguments(found: FoundBrowser): string[] {
  const isRoot = process.platform === 'linux' && os.userInfo().uid === 0;
  return [
    ...found.args,
    // Chromium refuses its sandbox to root, which is who runs tests in containers.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ];
}

function onPath(): readonly string[] {
  const names =
    process.platform === 'win32'
      ? ['chrome.exe', 'msedge.exe', 'chromium.exe']
      : ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function inUsualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name))
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder === undefined
          ? []
          : [
              path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
              path.join(folder, 'Chromium', 'Application', 'chrome.exe')
            ];
      });
    default:
      return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
  }
}
