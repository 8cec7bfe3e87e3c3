import * as fs from 'node:fs';
import * as path from 'node:path';

/** The browser files of the framework as npm installed them in a folder. */
export interface RuntimeFiles {
  /** Of each package, without `@microsoft/`, the text of its scripts and manifests. */
  readonly packages: ReadonlyMap<string, string>;
  /** Names of components that the manifests ask for, and that no package brings. */
  readonly unpublished: ReadonlySet<string>;
  /** Ids of components that the property pane's chunks ask for. */
  readonly paneComponents: ReadonlySet<string>;
  /** Whether a file is there, relative to `node_modules/@microsoft`. */
  has(file: string): boolean;
}

interface ComponentManifest {
  readonly id: string;
  readonly loaderConfig: { readonly scriptResources: Readonly<Record<string, { readonly type: string; readonly id?: string }>> };
}

export function readRuntime(folder: string): RuntimeFiles {
  const scope = path.join(folder, 'node_modules', '@microsoft');
  const packages = new Map<string, string>();
  const manifests: ComponentManifest[] = [];
  for (const name of fs.readdirSync(scope)) {
    const dist = path.join(scope, name, 'dist');
    if (!name.startsWith('sp-') || !fs.existsSync(dist)) {
      continue;
    }
    const files = fs.readdirSync(dist).filter((file) => file.endsWith('.js') || file.endsWith('.manifest.json'));
    const texts = files.map((file) => fs.readFileSync(path.join(dist, file), 'utf8'));
    packages.set(name, [...files, ...texts].join('\n'));
    manifests.push(
      ...files.flatMap((file, index) => (file.endsWith('.manifest.json') ? [JSON.parse(texts[index] ?? '') as ComponentManifest] : []))
    );
  }
  const published = new Set(manifests.map(({ id }) => id));
  const asked = manifests.flatMap(({ loaderConfig }) => Object.entries(loaderConfig.scriptResources));
  const pane = packages.get('sp-property-pane') ?? '';
  return {
    packages,
    unpublished: new Set(
      asked.filter(([, { type, id }]) => type === 'component' && id !== undefined && !published.has(id)).map(([name]) => name)
    ),
    paneComponents: new Set([...pane.matchAll(/\{i:"([0-9a-f-]{36})",v:"[\d.]+",m:\d+\}/g)].map(([, id]) => id ?? '')),
    has: (file) => fs.existsSync(path.join(scope, file))
  };
}
