import * as fs from 'node:fs';
import * as path from 'node:path';
import { libraryManifest, type Manifest, type ScriptResource } from './manifest';
import { microsoftDistFolders } from './packages';
import {
  react,
  reactDom,
  rebuiltComponentIds,
  rebuiltVersion,
  componentSource,
  paneComponentSource,
  type RebuiltBundle,
  type ComponentSource
} from './componentSources';

/**
 * The id under which SharePoint's loader looks for the application that owns a modern page. Microsoft's own
 * (`sp-application-base`) is not on npm; `page/host` takes its place.
 */
export const hostComponent = {
  id: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
  version: '1.0.0',
  moduleName: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb_1.0.0',
  file: 'host.js',
  dependencies: [
    '@microsoft/sp-core-library',
    '@microsoft/sp-page-context',
    '@microsoft/sp-http-base',
    '@microsoft/sp-component-base',
    '@microsoft/sp-webpart-base'
  ]
} as const;

/** Microsoft's runtime as npm installed it: its manifests, completed, and its browser files. */
export interface Framework {
  /** All manifests, the host application's first, with addresses under `origin`. */
  manifests(origin: string): readonly Manifest[];
  /** File name to path. One flat folder, since the assembly asks for other packages' chunks beside itself. */
  readonly files: ReadonlyMap<string, string>;
}

export function readFramework(): Framework {
  const files = new Map<string, string>();
  const manifests: Manifest[] = [];
  for (const folder of microsoftDistFolders()) {
    for (const name of fs.readdirSync(folder)) {
      const file = path.join(folder, name);
      files.set(name, file);
      if (name.endsWith('.manifest.json')) {
        manifests.push(frameworkManifest(fs.readFileSync(file, 'utf8')));
      }
    }
  }
  const paneComponents = readPaneComponents(files);
  return { files, manifests: (origin) => completed(manifests, paneComponents, origin) };
}

function frameworkManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  manifest.isInternal = true;
  for (const resource of Object.values(manifest.loaderConfig.scriptResources)) {
    // npm has the framework's own texts in US English only; the "default" files hold bare resource names.
    const english = resource.type === 'localizedPath' ? resource.paths['en-US'] : undefined;
    if (resource.type === 'localizedPath' && english !== undefined) {
      resource.defaultPath = english;
    }
  }
  return manifest;
}

interface PaneComponent {
  id: string;
  version: string;
}

/** The property pane's webpack runtime lists the components its chunks need as `{i: id, v: version, m: module}`. */
function readPaneComponents(files: ReadonlyMap<string, string>): readonly PaneComponent[] {
  const pane = [...files].find(([name]) => /^sp-property-pane_en-us_.*\.js$/.test(name));
  const code = pane === undefined ? '' : fs.readFileSync(pane[1], 'utf8');
  return [...code.matchAll(/\{i:"([0-9a-f-]{36})",v:"([\d.]+)",m:\d+\}/g)].flatMap(([, id, version]) =>
    id === undefined || version === undefined ? [] : [{ id, version }]
  );
}

function completed(published: readonly Manifest[], paneComponents: readonly PaneComponent[], origin: string): readonly Manifest[] {
  const all = new Map<string, Manifest>();
  for (const manifest of published) {
    const loaderConfig = { ...manifest.loaderConfig, internalModuleBaseUrls: [`${origin}/spfx/`] };
    all.set(manifest.id, { ...manifest, loaderConfig });
  }
  const add = (id: string, name: string, version: string, source: ComponentSource): void => {
    if (!all.has(id)) {
      all.set(id, libraryManifest({ id, name, version, baseUrl: `${origin}/modules/`, resources: resourcesOf(name, source) }));
    }
  };
  for (const manifest of published) {
    for (const [name, resource] of Object.entries(manifest.loaderConfig.scriptResources)) {
      if (resource.type === 'component') {
        add(resource.id, name, resource.version, componentSource(name));
      }
    }
  }
  for (const { id, version } of paneComponents) {
    add(id, `pane-${id}`, version, paneComponentSource(id));
  }
  for (const bundle of Object.keys(rebuiltComponentIds) as RebuiltBundle[]) {
    const resources = { ...ownScript(bundle, `${bundle}.js`), ...reactComponents };
    all.set(
      rebuiltComponentIds[bundle],
      libraryManifest({
        id: rebuiltComponentIds[bundle],
        name: bundle,
        version: rebuiltVersion,
        baseUrl: `${origin}/modules/`,
        resources
      })
    );
  }
  return [hostManifest([...all.values()], origin), ...all.values()];
}

const reactComponents: Record<string, ScriptResource> = {
  react: { type: 'component', ...react },
  'react-dom': { type: 'component', ...reactDom }
};

function ownScript(name: string, file: string): Record<string, ScriptResource> {
  return { [name]: { type: 'path', path: file } };
}

function bundleComponent(bundle: RebuiltBundle): Record<string, ScriptResource> {
  return { [bundle]: { type: 'component', id: rebuiltComponentIds[bundle], version: rebuiltVersion } };
}

/** Scripts must have addresses of their own, without a query: the loader recognizes a module by its address. */
function resourcesOf(name: string, source: ComponentSource): Record<string, ScriptResource> {
  const file = `${name.replace(/^@/, '').replace(/\//g, '__')}.js`;
  switch (source.from) {
    case 'assembly':
      return {};
    case 'npm':
      return {
        ...ownScript(name, `npm/${source.file}`),
        ...(name === 'react-dom' ? { react: { type: 'component', ...react } } : {})
      };
    case 'rebuilt':
      return { ...ownScript(name, `${source.bundle}/${file}`), ...bundleComponent(source.bundle) };
    case 'written':
      return { ...ownScript(name, `written/${source.module}/${file}`), ...reactComponents, ...bundleComponent('tenant-fluent8') };
    case 'stub':
      return ownScript(name, `stub/${file}`);
  }
}

function hostManifest(all: readonly Manifest[], origin: string): Manifest {
  const resources: Record<string, ScriptResource> = ownScript('host', hostComponent.file);
  for (const dependency of hostComponent.dependencies) {
    const entry = dependency.replace('@microsoft/', '');
    const manifest = all.find(({ loaderConfig }) => loaderConfig.entryModuleId === entry);
    if (manifest !== undefined) {
      resources[dependency] = { type: 'component', id: manifest.id, version: manifest.version };
    }
  }
  return libraryManifest({
    id: hostComponent.id,
    name: 'host',
    version: hostComponent.version,
    baseUrl: `${origin}/page/`,
    resources
  });
}
