import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DisplayMode } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

import { type Cloud, PhotoCheck, cloudOf, compare } from '../../photos';
import { Microsoft365PhotoSource, SharePointPhotoSource, systemClock, testTenant } from '../../sources';
import { ProfilePhotoStatus } from './components/ProfilePhotoStatus';
import { propertyPaneConfiguration } from './propertyPane';
import { applyThemeVariables, readableTheme } from './sectionTheme';
import { reportEnvironmentOf } from './reportEnvironment';
import { acquireCheck, releaseCheck } from './sharedCheck';
import { type IProfilePhotoStatusWebPartProps, linksOf, supportContactOf, whenInSyncOf } from './webPartProperties';

/** What `onInit` takes out of the page's context. */
interface Parts {
  readonly microsoft365: Microsoft365PhotoSource;
  readonly sharePoint: SharePointPhotoSource;
  readonly check: PhotoCheck;
  readonly checkKey: string;
  readonly cloud: Cloud;
}

/** Glue only: the page's context in, the card out. */
export default class ProfilePhotoStatusWebPart extends BaseClientSideWebPart<IProfilePhotoStatusWebPartProps> {
  private _parts: Parts | undefined;
  private _theme: IReadonlyTheme | undefined;
  private _showsTenantTest: boolean = false;

  public override render(): void {
    if (!this._parts) {
      return;
    }
    const { microsoft365, sharePoint, check, cloud } = this._parts;
    const isEditing: boolean = this.displayMode === DisplayMode.Edit;
    ReactDom.render(
      React.createElement(ProfilePhotoStatus, {
        check,
        title: this.properties.title,
        onTitleChanged: (title: string): void => {
          this.properties.title = title;
          this.context.propertyPane.refresh();
          this.render();
        },
        isEditing,
        startsByItself: this.properties.checkWhen !== 'asked',
        whenInSync: whenInSyncOf(this.properties),
        links: linksOf(this.properties, cloud),
        support: {
          contact: supportContactOf(this.properties),
          environment: () =>
            reportEnvironmentOf({
              webPartVersion: this.manifest.version,
              isInTeams: this.context.sdks.microsoftTeams !== undefined,
              cloud,
              language: this.context.pageContext.cultureInfo.currentUICultureName
            })
        },
        locale: this.context.pageContext.cultureInfo.currentUICultureName,
        theme: readableTheme(this._theme),
        tenantTest:
          isEditing && this._showsTenantTest
            ? {
                cloud,
                version: this.manifest.version,
                run: (signal: AbortSignal) =>
                  testTenant({ microsoft365, sharePoint, compare, clock: systemClock, signal })
              }
            : undefined
      }),
      this.domElement
    );
  }

  protected override async onInit(): Promise<void> {
    const { user, web, legacyPageContext } = this.context.pageContext;
    const microsoft365: Microsoft365PhotoSource = new Microsoft365PhotoSource({
      getClient: () => this.context.msGraphClientFactory.getClient('3'),
      user: { isExternalGuest: user.isExternalGuestUser, isAnonymousGuest: user.isAnonymousGuestUser }
    });
    const sharePoint: SharePointPhotoSource = new SharePointPhotoSource({ webAbsoluteUrl: web.absoluteUrl, user });
    const checkKey: string = `${web.absoluteUrl} ${user.loginName}`;
    this._parts = {
      microsoft365,
      sharePoint,
      check: acquireCheck(checkKey, () => new PhotoCheck({ microsoft365, sharePoint, compare, clock: systemClock })),
      checkKey,
      cloud: cloudOf(legacyPageContext?.msGraphEndpointUrl)
    };
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this._theme = theme;
    applyThemeVariables(this.domElement, theme);
    this.render();
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
    if (this._parts) {
      releaseCheck(this._parts.checkKey);
    }
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPaneConfiguration({
      onTestTenant: () => {
        this._showsTenantTest = true;
        this.render();
      }
    });
  }
}
