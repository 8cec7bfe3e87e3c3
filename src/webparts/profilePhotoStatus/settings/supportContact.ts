import { type SupportContact, parsedAddress, reportPlace } from '../../../photos';
import { type LinkProblem, linkProblemOf } from './safeLink';

/** The longest e-mail address (RFC 5321, 4.5.3.1.3, without the angle brackets) */
const maxMailAddressLength: number = 254;

/**
 * The longest address of a form, in characters: half of what an address may have in all (`longestAddress` of photos/), so that
 * the report finds room beside it.
 */
const maxFormAddressLength: number = 1000;

/**
 * One plain e-mail address. Everything with a meaning of its own in a `mailto:` address is refused (`?`, `&`, `%`, `,`, `;`, line
 * breaks), so that it cannot bring further recipients or headers.
 */
const mailAddress: RegExp = /^[\w.+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** Why a contact that a site owner typed is not taken. */
export type ContactProblem = LinkProblem | 'notAMailAddress' | 'severalMailAddresses' | 'reportInHost';

/** Where support reports go, if the site owner gave a safe address. */
export function supportContactOf(typed: string | undefined): SupportContact | undefined {
  const address: string = typed?.trim() ?? '';
  if (contactProblemOf(address) !== undefined) {
    return undefined;
  }
  return { kind: mailAddress.test(address) ? 'mail' : 'form', address };
}

/**
 * @param address - without the spaces around
 * @returns undefined where reports can go there
 */
export function contactProblemOf(address: string): ContactProblem | undefined {
  // Anything with an @ and without a path is meant as an e-mail address
  if (address.includes('@') && !/^[a-z]+:\/\//i.test(address)) {
    return mailProblemOf(address);
  }
  if (address.length > maxFormAddressLength) {
    return 'tooLong';
  }
  // The form's address has to say itself which host the report goes to
  const host: string | undefined = parsedAddress(address)?.origin;
  const hostWithReport: string | undefined = parsedAddress(address.split(reportPlace).join('report'))?.origin;
  return linkProblemOf(address) ?? (host === hostWithReport ? undefined : 'reportInHost');
}

function mailProblemOf(address: string): ContactProblem | undefined {
  if (address.length > maxMailAddressLength) {
    return 'tooLong';
  }
  if (address.split('@').length > 2) {
    return 'severalMailAddresses';
  }
  return mailAddress.test(address) ? undefined : 'notAMailAddress';
}
