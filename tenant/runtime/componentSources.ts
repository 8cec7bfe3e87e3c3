/**
 * Where each component comes from that Microsoft serves to SharePoint pages but does not publish on npm.
 *
 * Everything here belongs to SharePoint Framework 1.23.2 exactly. A component that is neither in the assembly nor rebuilt nor
 * written gets a stub, which answers every call with nothing: enough for features that a page with one web
 * part never reaches.
 */
export type ComponentSource =
  /** Already inside `sp-loader-assembly`: a name and a version are enough. */
  | { from: 'assembly' }
  /** A browser file that the public npm package ships. */
  | { from: 'npm'; file: string }
  /** The exports of one of the rebuilt bundles below. */
  | { from: 'rebuilt'; bundle: RebuiltBundle }
  /** A small module of our own in `runtime/modules`. */
  | { from: 'written'; module: WrittenModule }
  | { from: 'stub' };

/** Public packages rebuilt as AMD modules; each is also a component of its own, so that pages load it once. */
export type RebuiltBundle = 'tenant-fluent8' | 'tenant-fluent9';
export type WrittenModule = 'reactDomRender' | 'contentPanelContext' | 'fluentStyling';

/** Ids that only this tenant knows, for the rebuilt bundles. */
export const rebuiltComponentIds: Readonly<Record<RebuiltBundle, string>> = {
  'tenant-fluent8': 'f8f8f8f8-0000-4000-8000-000000000008',
  'tenant-fluent9': 'f9f9f9f9-0000-4000-8000-000000000009'
};
export const rebuiltVersion = '1.0.0';

export const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' } as const;
export const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' } as const;

const sourcesByName: Readonly<Record<string, ComponentSource>> = {
  tslib: { from: 'assembly' },
  '@microsoft/load-themed-styles': { from: 'assembly' },
  '@msinternal/odsp-core-bundle': { from: 'assembly' },
  '@msinternal/sp-telemetry': { from: 'assembly' },
  react: { from: 'npm', file: 'react/umd/react.production.min.js' },
  'react-dom': { from: 'npm', file: 'react-dom/umd/react-dom.production.min.js' },
  '@ms/office-ui-fabric-react-bundle': { from: 'rebuilt', bundle: 'tenant-fluent8' },
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': { from: 'written', module: 'reactDomRender' },
  '@msinternal/sp-pages-content-panel-context': { from: 'written', module: 'contentPanelContext' }
};

/** How a component that a manifest names is supplied. */
export function componentSource(name: string): ComponentSource {
  const known = sourcesByName[name];
  if (known !== undefined) {
    return known;
  }
  if (name.startsWith('@msinternal/sp-fluentui-migration-')) {
    return { from: 'rebuilt', bundle: 'tenant-fluent8' };
  }
  if (name.startsWith('@msinternal/sp-fluentui-v9-')) {
    return { from: 'rebuilt', bundle: 'tenant-fluent9' };
  }
  return { from: 'stub' };
}

/**
 * The property pane's code-split chunks name further components by id alone. All of them are pieces of Fluent: three of version 9,
 * one that gathers Fluent 8's utilities and styling, the rest of version 8.
 */
export function paneComponentSource(id: string): ComponentSource {
  switch (id) {
    case 'b99a20f7-e090-4a32-a841-7866d0be8d59':
    case 'e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc':
    case '89b85dbe-f07e-424d-88da-a84f647073e2':
      return { from: 'rebuilt', bundle: 'tenant-fluent9' };
    case '17ce0976-e69a-4355-be84-89b69a74717d':
      return { from: 'written', module: 'fluentStyling' };
    default:
      return { from: 'rebuilt', bundle: 'tenant-fluent8' };
  }
}
