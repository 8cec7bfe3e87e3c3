import { parsedAddress } from '../../../photos';

/** Only https: a `javascript:` address would run with the user's rights. */
export function isSafeLink(address: string): boolean {
  return parsedAddress(address)?.protocol === 'https:';
}

/** An address as a site owner typed it, without the spaces around; undefined where it is none or not safe. */
export function safeLinkOf(typed: string | undefined): string | undefined {
  const address: string = typed?.trim() ?? '';
  return isSafeLink(address) ? address : undefined;
}
