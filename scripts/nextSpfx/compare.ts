import type { Reliance } from './reliances';
import type { RuntimeFiles } from './runtimeFiles';

/** One line of the report. */
export interface Finding {
  readonly kind: 'missing' | 'moved' | 'new';
  readonly text: string;
}

/** Files that the tenant serves by their name. */
const servedFiles = ['sp-loader/dist/sp-loader-assembly_en-us.js', 'sp-loader/blobs/requirejs/2.3.7/require.min.js'] as const;

/**
 * What of the framework is elsewhere or gone in another version.
 * @throws if something is not there in the version in use: then the list itself is wrong
 */
export function compareRuntimes(used: RuntimeFiles, other: RuntimeFiles, relied: readonly Reliance[]): readonly Finding[] {
  return [
    ...relied.flatMap((reliance) => compareOne(used, other, reliance)),
    ...servedFiles
      .filter((file) => !other.has(file))
      .map((file): Finding => ({
        kind: 'missing',
        text: `the file @microsoft/${file}, which tenant/runtime/routes.ts and the page serve`
      })),
    ...difference(other.unpublished, used.unpublished).map((name): Finding => ({
      kind: 'new',
      text: `the component ${name} is not on npm: tenant/runtime/componentSources.ts gives it a stub`
    })),
    ...difference(used.unpublished, other.unpublished).map((name): Finding => ({
      kind: 'missing',
      text: `the component ${name}, which tenant/runtime/componentSources.ts may name, is asked for no longer`
    })),
    ...difference(other.paneComponents, used.paneComponents).map((id): Finding => ({
      kind: 'new',
      text: `the property pane asks for the component ${id}: tenant/runtime/componentSources.ts takes it for Fluent UI 8`
    })),
    ...difference(used.paneComponents, other.paneComponents).map((id): Finding => ({
      kind: 'missing',
      text: `the property pane’s component ${id}, which tenant/runtime/componentSources.ts may name`
    }))
  ];
}

function compareOne(used: RuntimeFiles, other: RuntimeFiles, reliance: Reliance): readonly Finding[] {
  const { what, text, usedIn } = reliance;
  if (used.packages.get(reliance.package)?.includes(text) !== true) {
    throw new Error(`${text} is not in @microsoft/${reliance.package} of the version in use: correct scripts/nextSpfx/reliances.ts.`);
  }
  if (other.packages.get(reliance.package)?.includes(text) === true) {
    return [];
  }
  const elsewhere = [...other.packages].filter(([, contents]) => contents.includes(text)).map(([name]) => `@microsoft/${name}`);
  const line = `${text} of @microsoft/${reliance.package} (${what}; ${usedIn})`;
  return [elsewhere.length === 0 ? { kind: 'missing', text: line } : { kind: 'moved', text: `${line}: now in ${elsewhere.join(', ')}` }];
}

function difference(these: ReadonlySet<string>, those: ReadonlySet<string>): readonly string[] {
  return [...these].filter((each) => !those.has(each));
}
