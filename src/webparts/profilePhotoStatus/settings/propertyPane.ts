import {
  type IPropertyPaneConfiguration,
  PropertyPaneButton,
  PropertyPaneButtonType,
  PropertyPaneChoiceGroup,
  PropertyPaneLabel,
  PropertyPaneTextField
} from '@microsoft/sp-property-pane';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { isSafeLink } from './safeLink';
import { supportContactOf } from './supportContact';

export interface PropertyPaneActions {
  /** Shows the test of the tenant below the card */
  readonly onTestTenant: () => void;
}

/** The site owner's settings; each change shows on the card at once. */
export function propertyPaneConfiguration(actions: PropertyPaneActions): IPropertyPaneConfiguration {
  return {
    pages: [
      {
        header: { description: strings.PaneDescription },
        groups: [
          {
            groupName: strings.PaneGroupCard,
            groupFields: [
              PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: strings.DefaultTitle }),
              PropertyPaneChoiceGroup('checkWhen', {
                label: strings.PaneCheckWhen,
                options: [
                  { key: 'opens', text: strings.PaneCheckWhenOpens },
                  { key: 'asked', text: strings.PaneCheckWhenAsked }
                ]
              }),
              PropertyPaneChoiceGroup('whenInSync', {
                label: strings.PaneWhenInSync,
                options: [
                  { key: 'line', text: strings.PaneWhenInSyncLine },
                  { key: 'card', text: strings.PaneWhenInSyncCard },
                  { key: 'hidden', text: strings.PaneWhenInSyncHidden }
                ]
              }),
              PropertyPaneChoiceGroup('whenNothingToDo', {
                label: strings.PaneWhenNothingToDo,
                options: [
                  { key: 'hidden', text: strings.PaneWhenNothingToDoHidden },
                  { key: 'line', text: strings.PaneWhenNothingToDoLine }
                ]
              })
            ]
          },
          {
            groupName: strings.PaneGroupLinks,
            groupFields: [
              PropertyPaneChoiceGroup('photosSetBy', {
                label: strings.PanePhotosSetBy,
                options: [
                  { key: 'people', text: strings.PanePhotosSetByPeople },
                  { key: 'admins', text: strings.PanePhotosSetByOthers }
                ]
              }),
              PropertyPaneTextField('photosSetByWhom', {
                label: strings.PanePhotosSetByWhom,
                placeholder: strings.PhotosSetByAdmin,
                maxLength: 80
              }),
              linkField('addPhotoLink', strings.PaneAddPhotoLink),
              linkField('startPageLink', strings.PaneStartPageLink),
              linkField('aboutSyncLink', strings.PaneAboutSyncLink)
            ]
          },
          {
            groupName: strings.PaneGroupHelp,
            groupFields: [
              PropertyPaneTextField('helpContact', {
                label: strings.PaneHelpContact,
                placeholder: strings.PaneHelpContactExample,
                description: strings.PaneHelpContactHint,
                onGetErrorMessage: (value: string) => (value.trim() === '' || supportContactOf(value) ? '' : strings.PaneHelpContactInvalid)
              }),
              PropertyPaneChoiceGroup('waitingHours', {
                label: strings.PaneWaitingHours,
                options: [
                  { key: '24', text: strings.PaneWaiting24 },
                  { key: '48', text: strings.PaneWaiting48 },
                  { key: '72', text: strings.PaneWaiting72 }
                ]
              })
            ]
          },
          {
            groupName: strings.PaneGroupTest,
            groupFields: [
              PropertyPaneLabel('', { text: strings.PaneTestHint }),
              PropertyPaneButton('', {
                text: strings.PaneTest,
                buttonType: PropertyPaneButtonType.Normal,
                onClick: actions.onTestTenant
              })
            ]
          }
        ]
      }
    ]
  };
}

function linkField(property: string, label: string): ReturnType<typeof PropertyPaneTextField> {
  return PropertyPaneTextField(property, {
    label,
    placeholder: strings.PaneLinkHint,
    onGetErrorMessage: (value: string) => (value.trim() === '' || isSafeLink(value.trim()) ? '' : strings.PaneLinkInvalid)
  });
}
