import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { bundleAsAmd } from './amd';
import { packageVersion, projectFolder } from './packages';
import type { RebuiltBundle } from './componentSources';

/** What each rebuilt bundle exports, in terms of the public packages. */
const sources: Readonly<Record<RebuiltBundle, { packages: readonly string[]; contents: string }>> = {
  'tenant-fluent8': {
    packages: ['@fluentui/react'],
    // The property pane still uses three things that Fluent 8's main entry no longer exports. And it asks for the theme in a way that
    // knows only this copy of Fluent; the page's theme stands in the settings which all copies share.
    contents: `
      import { Customizations, getTheme as getOwnTheme } from '@fluentui/react';
      export * from '@fluentui/react';
      export { BaseComponent, GlobalSettings } from '@fluentui/utilities';
      export function getTheme() {
        return Customizations.getSettings(['theme']).theme ?? getOwnTheme();
      }
      export function autobind(target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
        return {
          configurable: true,
          get() { return descriptor.value.bind(this); },
          set(value) { Object.defineProperty(this, key, { value, writable: true, configurable: true }); }
        };
      }`
  },
  'tenant-fluent9': {
    packages: ['@fluentui/react-components'],
    contents: `
      export * from '@fluentui/react-components';
      export { __styles } from '@fluentui/react-components';
      export { useMergedTabsterAttributes_unstable } from '@fluentui/react-tabster';`
  }
};

/** Makes what is not made yet, so that the first page need not wait for it. */
export async function prepareRebuiltBundles(): Promise<void> {
  await Promise.all((Object.keys(sources) as RebuiltBundle[]).map(rebuiltBundle));
}

/**
 * The rebuilt bundle as AMD. Building takes seconds, so the result is kept in `temp/`, under a name that changes with its source
 * and the versions of the packages in it.
 */
export async function rebuiltBundle(name: RebuiltBundle): Promise<string> {
  const { packages, contents } = sources[name];
  const versions = ['esbuild', ...packages].map((id) => `${id}@${packageVersion(id)}`);
  const key = createHash('sha256')
    .update(JSON.stringify([versions, contents, 'lazy']))
    .digest('hex')
    .slice(0, 16);
  const folder = path.join(projectFolder, 'temp', 'tenant');
  const file = path.join(folder, `${name}_${key}.js`);
  try {
    return await fs.readFile(file, 'utf8');
  } catch {
    const code = await bundleAsAmd({ source: { contents }, dependencies: ['react', 'react-dom'], isLazy: true });
    await fs.mkdir(folder, { recursive: true });
    // Several test workers may build at once: each writes its own file, and the last rename wins.
    const draft = `${file}.${process.pid}`;
    await fs.writeFile(draft, code);
    await fs.rename(draft, file);
    return code;
  }
}
