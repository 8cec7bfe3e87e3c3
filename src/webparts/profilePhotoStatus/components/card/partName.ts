import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuidePlan, StatusKind } from '../../../../photos';
import type { InSyncQuestion } from '../inSyncHelp';

/** The parts of the card that a user can open; one at a time. */
export type PartName = 'pictures' | 'why' | 'report' | 'guide' | InSyncQuestion;

export function titleOf(part: PartName): string {
  switch (part) {
    case 'pictures':
      return strings.LookCloser;
    case 'why':
      return strings.WhyLink;
    case 'report':
      return strings.ReportTitle;
    case 'guide':
      return strings.GuideTitle;
    case 'elsewhere':
      return strings.StillAnotherPhoto;
    case 'notCurrent':
      return strings.NotMyCurrentPhoto;
  }
}

interface Offer {
  readonly status: StatusKind;
  readonly hasPicture: boolean;
  readonly plan: GuidePlan | undefined;
}

/** Whether a part that was opened still fits: the status may be another one by now. */
export function isOffered(part: PartName, { status, hasPicture, plan }: Offer): boolean {
  switch (part) {
    case 'pictures':
      return hasPicture;
    case 'guide':
      return plan !== undefined;
    case 'elsewhere':
    case 'notCurrent':
      return status === 'inSync';
    case 'report':
      return offersReport(status);
    case 'why':
      return status !== 'inSync' && !offersReport(status);
  }
}

/** Where the card has nothing to explain that the report does not hold, it offers the report at once. */
export function offersReport(status: StatusKind): boolean {
  return status === 'cannotCompare' || status === 'otherName';
}
