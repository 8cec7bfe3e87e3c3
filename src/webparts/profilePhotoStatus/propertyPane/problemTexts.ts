import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type LinkProblem, linkProblemOf } from '../settings/safeLink';
import { type ContactProblem, contactProblemOf } from '../settings/supportContact';

/** What is wrong with a link, in words; empty where nothing is, as the property pane wants it. An empty field is right. */
export function linkProblemText(address: string): string {
  const problem: LinkProblem | undefined = address === '' ? undefined : linkProblemOf(address);
  return problem === undefined ? '' : textOfLinkProblem(problem);
}

/** The same for the contact. */
export function contactProblemText(address: string): string {
  const problem: ContactProblem | undefined = address === '' ? undefined : contactProblemOf(address);
  switch (problem) {
    case undefined:
      return '';
    case 'notAnAddress':
      return strings.PaneContactNotAnAddress;
    case 'notAMailAddress':
      return strings.PaneContactNotMail;
    case 'severalMailAddresses':
      return strings.PaneContactSeveral;
    case 'reportInHost':
      return strings.PaneContactReportInHost;
    default:
      return textOfLinkProblem(problem);
  }
}

function textOfLinkProblem(problem: LinkProblem): string {
  switch (problem) {
    case 'notAnAddress':
      return strings.PaneLinkNotAnAddress;
    case 'notHttps':
      return strings.PaneLinkNotHttps;
    case 'hasSpaces':
      return strings.PaneLinkHasSpaces;
    case 'hasPassword':
      return strings.PaneLinkHasPassword;
    case 'tooLong':
      return strings.PaneLinkTooLong;
  }
}
