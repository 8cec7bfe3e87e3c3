import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { packageVersion, projectFolder } from '../../tenant/runtime/packages';
import { compareRuntimes, type Finding } from './compare';
import { reliances } from './reliances';
import { readRuntime } from './runtimeFiles';

/** What brings the whole runtime: the rest are dependencies of these. */
const packages = ['sp-webpart-base', 'sp-property-pane', 'sp-component-base', 'sp-http', 'sp-core-library'] as const;

/**
 * `npm run next-spfx -- 1.24.0`: installs that version of SharePoint Framework into a folder of its own, which is deleted afterwards, and says what of
 * the framework's internals, on which the local tenant relies, is missing or elsewhere there. Ends with 1 if anything is.
 */
function main(): void {
  const wanted = process.argv[2];
  if (wanted === undefined || !/^[\w.-]+$/.test(wanted)) {
    console.error('Name a version of SharePoint Framework, or a tag of npm: npm run next-spfx -- 1.24.0, or -- next.');
    process.exitCode = 2;
    return;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'next-spfx-'));
  try {
    install(wanted, folder);
    const version = versionIn(folder);
    const relied = reliances();
    const findings = compareRuntimes(readRuntime(projectFolder), readRuntime(folder), relied);
    report(version, relied.length, findings);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function install(version: string, folder: string): void {
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const wanted = packages.map((name) => `@microsoft/${name}@${version}`);
  // Nothing of it is run, so that it needs neither install scripts nor peers
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error', ...wanted],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32'
    }
  );
  if (status !== 0) {
    throw new Error(`npm could not install SharePoint Framework ${version}.`);
  }
}

function versionIn(folder: string): string {
  const file = path.join(folder, 'node_modules', '@microsoft', 'sp-loader', 'package.json');
  return String((JSON.parse(fs.readFileSync(file, 'utf8')) as { version?: unknown }).version);
}

function report(version: string, count: number, findings: readonly Finding[]): void {
  console.log(
    `SharePoint Framework ${version}, compared with ${packageVersion('@microsoft/sp-loader')}, which is in use: ${count} internal names looked for.`
  );
  for (const kind of ['missing', 'moved', 'new'] as const) {
    for (const { text } of findings.filter((finding) => finding.kind === kind)) {
      console.log(`  ${kind}: ${text}`);
    }
  }
  if (findings.length === 0) {
    console.log('  Everything that the local tenant relies on is where it was.');
  } else {
    process.exitCode = 1;
  }
}

main();
