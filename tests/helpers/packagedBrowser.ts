import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageVersion, projectFolder } from '../../tenant/runtime/packages';
import type { FoundBrowser } from './browser';

const packageName = '@sparticuz/chromium';

/**
 * Chromium from the npm package, which holds one build, for Linux on x64. It is unpacked once, into `temp/`, with the system libraries
 * and fonts it brings for machines that have none. Undefined on other systems.
 */
export async function unpackBrowser(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined;
  }
  const folder = path.join(projectFolder, 'temp', `chromium-${packageVersion(packageName)}`);
  if (!fs.existsSync(folder)) {
    await unpackTo(folder);
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    // Who has no browser mostly works in a container, where there is little shared memory.
    args: ['--disable-dev-shm-usage'],
    env: environment(folder)
  };
}

/**
 * The package unpacks itself into the system's temporary folder, and its libraries only where it believes to run as a
 * cloud function: so both are suggested to it for this moment.
 */
async function unpackTo(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  fs.mkdirSync(draft, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      restore(name, before[name]);
    }
  }
  // A half unpacked browser never has the final name.
  fs.renameSync(draft, folder);
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = value;
  }
}

/** Where the system has libraries and fonts of its own, they fit better than those of the package. */
function environment(folder: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  const systemFolders = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'];
  const hasLibraries = systemFolders.some((system) => fs.existsSync(path.join(system, 'libnss3.so')));
  const hasFonts = fs.existsSync('/etc/fonts/fonts.conf');
  return {
    ...Object.fromEntries(own),
    ...(hasLibraries ? {} : { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }),
    ...(hasFonts ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') })
  };
}
