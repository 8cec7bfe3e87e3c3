import { ThemeProvider } from '@microsoft/sp-component-base';
import { DisplayMode, Guid, type ServiceScope } from '@microsoft/sp-core-library';
import { _AadTokenProviders } from '@microsoft/sp-http-base';
import { PageContext, SharePointPageContextDataProvider } from '@microsoft/sp-page-context';
import { _BaseWebPartHost, _ClientSideWebPartManager } from '@microsoft/sp-webpart-base';
import type { UrlOptions } from '../../urlOptions';
import type { PageData } from '../data';
import { announceProperties, element, onUrlOptions, readPageData, reportState } from './live';
import { teamsSdks } from './teams';
import { sectionThemeOf } from './themes';

/**
 * The application of the page. SharePoint's starter loads it under the id of Microsoft's own (`sp-application-base`, which is not
 * on npm), creates this class and calls its one method. Everything it sets up is Microsoft's real code.
 */
export class _Navigator {
  public constructor(private readonly rootScope: ServiceScope) {}

  public async navigateToApplication(preloaded: PageData['preloaded']): Promise<object> {
    try {
      await this.showWebPart(preloaded, readPageData().urlOptions);
      reportState('ready');
    } catch (error) {
      reportState('failed');
      throw error;
    }
    return {};
  }

  private async showWebPart(preloaded: PageData['preloaded'], urlOptions: UrlOptions): Promise<void> {
    const info = preloaded.spPageContextInfo;
    const [firstId, secondId] = readPageData().instanceIds;
    this.rootScope.consume(PageContext.serviceKey).initialize(SharePointPageContextDataProvider._createPageContextData(info), info);
    if (urlOptions.tokens === 'exchange') {
      askSharePointForTokens();
    }

    const scope = this.rootScope.startNewChild();
    const themeProvider = scope.createDefaultAndProvide(ThemeProvider.serviceKey);
    setSectionTheme(themeProvider, urlOptions);
    scope.finish();

    const host = new _BaseWebPartHost(scope);
    if (urlOptions.host === 'teams') {
      host.getAdditionalContextProperties = () => teamsSdks(urlOptions);
    }
    const manager = new _ClientSideWebPartManager(host);
    let instanceId = firstId;
    host.setDirty = () => {
      const data = manager.serialize(instanceId).get(instanceId);
      if (data !== undefined) {
        // SharePoint keeps texts and addresses beside the rest, where search and page translation find them, and puts them back at loading
        const { searchablePlainTexts, links } = data.serverProcessedContent ?? {};
        announceProperties({ ...data.properties, ...searchablePlainTexts, ...links });
      }
    };
    await load(manager, scope, { instanceId, domElement: element('web-part') }, preloaded, urlOptions);
    if (urlOptions.cards === '2') {
      await load(manager, scope, { instanceId: secondId, domElement: secondPlace() }, preloaded, urlOptions);
    }
    // Tests let the page's application take the web part away, and bring it back
    document.addEventListener('tenant-remove', () => {
      manager.disposeWebparts(instanceId);
    });
    document.addEventListener('tenant-remount', () => {
      manager.disposeWebparts(instanceId);
      instanceId = Guid.newGuid().toString();
      void load(manager, scope, { instanceId, domElement: element('web-part') }, preloaded, urlOptions);
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-property-pane]')) {
        manager.requestPropertyPaneAction(instanceId, 'Open');
      }
    });
    onUrlOptions((next) => {
      setSectionTheme(themeProvider, next);
      setMode(manager, instanceId, next.mode);
      manager.notifyWebPartContainerResize(instanceId);
    });
  }
}

/** Gives the section its background, and the web part the theme that goes with it. */
function setSectionTheme(themeProvider: ThemeProvider, urlOptions: UrlOptions): void {
  const sectionTheme = sectionThemeOf(urlOptions);
  document.documentElement.style.setProperty('--section-background', sectionTheme.semanticColors.bodyBackground);
  themeProvider._setTheme(sectionTheme);
}

/**
 * In SharePoint the token provider first asks Microsoft Entra ID through MSAL, in a hidden frame. Without that step it falls back to
 * SharePoint's own exchange, `AcquireOBOToken`, which this tenant answers.
 */
function askSharePointForTokens(): void {
  const provider = _AadTokenProviders.configurable;
  if (provider !== undefined) {
    delete provider._oboThirdPartyTokenCallback;
  }
}

async function load(
  manager: _ClientSideWebPartManager,
  serviceScope: ServiceScope,
  { instanceId, domElement }: { instanceId: string; domElement: HTMLElement },
  preloaded: PageData['preloaded'],
  urlOptions: UrlOptions
): Promise<void> {
  const manifest = preloaded.manifests.find(({ componentType }) => componentType === 'WebPart');
  const entry = manifest?.preconfiguredEntries?.[0];
  if (manifest === undefined || entry === undefined) {
    throw new Error('the bundle has no web part with a preconfigured entry');
  }
  const displayMode = displayModeOf(urlOptions.mode);
  manager._displayMode = displayMode;
  await manager.loadWebPart({
    manifest,
    instanceId,
    displayMode,
    pageLayoutType: urlOptions.host === 'fullPage' ? 'SingleWebPartAppPageLayout' : 'Home',
    domElement,
    addedFromPersistedData: false,
    serviceScope,
    webPartData: {
      id: manifest.id,
      instanceId,
      title: entry.title[urlOptions.language.toLowerCase()] ?? entry.title['default'] ?? '',
      dataVersion: urlOptions.dataVersion,
      properties: { ...entry.properties, ...urlOptions.properties }
    }
  });
  if (displayMode === DisplayMode.Edit) {
    manager.requestPropertyPaneAction(instanceId, 'Open');
  }
}

/** A place for the same web part once more, below the first. */
function secondPlace(): HTMLElement {
  const place = document.createElement('div');
  place.id = 'second-web-part';
  element('web-part').after(place);
  return place;
}

function setMode(manager: _ClientSideWebPartManager, instanceId: string, mode: UrlOptions['mode']): void {
  const displayMode = displayModeOf(mode);
  if (manager._displayMode !== displayMode) {
    manager.setDisplayMode(displayMode, instanceId);
    manager.requestPropertyPaneAction(instanceId, displayMode === DisplayMode.Edit ? 'Open' : 'Close');
  }
}

function displayModeOf(mode: UrlOptions['mode']): DisplayMode {
  return mode === 'edit' ? DisplayMode.Edit : DisplayMode.Read;
}
