/**
 * The internal members of SharePoint Framework 1.23.2 that a page needs to host web parts. They are in the packages' JavaScript
 * but not in their public types, may change with every release, and are used by this tenant only, never by
 * the web part.
 */
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { DisplayMode, ServiceScope } from '@microsoft/sp-core-library';

declare module '@microsoft/sp-page-context' {
  interface PageContext {
    initialize(data: object, legacyPageContext: object): void;
  }
  class SharePointPageContextDataProvider {
    public static _createPageContextData(spPageContextInfo: object): object;
  }
}

declare module '@microsoft/sp-http-base' {
  class _AadTokenProviders {
    public static readonly configurable: { _oboThirdPartyTokenCallback?: unknown } | undefined;
  }
}

declare module '@microsoft/sp-component-base' {
  interface ThemeProvider {
    _setTheme(theme: IReadonlyTheme): void;
  }
}

declare module '@microsoft/sp-webpart-base' {
  interface WebPartData {
    id: string;
    instanceId: string;
    title: string;
    dataVersion: string;
    properties: Record<string, unknown>;
    serverProcessedContent?: {
      readonly searchablePlainTexts?: Readonly<Record<string, unknown>>;
      readonly links?: Readonly<Record<string, unknown>>;
    };
  }

  class _BaseWebPartHost {
    public constructor(serviceScope: ServiceScope);
    public getAdditionalContextProperties?: () => object;
    public setDirty?: (instanceId: string) => void;
  }

  class _ClientSideWebPartManager {
    public constructor(host: _BaseWebPartHost);
    public _displayMode: DisplayMode;
    public loadWebPart(context: {
      manifest: object;
      instanceId: string;
      displayMode: DisplayMode;
      domElement: HTMLElement;
      pageLayoutType: string;
      addedFromPersistedData: boolean;
      serviceScope: ServiceScope;
      webPartData: WebPartData;
    }): Promise<void>;
    public setDisplayMode(displayMode: DisplayMode, instanceId?: string): void;
    public requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close'): void;
    public notifyWebPartContainerResize(instanceId?: string): void;
    public serialize(instanceId?: string): Map<string, WebPartData>;
    public disposeWebparts(instanceId?: string): void;
  }
}
