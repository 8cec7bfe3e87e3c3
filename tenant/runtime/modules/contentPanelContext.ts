/**
 * Stands in for `@msinternal/sp-pages-content-panel-context`, SharePoint's pane of content to drag onto a page. The
 * property pane asks it for names and timing only.
 */
export const SPPagesContentPanelProviderContext = { getInstance: (): object => ({}) };
export const SPPagesContentPanelPivot = {};
export const SPPagesContentPanelCommandId = {};
export const SPPagesContentPanelQOSScenarios = {};

export function getQOSName(scenario: string, action: string): string {
  return `${scenario}.${action}`;
}

export function monitorChunkLoad<T>(_name: string, load: T): T {
  return load;
}
