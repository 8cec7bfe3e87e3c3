import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuidePlan, GuideStep, StatusKind, TriedStep } from '../../../../photos';
import type { PhotoSetting } from '../../settings/links';
import { duration, relativeDay, formattingLocale, timeOfDay } from '../texts/relativeTime';
import { type Tone, toneOf } from '../texts/tone';

/** What a step says before anything is done. */
export interface StepTexts {
  readonly title: string;
  readonly why: string;
  /** Undefined where the view has more to show than a sentence */
  readonly toDo: string | undefined;
  readonly expect: string;
}

export interface StepFacts {
  readonly plan: GuidePlan;
  readonly waitingHours: number;
  readonly locale: string;
  /** How photos are set in this organization */
  readonly photo: PhotoSetting;
}

export function stepTextsOf(step: GuideStep, facts: StepFacts): StepTexts {
  switch (step) {
    case 'askAgain':
      return {
        title: strings.GuideAskTitle,
        why: strings.GuideAskWhy,
        toDo: strings.GuideAskDo,
        expect: strings.GuideAskExpect
      };
    case 'freshSession':
      return {
        title: strings.GuideSessionTitle,
        why: strings.GuideSessionWhy,
        toDo: undefined,
        expect: strings.GuideSessionExpect
      };
    case 'setPhoto':
      return {
        ...(beginsWithoutPhoto(facts.plan)
          ? { title: strings.GuideAddTitle, why: strings.GuideAddWhy }
          : { title: strings.GuideSetTitle, why: strings.GuideSetWhy }),
        toDo: setPhotoText(facts.photo),
        expect: strings.GuideSetExpect
      };
    case 'giveItTime':
      return {
        title: strings.GuideTimeTitle,
        why: Text.format(strings.GuideTimeWhy, duration(facts.waitingHours, 'hour', facts.locale)),
        toDo: undefined,
        expect: strings.GuideTimeExpect
      };
    case 'askForHelp':
      return {
        title: strings.GuideHelpTitle,
        why: strings.GuideHelpWhy,
        toDo: strings.GuideHelpDo,
        expect: strings.GuideHelpExpect
      };
  }
}

function setPhotoText(photo: PhotoSetting): string {
  if (photo.by === 'others') {
    return Text.format(strings.GuideSetDoByOthers, photo.who ?? strings.PhotosSetByAdmin);
  }
  return photo.page === undefined ? strings.GuideSetDoWithoutPage : strings.GuideSetDo;
}

/** Asking SharePoint is part of every plan for a photo that Microsoft 365 has. */
function beginsWithoutPhoto(plan: GuidePlan): boolean {
  return !plan.steps.includes('askAgain');
}

/** What was found after a step, in words and as a tone. */
export interface StepResult {
  /** Such as "Checked today at 10:42: SharePoint still shows a different photo" */
  readonly text: string;
  readonly tone: Tone;
}

export function stepResultOf({ at, found }: TriedStep, now: number, locale: string): StepResult {
  const language: string = formattingLocale(locale, strings.LanguageTag);
  return {
    text: Text.format(strings.GuideChecked, relativeDay(at, now, language), timeOfDay(at, language), foundText(found)),
    tone: toneOf({ kind: found })
  };
}

function foundText(found: StatusKind): string {
  switch (found) {
    case 'inSync':
      return strings.InSyncHeadline;
    case 'different':
      return strings.GuideFoundDifferent;
    case 'someSizesOld':
      return strings.GuideFoundSomeSizesOld;
    case 'otherName':
      return strings.GuideFoundOtherName;
    case 'missingInSharePoint':
      return strings.GuideFoundMissingInSharePoint;
    case 'missingInMicrosoft365':
      return strings.GuideFoundMissingInMicrosoft365;
    case 'noPhoto':
      return strings.GuideFoundNoPhoto;
    case 'unsure':
      return strings.GuideFoundUnsure;
    case 'cannotCompare':
      return strings.GuideFoundNothing;
  }
}
