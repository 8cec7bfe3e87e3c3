import { type SupportContact, parsedAddress, reportPlace } from '../../../photos';
import { isSafeLink } from './safeLink';

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

/** Where support reports go, if the site owner gave a safe address. */
export function supportContactOf(typed: string | undefined): SupportContact | undefined {
  const address: string = typed?.trim() ?? '';
  if (address.length <= maxMailAddressLength && mailAddress.test(address)) {
    return { kind: 'mail', address };
  }
  return address.length <= maxFormAddressLength && isFormAddress(address) ? { kind: 'form', address } : undefined;
}

/** An https address that signs nobody in, and says itself which host the report goes to. */
function isFormAddress(address: string): boolean {
  // A line break or a space would be swallowed or encoded silently: then it is not the address that was meant
  if (/\s/.test(address) || !isSafeLink(address)) {
    return false;
  }
  const { username, password, origin } = new URL(address);
  return username === '' && password === '' && origin === parsedAddress(address.split(reportPlace).join('report'))?.origin;
}
