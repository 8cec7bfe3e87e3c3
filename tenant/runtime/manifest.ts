/** The part of SharePoint's client-side component manifest that the loader and this tenant use. */
export interface Manifest {
  id: string;
  alias: string;
  componentType: string;
  version: string;
  manifestVersion: number;
  isInternal?: boolean;
  loaderConfig: LoaderConfig;
  preconfiguredEntries?: readonly { title: Record<string, string>; properties: Record<string, unknown> }[];
}

export interface LoaderConfig {
  /** Where the component's own files are; every path below is relative to it. */
  internalModuleBaseUrls: readonly string[];
  entryModuleId: string;
  scriptResources: Record<string, ScriptResource>;
}

export type ScriptResource =
  | { type: 'path'; path: string }
  | { type: 'localizedPath'; paths: Record<string, string>; defaultPath: string }
  | { type: 'component'; id: string; version: string };

/** A manifest for a component that npm does not have, so that the loader finds it in this tenant. */
export function libraryManifest(options: {
  id: string;
  name: string;
  version: string;
  baseUrl: string;
  resources: Record<string, ScriptResource>;
}): Manifest {
  return {
    id: options.id,
    alias: options.name,
    componentType: 'Library',
    version: options.version,
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: {
      internalModuleBaseUrls: [options.baseUrl],
      entryModuleId: options.name,
      scriptResources: options.resources
    }
  };
}
