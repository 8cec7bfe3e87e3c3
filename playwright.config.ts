import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/helpers/globalSetup.ts',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  // Pages are bound by the processor: one worker a core. At least two, because some tests wait; at most four, because each has a browser and a tenant of its own.
  workers: Math.min(4, Math.max(2, availableParallelism())),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    // The tenant's certificate is made anew for every run.
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
    // The last picture is enough; filming every step would take a quarter of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure'
  }
});
