import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DisplayMode, Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart, type IWebPartPropertiesMetadata } from '@microsoft/sp-webpart-base';

import { type CheckState, type ReadableStore, type StartSettings, releaseCheck } from '../../photos';
import { type OrganizationDefaults, missingInterfaces, nextTask } from '../../sources';
import { ProfilePhotoStatus } from './components/ProfilePhotoStatus';
import { UnsupportedBrowserCard } from './components/frame/UnsupportedBrowserCard';
import { afterFirstResult } from './page/afterFirstResult';
import { pageHostOf } from './page/pageHost';
import { isWholePage } from './page/pageLayout';
import { applyThemeVariables } from './page/sectionTheme';
import { type CardSettings, cardSettingsOf } from './settings/cardSettings';
import { startWhenShown } from './page/startWhenShown';
import { whenBegun } from './page/whenBegun';
import { type Services, servicesOf } from './services';
import { linksOf } from './settings/links';
import { startSettingsOf } from './settings/startSettings';
import type { Preview } from './preview/previewOf';
import { currentDataVersion, migrated } from './settings/migration';
import { previewProperty } from './propertyPane/previewProperty';
import { type IProfilePhotoStatusWebPartProps, propertiesMetadata, storedPropertiesOf } from './settings/storedProperties';
import { apiAccessPageOf } from './settings/tenantHosts';

/** Connects the page with the card: context in, React element out. */
export default class ProfilePhotoStatusWebPart extends BaseClientSideWebPart<IProfilePhotoStatusWebPartProps> {
  private _services: Services | undefined;
  /** What this browser lacks and the card cannot do without: then there are no parts */
  private _missingInterfaces: readonly string[] = [];
  private _showsTenantTest: boolean = false;
  private _propertyPaneConfiguration: typeof import('./propertyPane/propertyPane').propertyPaneConfiguration | undefined;
  /** What an administrator set for all cards of the organization */
  private _organization: IProfilePhotoStatusWebPartProps = {};
  private _theme: IReadonlyTheme | undefined;
  /** Whether the theme's colors are on the card's element: the framework gives the theme before it begins, in the task that runs this file's modules */
  private _hasTheme: boolean = false;
  /** Ends what runs beside the check */
  private readonly _disposed: AbortController = new AbortController();
  /** What the card is shown as while the page is edited; never stored, so that no visitor can come upon it */
  private _preview: Preview | undefined;
  /** The choice in the property pane, of which the preview may still be loaded */
  private _previewChoice: unknown;

  public override render(): void {
    const element: React.ReactElement | undefined = this._element();
    if (element) {
      this._show(element);
    }
  }

  private _show(element: React.ReactElement): void {
    ReactDom.render(element, this.domElement);
  }

  protected override async onInit(): Promise<void> {
    this._missingInterfaces = missingInterfaces();
    if (this._missingInterfaces.length > 0) {
      this._applyTheme();
      return;
    }
    // The framework has just run this file's modules, and renders as soon as this ends: five tasks instead of a long one
    await nextTask();
    const check: ReadableStore<CheckState> | undefined = this._begin();
    await nextTask();
    this._applyTheme();
    await nextTask();
    // React listens to all events of a new root, which takes as long as to render the outline
    this._show(React.createElement(React.Fragment));
    if (check) {
      await whenBegun(check);
    }
  }

  /** @returns the state of the check, where one begins by itself */
  private _begin(): ReadableStore<CheckState> | undefined {
    const services: Services = servicesOf({
      context: this.context,
      instanceId: this.instanceId,
      version: this.manifest.version,
      displayMode: () => this.displayMode
    });
    this._services = services;
    this._organization = services.organizationDefaults.kept();
    if (services.visitor !== 'anonymous') {
      this._readOrganizationDefaults(services.organizationDefaults, services.state);
    }
    // A person who does something on the card may be about to change a photo
    this.domElement.addEventListener('click', this._onClick);
    const isEditing: boolean = this.displayMode === DisplayMode.Edit;
    const startSettings: StartSettings | undefined = startSettingsOf(
      cardSettingsOf(this.properties, this._organization),
      services.signsIn,
      isEditing
    );
    if (!startSettings || services.visitor !== 'member') {
      return undefined;
    }
    startWhenShown(services, startSettings, isEditing);
    return services.state;
  }

  private readonly _onClick = (): void => this._services?.actions.forget();

  /** The property pane too gets only values that it can show. */
  protected override onAfterDeserialize(stored: unknown, dataVersion: Version): IProfilePhotoStatusWebPartProps {
    return storedPropertiesOf(migrated(stored, dataVersion.toString()));
  }

  protected override get dataVersion(): Version {
    return Version.parse(currentDataVersion);
  }

  /** Texts that search finds and that page translations take over, and addresses that SharePoint mends when a site moves */
  protected override get propertiesMetadata(): IWebPartPropertiesMetadata {
    return propertiesMetadata;
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this._theme = theme;
    if (this._hasTheme) {
      this._applyTheme();
    }
    if (this.renderedOnce) {
      // An open panel takes the colors of the page
      this.render();
    }
  }

  private _applyTheme(): void {
    this._hasTheme = true;
    applyThemeVariables(this.domElement, this._theme);
  }

