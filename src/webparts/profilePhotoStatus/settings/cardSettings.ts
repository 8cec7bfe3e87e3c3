import { type SupportContact, withoutUndefined } from '../../../photos';
import { safeLinkOf } from './safeLink';
import { type IProfilePhotoStatusWebPartProps, storedPropertiesOf } from './storedProperties';
import { supportContactOf } from './supportContact';

/**
 * How much room the card takes: `full` shows two large photos; `compact` shows small ones beside the text; `quiet` shows one line, which opens to the full card.
 */
export type Density = (typeof densities)[number];
const densities = ['full', 'compact', 'quiet'] as const;

/** When the check begins: with the page, with the page but once a day, or when the user asks */
export type CheckWhen = (typeof checkMoments)[number];
const checkMoments = ['opens', 'daily', 'asked'] as const;

/** What visitors see in a situation where nothing has to be done. */
export type CalmView = (typeof calmViews)[number];
const calmViews = ['line', 'card', 'hidden'] as const;

/** What visitors see when there is nothing they could do: guests, and everybody while the permission is missing. */
export type UnavailableView = (typeof unavailableViews)[number];
const unavailableViews = ['hidden', 'line'] as const;

/** Who sets profile photos: people themselves, or others in the organization */
const photoSetters = ['people', 'admins'] as const;

/**
 * How long people wait before they ask for help, in hours: Microsoft named 24 for a sync (on a page since removed), its profile
 * editor 48, administrators in forums 72.
 */
const waitingChoices = ['24', '48', '72'] as const;

/** The longest text for those who set photos, in characters: it stands inside a sentence. */
const maxWhoLength: number = 80;

/** What a site owner or the organization has set, every value checked. */
export interface CardSettings {
  /** As it was typed; empty for the default title in the user's language */
  readonly title: string;
  readonly density: Density;
  readonly checkWhen: CheckWhen;
  readonly whenInSync: CalmView;
  readonly whenNoPhoto: CalmView;
  readonly whenGuest: UnavailableView;
  readonly whenConsentMissing: UnavailableView;
  readonly photosSetBy: (typeof photoSetters)[number];
  readonly waitingHours: number;
  readonly showsPrivateWindow: boolean;
  readonly showsSetPhoto: boolean;
  readonly showsGiveItTime: boolean;
  /** The site owner's words for those who set photos, where people do not */
  readonly photosSetByWhom?: string;
  // Addresses on https; missing for Microsoft's own
  readonly addPhotoLink?: string;
  readonly startPageLink?: string;
  readonly aboutSyncLink?: string;
  /** Where support reports go; missing for nowhere */
  readonly supportContact?: SupportContact;
}

/** What counts where neither the page nor the organization says anything. */
const ownDefaults: CardSettings = {
  title: '',
  density: 'full',
  checkWhen: 'opens',
  whenInSync: 'line',
  whenNoPhoto: 'card',
  whenGuest: 'hidden',
  whenConsentMissing: 'hidden',
  photosSetBy: 'people',
  waitingHours: 24,
  showsPrivateWindow: true,
  showsSetPhoto: true,
  showsGiveItTime: true
};

/**
 * The one way from stored properties, whatever they hold, to the card's settings. What is missing or not valid on the page comes from the organization's
 * defaults, and else from the card's own.
 * @param stored - the page's properties
 * @param organization - the organization's defaults: the same names, as JSON of unknown origin
 */
export function cardSettingsOf(stored: unknown, organization?: unknown): CardSettings {
  return { ...ownDefaults, ...validSettingsOf(organization), ...validSettingsOf(stored) };
}

function validSettingsOf(stored: unknown): Partial<CardSettings> {
  const properties: IProfilePhotoStatusWebPartProps = storedPropertiesOf(stored);
  const waitingHours: string | undefined = choiceOf(waitingChoices, properties.waitingHours);
  return withoutUndefined<Partial<CardSettings>>({
    title: properties.title === '' ? undefined : properties.title,
    density: choiceOf(densities, properties.density),
    checkWhen: choiceOf(checkMoments, properties.checkWhen),
    whenInSync: choiceOf(calmViews, properties.whenInSync),
    whenNoPhoto: choiceOf(calmViews, properties.whenNoPhoto),
    whenGuest: choiceOf(unavailableViews, properties.whenGuest),
    whenConsentMissing: choiceOf(unavailableViews, properties.whenConsentMissing),
    photosSetBy: choiceOf(photoSetters, properties.photosSetBy),
    photosSetByWhom: properties.photosSetByWhom?.trim().slice(0, maxWhoLength) || undefined,
    addPhotoLink: safeLinkOf(properties.addPhotoLink),
    startPageLink: safeLinkOf(properties.startPageLink),
    aboutSyncLink: safeLinkOf(properties.aboutSyncLink),
    supportContact: supportContactOf(properties.helpContact),
    waitingHours: waitingHours === undefined ? undefined : Number(waitingHours),
    showsPrivateWindow: properties.showsPrivateWindow,
    showsSetPhoto: properties.showsSetPhoto,
    showsGiveItTime: properties.showsGiveItTime
  });
}

function choiceOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}
