/** Layouts in which the web part is the whole page: SharePoint's single part app page, by its names in SharePoint Framework */
const wholePages: readonly unknown[] = ['SingleWebPartAppPageLayout', 'SingleWebPartAppPage', 'SharePointFullPage'];

/**
 * Whether the web part has a page to itself. The framework knows, and tells nobody (`_pageLayoutType` of the context, 1.23.2): where that is
 * missing one day, the web part is one of several.
 */
export function isWholePage(context: object): boolean {
  return wholePages.includes(Reflect.get(context, '_pageLayoutType'));
}