  protected override onDispose(): void {
    this.domElement.removeEventListener('click', this._onClick);
    ReactDom.unmountComponentAtNode(this.domElement);
    this._disposed.abort();
    if (this._services) {
      releaseCheck(this._services.checkKey);
      // The framework's queue for the property pane keeps every web part that was ever on the page (sp-webpart-base 1.23.2): not its pictures too
      this._services = undefined;
    }
  }

  /** The framework calls it before it opens the pane, which visitors never do. */
  protected override async loadPropertyPaneResources(): Promise<void> {
    const { loadAdminTexts, propertyPaneConfiguration } = await import(
      /* webpackChunkName: 'property-pane' */ './propertyPane/propertyPane'
    );
    await loadAdminTexts();
    this._propertyPaneConfiguration = propertyPaneConfiguration;
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this._propertyPaneConfiguration
      ? this._propertyPaneConfiguration({
          settings: cardSettingsOf(this.properties, this._organization),
          preview: this._previewChoice,
          onTestTenant: () => {
            this._showsTenantTest = true;
            this.render();
          }
        })
      : { pages: [] };
  }

  protected override onPropertyPaneFieldChanged(property: string, _before: unknown, value: unknown): void {
    if (property === previewProperty) {
      Reflect.deleteProperty(this.properties, previewProperty);
      // The pane reads it at once, before the preview is loaded
      this._previewChoice = value;
      this._showPreview(value).catch(() => {
        // The part could not be loaded: the card stays as it is, and the pane says so
        this._previewChoice = this._preview?.kind;
        this.context.propertyPane.refresh();
      });
    }
  }

  protected override onDisplayModeChanged(before: DisplayMode): void {
    this._preview = undefined;
    this._previewChoice = undefined;
    super.onDisplayModeChanged(before);
  }

  /** Reads them after the first result, so that nothing waits for them; what they change, changes on the card then. */
  private _readOrganizationDefaults(
    defaults: OrganizationDefaults<IProfilePhotoStatusWebPartProps>,
    state: ReadableStore<CheckState>
  ): void {
    const { signal } = this._disposed;
    const read = async (): Promise<void> => {
      const organization: IProfilePhotoStatusWebPartProps | undefined = await defaults.read(this.displayMode === DisplayMode.Edit, signal);
      if (organization && !signal.aborted) {
        this._organization = organization;
        this.render();
      }
    };
    const giveUp: () => void = afterFirstResult(state, () => {
      read().catch(() => {
        // No answer: what is kept counts on, and the next page asks again
      });
    });
    signal.addEventListener('abort', giveUp, { once: true });
  }

  private async _showPreview(kind: unknown): Promise<void> {
    const { previewOf } = await import(/* webpackChunkName: 'preview' */ './preview/previewOf');
    this._preview = previewOf(kind, Date.now());
    this.render();
  }

  /** What is shown; undefined before the web part has begun. */
  private _element(): React.ReactElement | undefined {
    if (!this._services && this._missingInterfaces.length === 0) {
      return undefined;
    }
    const isEditing: boolean = this.displayMode === DisplayMode.Edit;
    const settings: CardSettings = cardSettingsOf(this.properties, this._organization);
    const { title } = settings;
    const onTitleChanged = (changed: string): void => {
      this.properties.title = changed;
      this.context.propertyPane.refresh();
      this.render();
    };
    if (!this._services) {
      return React.createElement(UnsupportedBrowserCard, { title, onTitleChanged, isEditing, missing: this._missingInterfaces });
    }
    const { cloud, signsIn, hiding } = this._services;
    const preview: Preview | undefined = isEditing ? this._preview : undefined;
    const { state, actions, visitor, sizesPorts }: Pick<Services, keyof Services & keyof Preview> = preview ?? this._services;
    return React.createElement(ProfilePhotoStatus, {
      // What is open on one card is not open on the other
      key: preview?.kind ?? 'own',
      state,
      actions,
      previewTitle: preview?.title,
      title,
      onTitleChanged,
      isEditing,
      signsIn,
      checkWhen: settings.checkWhen,
      density: settings.density,
      whenInSync: settings.whenInSync,
      whenNoPhoto: settings.whenNoPhoto,
      whenGuest: settings.whenGuest,
      whenConsentMissing: settings.whenConsentMissing,
      steps: settings,
      visitor,
      apiAccessPage: apiAccessPageOf(this.context.pageContext.web.absoluteUrl),
      links: linksOf(settings, {
        cloud,
        webAbsoluteUrl: this.context.pageContext.web.absoluteUrl,
        isInTeams: this.context.sdks.microsoftTeams !== undefined
      }),
      waitingHours: settings.waitingHours,
      supportContact: settings.supportContact,
      runtime: this._services.runtime,
      room: this._services.room,
      locale: this.context.pageContext.cultureInfo.currentUICultureName,
      sizesPorts,
      hiding,
      opensInPanel: this.context.sdks.microsoftTeams === undefined && !isWholePage(this.context),
      tenantTest:
        isEditing && this._showsTenantTest
          ? {
              cloud,
              version: this.manifest.version,
              findHost: () => pageHostOf(this.context.sdks.microsoftTeams?.teamsJs),
              ports: this._services.testPorts
            }
          : undefined
    });
  }
}
