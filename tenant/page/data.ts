import type { UrlOptions } from '../urlOptions';
import type { Manifest } from '../runtime/manifest';
import type { PageContextInfo } from './contextInfo';

/** What the server tells the page about itself, as JSON inside the page: no script runs from the page's own text. */
export interface PageData {
  /** What SharePoint's loader is started with. */
  preloaded: {
    clientSideApplicationId: string;
    buildNumber: string;
    manifests: readonly Manifest[];
    spPageContextInfo: PageContextInfo;
  };
  urlOptions: UrlOptions;
  /** What goes without saying in a link to this tenant. */
  defaults: UrlOptions;
  /** Name of the visit, which the page's link need not say. */
  visitName: string;
  /** The ids that the web part has on this page, once and a second time: as on SharePoint's pages they are always the same. */
  instanceIds: readonly [string, string];
  /** Whether the visit begins with this page: then the browser remembers nothing of it yet. */
  isNewVisit: boolean;
  /** Whether the sources are watched: then the page loads again when there is a new bundle. */
  isWatched: boolean;
}

export const pageDataId = 'page-data';
