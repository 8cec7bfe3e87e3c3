import { ensureBundle } from '../../tenant/build';
import { prepareRebuiltBundles } from '../../tenant/runtime/rebuilt';
import { findBrowser } from './browser';

/** Fails early where there is no browser. Tests never run against an old bundle. `WEB_PART_BUNDLE` names another folder to test, and then nothing is built. */
export default async function globalSetup(): Promise<void> {
  if (process.env['WEB_PART_BUNDLE'] === undefined) {
    await ensureBundle((line) => {
      console.log(line);
    });
  }
  // Once, and not in every worker.
  await prepareRebuiltBundles();
  await findBrowser();
}
