import {
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
  type IPropertyPaneGroup,
  PropertyPaneButton,
  PropertyPaneButtonType,
  PropertyPaneCheckbox,
  PropertyPaneDropdown,
  PropertyPaneLabel,
  PropertyPaneTextField
} from '@microsoft/sp-property-pane';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { adminTexts } from '../components/texts/adminTexts';
import { previewKinds } from '../preview/previewKinds';
import { previewTitleOf } from '../preview/previewTitles';
import type { CardSettings } from '../settings/cardSettings';
import { previewProperty } from './previewProperty';
import { contactProblemText, linkProblemText } from './problemTexts';
import type { IProfilePhotoStatusWebPartProps } from '../settings/storedProperties';

// Out of this chunk, so that the table of its files is not in what every visitor loads
export { loadAdminTexts } from '../components/texts/adminTexts';

export interface PropertyPaneOptions {
  /** What counts now. Where the page says nothing, the pane shows the organization's defaults, or else the card's own */
  readonly settings: CardSettings;
  /** What was chosen as a preview; anything else than a preview stands for the editor's own status */
  readonly preview: unknown;
  /** Shows the test of the tenant below the card */
  readonly onTestTenant: () => void;
}

/** The choice that is no preview */
const ownStatus: string = 'own';

type PropertyName = keyof IProfilePhotoStatusWebPartProps;

/** The site owner's settings; each change shows on the card at once. */
export function propertyPaneConfiguration({ settings, preview, onTestTenant }: PropertyPaneOptions): IPropertyPaneConfiguration {
  return {
    pages: [
      {
        header: { description: adminTexts().PaneDescription },
        groups: [
          cardGroup(settings),
          visitorsGroup(settings),
          guideGroup(settings),
          photosGroup(settings),
          helpGroup(settings),
          previewGroup(preview),
          testGroup(onTestTenant)
        ]
      }
    ]
  };
}

function cardGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupCard,
    groupFields: [
      PropertyPaneTextField('title', { label: adminTexts().PaneTitle, placeholder: settings.title || strings.DefaultTitle }),
      choice('density', adminTexts().PaneDensity, settings.density, {
        full: adminTexts().PaneDensityFull,
        compact: adminTexts().PaneDensityCompact,
        quiet: adminTexts().PaneDensityQuiet
      }),
      choice('checkWhen', adminTexts().PaneCheckWhen, settings.checkWhen, {
        opens: adminTexts().PaneCheckWhenOpens,
        daily: adminTexts().PaneCheckWhenDaily,
        asked: adminTexts().PaneCheckWhenAsked
      })
    ]
  };
}

function visitorsGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupVisitors,
    groupFields: [
      choice('whenInSync', adminTexts().PaneWhenInSync, settings.whenInSync, {
        line: adminTexts().PaneShowLine,
        card: adminTexts().PaneShowBoth,
        hidden: adminTexts().PaneShowNothing
      }),
      choice('whenNoPhoto', adminTexts().PaneWhenNoPhoto, settings.whenNoPhoto, {
        card: adminTexts().PaneShowCard,
        line: adminTexts().PaneShowLine,
        hidden: adminTexts().PaneShowNothing
      }),
      choice('whenGuest', adminTexts().PaneWhenGuest, settings.whenGuest, {
        hidden: adminTexts().PaneShowNothing,
        line: adminTexts().PaneShowLine
      }),
      choice('whenConsentMissing', adminTexts().PaneWhenConsentMissing, settings.whenConsentMissing, {
        hidden: adminTexts().PaneShowNothing,
        line: adminTexts().PaneShowLine
      })
    ]
  };
}

function guideGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupGuide,
    groupFields: [
      PropertyPaneLabel('', { text: adminTexts().PaneGuideHint }),
      step('showsPrivateWindow', strings.GuideSessionTitle, settings.showsPrivateWindow),
      step('showsSetPhoto', strings.GuideSetTitle, settings.showsSetPhoto),
      step('showsGiveItTime', strings.GuideTimeTitle, settings.showsGiveItTime),
      choice('waitingHours', adminTexts().PaneWaitingHours, String(settings.waitingHours), {
        '24': adminTexts().PaneWaiting24,
        '48': adminTexts().PaneWaiting48,
        '72': adminTexts().PaneWaiting72
      }),
      link('startPageLink', adminTexts().PaneStartPageLink, settings.startPageLink)
    ]
  };
}

function photosGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupLinks,
    groupFields: [
      choice('photosSetBy', adminTexts().PanePhotosSetBy, settings.photosSetBy, {
        people: adminTexts().PanePhotosSetByPeople,
        admins: adminTexts().PanePhotosSetByOthers
      }),
      settings.photosSetBy === 'admins'
        ? PropertyPaneTextField('photosSetByWhom', {
            label: adminTexts().PanePhotosSetByWhom,
            placeholder: settings.photosSetByWhom ?? strings.PhotosSetByAdmin,
            maxLength: 80
          })
        : link('addPhotoLink', adminTexts().PaneAddPhotoLink, settings.addPhotoLink),
      link('aboutSyncLink', adminTexts().PaneAboutSyncLink, settings.aboutSyncLink)
    ]
  };
}

function helpGroup({ supportContact }: CardSettings): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupHelp,
    groupFields: [
      PropertyPaneTextField('helpContact', {
        label: adminTexts().PaneHelpContact,
        placeholder: supportContact?.address ?? adminTexts().PaneHelpContactExample,
        description: adminTexts().PaneHelpContactHint,
        onGetErrorMessage: (value: string) => contactProblemText(value.trim())
      })
    ]
  };
}

/** Not stored: `ProfilePhotoStatusWebPart` takes it out of the properties at once. */
function previewGroup(preview: unknown): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupPreview,
    groupFields: [
      PropertyPaneLabel('', { text: adminTexts().PanePreviewHint }),
      PropertyPaneDropdown(previewProperty, {
        label: adminTexts().PanePreview,
        selectedKey: previewKinds.find((kind) => kind === preview) ?? ownStatus,
        options: [{ key: ownStatus, text: adminTexts().PreviewOwn }, ...previewKinds.map((key) => ({ key, text: previewTitleOf(key) }))]
      })
    ]
  };
}

function testGroup(onTestTenant: () => void): IPropertyPaneGroup {
  return {
    groupName: adminTexts().PaneGroupTest,
    groupFields: [
      PropertyPaneLabel('', { text: adminTexts().PaneTestHint }),
      PropertyPaneButton('', { text: adminTexts().PaneTest, buttonType: PropertyPaneButtonType.Normal, onClick: onTestTenant })
    ]
  };
}

/** @param current - what counts now; shown as chosen where the page stores nothing */
function choice<T extends string>(
  property: PropertyName,
  label: string,
  current: T,
  options: Readonly<Partial<Record<T, string>>>
): IPropertyPaneField<unknown> {
  // Not a choice group: that shows nothing as chosen where the page stores nothing
  return PropertyPaneDropdown(property, {
    label,
    selectedKey: current,
    options: Object.entries<string>(options as Record<string, string>).map(([key, text]) => ({ key, text }))
  });
}

function step(property: PropertyName, text: string, checked: boolean): IPropertyPaneField<unknown> {
  return PropertyPaneCheckbox(property, { text, checked });
}

function link(property: PropertyName, label: string, current: string | undefined): IPropertyPaneField<unknown> {
  return PropertyPaneTextField(property, {
    label,
    placeholder: current ?? adminTexts().PaneLinkHint,
    onGetErrorMessage: (value: string) => linkProblemText(value.trim())
  });
}
