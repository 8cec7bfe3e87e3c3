import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DisplayMode } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

import { PhotoCheck, compare } from '../../photos';
import { Microsoft365PhotoSource, SharePointPhotoSource, systemClock } from '../../sources';
import { ProfilePhotoStatus } from './components/ProfilePhotoStatus';
import { propertyPaneConfiguration } from './propertyPane';
import { applyThemeVariables, readableTheme } from './sectionTheme';
import { acquireCheck, releaseCheck } from './sharedCheck';
import { type IProfilePhotoStatusWebPartProps, linksOf, whenInSyncOf } from './webPartProperties';

/** Glue only: the page's context in, the card out. */
export default class ProfilePhotoStatusWebPart extends BaseClientSideWebPart<IProfilePhotoStatusWebPartProps> {
  private _check: PhotoCheck | undefined;
  private _checkKey: string = '';
  private _theme: IReadonlyTheme | undefined;

  public override render(): void {
    if (!this._check) {
      return;
    }
    ReactDom.render(
      React.createElement(ProfilePhotoStatus, {
        check: this._check,
        title: this.properties.title,
        onTitleChanged: (title: string): void => {
          this.properties.title = title;
          this.context.propertyPane.refresh();
          this.render();
        },
        isEditing: this.displayMode === DisplayMode.Edit,
        startsByItself: this.properties.checkWhen !== 'asked',
        whenInSync: whenInSyncOf(this.properties),
        links: linksOf(this.properties),
        locale: this.context.pageContext.cultureInfo.currentUICultureName,
        theme: readableTheme(this._theme)
      }),
      this.domElement
    );
  }

  protected override async onInit(): Promise<void> {
    const { user, web } = this.context.pageContext;
    this._checkKey = `${web.absoluteUrl} ${user.loginName}`;
    this._check = acquireCheck(this._checkKey, () => this._createCheck());
  }

  private _createCheck(): PhotoCheck {
    const { user, web } = this.context.pageContext;
    return new PhotoCheck({
      microsoft365: new Microsoft365PhotoSource({
        getClient: () => this.context.msGraphClientFactory.getClient('3'),
        user: { isExternalGuest: user.isExternalGuestUser, isAnonymousGuest: user.isAnonymousGuestUser }
      }),
      sharePoint: new SharePointPhotoSource({ webAbsoluteUrl: web.absoluteUrl, user }),
      compare,
      clock: systemClock
    });
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this._theme = theme;
    applyThemeVariables(this.domElement, theme);
    this.render();
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
    releaseCheck(this._checkKey);
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPaneConfiguration();
  }
}
