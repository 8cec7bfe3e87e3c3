import { type PageHost, pageHosts } from '../../../tenantTest';

/** The part of the Teams library that tells which app shows the page; nothing of what it answers is trusted. */
export interface TeamsLibrary {
  readonly app: { readonly getContext: () => Promise<{ readonly app?: { readonly host?: { readonly name?: unknown } } }> };
}

/**
 * Which app shows the page, by `app.host.name` of the Teams library, whose spelling differs between versions.
 * @param library - undefined on a page of SharePoint
 */
export async function pageHostOf(library: TeamsLibrary | undefined): Promise<PageHost> {
  if (!library) {
    return 'sharePoint';
  }
  try {
    const name: unknown = (await library.app.getContext()).app?.host?.name;
    return pageHosts.find((host) => host !== 'sharePoint' && host === String(name).toLowerCase()) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
