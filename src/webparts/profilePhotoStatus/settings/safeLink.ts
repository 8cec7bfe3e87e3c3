import { parsedAddress } from '../../../photos';

/** Why an address that a site owner typed is not taken. */
export type LinkProblem = 'notAnAddress' | 'notHttps' | 'hasSpaces' | 'hasPassword' | 'tooLong';

/** The longest address, in characters: what servers and mail programs take without trouble (RFC 9110 asks for 8000 octets at least, old software for 2048). */
const maxLinkLength: number = 2000;

/** Only https: a `javascript:` address would run with the user's rights. */
export function isSafeLink(address: string): boolean {
  return parsedAddress(address)?.protocol === 'https:';
}

/**
 * @param address - without the spaces around
 * @returns undefined where the address can be a link on the card
 */
export function linkProblemOf(address: string): LinkProblem | undefined {
  if (address.length > maxLinkLength) {
    return 'tooLong';
  }
  const parsed: URL | undefined = parsedAddress(address);
  if (!parsed) {
    return 'notAnAddress';
  }
  if (parsed.protocol !== 'https:') {
    // `intranet.contoso.com:8080` reads as an address with the protocol `intranet.contoso.com:`
    return parsed.protocol.includes('.') ? 'notAnAddress' : 'notHttps';
  }
  // A browser would encode or drop it silently: then it is not the address that was meant
  if (/\s/.test(address)) {
    return 'hasSpaces';
  }
  return parsed.username !== '' || parsed.password !== '' ? 'hasPassword' : undefined;
}

/** An address as a site owner typed it, without the spaces around; undefined where it is none or not safe. */
export function safeLinkOf(typed: string | undefined): string | undefined {
  const address: string = typed?.trim() ?? '';
  return linkProblemOf(address) === undefined ? address : undefined;
}
