import type { SupportContact } from '../../../photos';
import { safeLinkOf } from './safeLink';
import { type IProfilePhotoStatusWebPartProps, storedPropertiesOf } from './storedProperties';
import { supportContactOf } from './supportContact';

/** When the check begins: with the page, or when the user asks */
const checkMoments = ['opens', 'asked'] as const;

/** What visitors see when both photos are the same. */
export type WhenInSync = (typeof inSyncViews)[number];
const inSyncViews = ['line', 'card', 'hidden'] as const;

/** What visitors see when there is nothing they could do: guests, and everybody while the permission is missing. */
export type WhenNothingToDo = (typeof nothingToDoViews)[number];
const nothingToDoViews = ['hidden', 'line'] as const;

/** Who sets profile photos: people themselves, or others in the organization */
const photoSetters = ['people', 'admins'] as const;

/**
 * How long people wait before they ask for help, in hours: Microsoft named 24 for a sync (on a page since removed), its profile
 * editor 48, administrators in forums 72. The first is the default.
 */
const waitingChoices = ['24', '48', '72'] as const;

/** The longest text for those who set photos, in characters: it stands inside a sentence. */
const maxWhoLength: number = 80;

/** What a site owner has set, every value checked; the first of several choices is the default. */
export interface CardSettings {
  /** As it was typed; empty for the default title in the user's language */
  readonly title: string;
  readonly checkWhen: (typeof checkMoments)[number];
  readonly whenInSync: WhenInSync;
  readonly whenNothingToDo: WhenNothingToDo;
  readonly photosSetBy: (typeof photoSetters)[number];
  /** The site owner's words for those who set photos, where people do not */
  readonly photosSetByWhom: string | undefined;
  // Addresses on https; undefined for Microsoft's own
  readonly addPhotoLink: string | undefined;
  readonly startPageLink: string | undefined;
  readonly aboutSyncLink: string | undefined;
  /** Where support reports go; undefined for nowhere */
  readonly supportContact: SupportContact | undefined;
  readonly waitingHours: number;
}

/** The one way from a page's stored properties, whatever they hold, to the card's settings. */
export function cardSettingsOf(stored: unknown): CardSettings {
  const properties: IProfilePhotoStatusWebPartProps = storedPropertiesOf(stored);
  return {
    title: properties.title ?? '',
    checkWhen: choiceOf(checkMoments, properties.checkWhen),
    whenInSync: choiceOf(inSyncViews, properties.whenInSync),
    whenNothingToDo: choiceOf(nothingToDoViews, properties.whenNothingToDo),
    photosSetBy: choiceOf(photoSetters, properties.photosSetBy),
    photosSetByWhom: properties.photosSetByWhom?.trim().slice(0, maxWhoLength) || undefined,
    addPhotoLink: safeLinkOf(properties.addPhotoLink),
    startPageLink: safeLinkOf(properties.startPageLink),
    aboutSyncLink: safeLinkOf(properties.aboutSyncLink),
    supportContact: supportContactOf(properties.helpContact),
    waitingHours: Number(choiceOf(waitingChoices, properties.waitingHours))
  };
}

function choiceOf<T extends string>(choices: readonly [T, ...T[]], value: string | undefined): T {
  return choices.find((choice) => choice === value) ?? choices[0];
}
