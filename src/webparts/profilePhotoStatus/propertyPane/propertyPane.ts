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
import { previewKinds } from '../preview/previewKinds';
import { previewTitleOf } from '../preview/previewTitles';
import type { CardSettings } from '../settings/cardSettings';
import { previewProperty } from './previewProperty';
import { contactProblemText, linkProblemText } from './problemTexts';
import type { IProfilePhotoStatusWebPartProps } from '../settings/storedProperties';

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
        header: { description: strings.PaneDescription },
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
    groupName: strings.PaneGroupCard,
    groupFields: [
      PropertyPaneTextField('title', { label: strings.PaneTitle, placeholder: settings.title || strings.DefaultTitle }),
      choice('density', strings.PaneDensity, settings.density, {
        full: strings.PaneDensityFull,
        compact: strings.PaneDensityCompact,
        quiet: strings.PaneDensityQuiet
      }),
      choice('checkWhen', strings.PaneCheckWhen, settings.checkWhen, {
        opens: strings.PaneCheckWhenOpens,
        daily: strings.PaneCheckWhenDaily,
        asked: strings.PaneCheckWhenAsked
      })
    ]
  };
}

function visitorsGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupVisitors,
    groupFields: [
      choice('whenInSync', strings.PaneWhenInSync, settings.whenInSync, {
        line: strings.PaneShowLine,
        card: strings.PaneShowBoth,
        hidden: strings.PaneShowNothing
      }),
      choice('whenNoPhoto', strings.PaneWhenNoPhoto, settings.whenNoPhoto, {
        card: strings.PaneShowCard,
        line: strings.PaneShowLine,
        hidden: strings.PaneShowNothing
      }),
      choice('whenGuest', strings.PaneWhenGuest, settings.whenGuest, { hidden: strings.PaneShowNothing, line: strings.PaneShowLine }),
      choice('whenConsentMissing', strings.PaneWhenConsentMissing, settings.whenConsentMissing, {
        hidden: strings.PaneShowNothing,
        line: strings.PaneShowLine
      })
    ]
  };
}

function guideGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupGuide,
    groupFields: [
      PropertyPaneLabel('', { text: strings.PaneGuideHint }),
      step('showsPrivateWindow', strings.GuideSessionTitle, settings.showsPrivateWindow),
      step('showsSetPhoto', strings.GuideSetTitle, settings.showsSetPhoto),
      step('showsGiveItTime', strings.GuideTimeTitle, settings.showsGiveItTime),
      choice('waitingHours', strings.PaneWaitingHours, String(settings.waitingHours), {
        '24': strings.PaneWaiting24,
        '48': strings.PaneWaiting48,
        '72': strings.PaneWaiting72
      }),
      link('startPageLink', strings.PaneStartPageLink, settings.startPageLink)
    ]
  };
}

function photosGroup(settings: CardSettings): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupLinks,
    groupFields: [
      choice('photosSetBy', strings.PanePhotosSetBy, settings.photosSetBy, {
        people: strings.PanePhotosSetByPeople,
        admins: strings.PanePhotosSetByOthers
      }),
      settings.photosSetBy === 'admins'
        ? PropertyPaneTextField('photosSetByWhom', {
            label: strings.PanePhotosSetByWhom,
            placeholder: settings.photosSetByWhom ?? strings.PhotosSetByAdmin,
            maxLength: 80
          })
        : link('addPhotoLink', strings.PaneAddPhotoLink, settings.addPhotoLink),
      link('aboutSyncLink', strings.PaneAboutSyncLink, settings.aboutSyncLink)
    ]
  };
}

function helpGroup({ supportContact }: CardSettings): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupHelp,
    groupFields: [
      PropertyPaneTextField('helpContact', {
        label: strings.PaneHelpContact,
        placeholder: supportContact?.address ?? strings.PaneHelpContactExample,
        description: strings.PaneHelpContactHint,
        onGetErrorMessage: (value: string) => contactProblemText(value.trim())
      })
    ]
  };
}

/** Not stored: `ProfilePhotoStatusWebPart` takes it out of the properties at once. */
function previewGroup(preview: unknown): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupPreview,
    groupFields: [
      PropertyPaneLabel('', { text: strings.PanePreviewHint }),
      PropertyPaneDropdown(previewProperty, {
        label: strings.PanePreview,
        selectedKey: previewKinds.find((kind) => kind === preview) ?? ownStatus,
        options: [{ key: ownStatus, text: strings.PreviewOwn }, ...previewKinds.map((key) => ({ key, text: previewTitleOf(key) }))]
      })
    ]
  };
}

function testGroup(onTestTenant: () => void): IPropertyPaneGroup {
  return {
    groupName: strings.PaneGroupTest,
    groupFields: [
      PropertyPaneLabel('', { text: strings.PaneTestHint }),
      PropertyPaneButton('', { text: strings.PaneTest, buttonType: PropertyPaneButtonType.Normal, onClick: onTestTenant })
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
    placeholder: current ?? strings.PaneLinkHint,
    onGetErrorMessage: (value: string) => linkProblemText(value.trim())
  });
}
