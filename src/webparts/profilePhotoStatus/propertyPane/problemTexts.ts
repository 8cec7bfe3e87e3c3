import { adminTexts } from '../components/texts/adminTexts';
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
      return adminTexts().PaneContactNotAnAddress;
    case 'notAMailAddress':
      return adminTexts().PaneContactNotMail;
    case 'severalMailAddresses':
      return adminTexts().PaneContactSeveral;
    case 'reportInHost':
      return adminTexts().PaneContactReportInHost;
    default:
      return textOfLinkProblem(problem);
  }
}

function textOfLinkProblem(problem: LinkProblem): string {
  switch (problem) {
    case 'notAnAddress':
      return adminTexts().PaneLinkNotAnAddress;
    case 'notHttps':
      return adminTexts().PaneLinkNotHttps;
    case 'hasSpaces':
      return adminTexts().PaneLinkHasSpaces;
    case 'hasPassword':
      return adminTexts().PaneLinkHasPassword;
    case 'tooLong':
      return adminTexts().PaneLinkTooLong;
  }
}
