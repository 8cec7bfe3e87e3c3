import type { UrlOptions } from '../../urlOptions';
import { pageDataId, type PageData } from '../data';

/** The page's scripts run one after the other and share the document; this is how they talk. */
const changed = 'tenant-options';

export function readPageData(): PageData {
  return JSON.parse(element(pageDataId).textContent ?? '') as PageData;
}

/** Tells the rest of the page of URL options that need no new page. */
export function announceUrlOptions(urlOptions: UrlOptions): void {
  document.dispatchEvent(new CustomEvent<UrlOptions>(changed, { detail: urlOptions }));
}

export function onUrlOptions(listener: (urlOptions: UrlOptions) => void): void {
  document.addEventListener(changed, (event) => {
    listener((event as CustomEvent<UrlOptions>).detail);
  });
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLElement)) {
    throw new Error(`the page has no element "${id}"`);
  }
  return found;
}

/** Tests and people's stylesheets may wait for this: `<html data-tenant="ready">`. */
export function reportState(state: 'loading' | 'ready' | 'failed'): void {
  document.documentElement.dataset['tenant'] = state;
}

/** The browser's storage, if it gives any: to a frame in a page of another site it may deny it. */
export function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

const propertiesChanged = 'tenant-properties';

/** Tells the rest of the page that a site owner has changed the web part's properties. */
export function announceProperties(properties: Record<string, unknown>): void {
  document.dispatchEvent(new CustomEvent<Record<string, unknown>>(propertiesChanged, { detail: properties }));
}

export function onProperties(listener: (properties: Record<string, unknown>) => void): void {
  document.addEventListener(propertiesChanged, (event) => {
    listener((event as CustomEvent<Record<string, unknown>>).detail);
  });
}
