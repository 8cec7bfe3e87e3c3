import { ensureBundle } from './build';
import { TenantError } from './errors';
import { help, readCommandLine, type CommandLine } from './commandLine';
import { Rebuilds } from './rebuilds';
import type { Tenant } from './server';
import { watchBundle } from './watch';

/** `npm start`: builds, watches and serves until Ctrl-C. */
async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (commandLine === undefined) {
    console.log(help);
    return;
  }
  const tenant = await start(commandLine);
  console.log(`The local tenant is at ${tenant.url} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void tenant.close().then(() => {
        process.exitCode = 0;
      });
    });
  }
}

async function start({ port, pictures, fieldReport, production }: CommandLine): Promise<Tenant> {
  const { createTenant } = await loadServer();
  const rebuilds = production ? undefined : new Rebuilds();
  const tenant = await createTenant({ port, pictures, fieldReport, rebuilds, defaults: { scenario: 'changed' } });
  try {
    if (rebuilds === undefined) {
      await ensureBundle(console.log);
      return tenant;
    }
    console.log('Building the web part; the page waits for it ...');
    const stop = watchBundle(rebuilds, console.log);
    return {
      ...tenant,
      close: () => {
        stop();
        return tenant.close();
      }
    };
  } catch (error) {
    await tenant.close();
    throw error;
  }
}

/** Loaded late, so that a package that is not installed can be reported in one line. */
async function loadServer(): Promise<typeof import('./server')> {
  try {
    return await import('./server');
  } catch (error) {
    const missing = error instanceof Error ? /Cannot find (?:module|package) '([^'./][^']*)'/.exec(error.message)?.[1] : undefined;
    throw missing === undefined ? error : new TenantError(`The npm package ${missing} is missing: run "npm ci" first.`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof TenantError ? error.message : error);
  process.exitCode = 1;
});
