import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { Change } from '../../../../photos';

/** What is seen of SharePoint's picture, which is the right one of every comparison; the left one is of Microsoft 365. */
export function textOfChange(change: Change): string {
  switch (change) {
    case 'brighter':
      return strings.ChangeBrighter;
    case 'darker':
      return strings.ChangeDarker;
    case 'moreContrast':
      return strings.ChangeMoreContrast;
    case 'lessContrast':
      return strings.ChangeLessContrast;
    case 'gray':
      return strings.ChangeGray;
    case 'colored':
      return strings.ChangeColored;
    case 'otherColors':
      return strings.ChangeColors;
    case 'croppedTighter':
      return strings.ChangeTighter;
    case 'croppedWider':
      return strings.ChangeWider;
    case 'framed':
      return strings.ChangeFramed;
    case 'unframed':
      return strings.ChangeUnframed;
    case 'otherSharpness':
      return strings.ChangeSharpness;
    case 'mirrored':
      return strings.ChangeMirrored;
  }
}
