import { withoutUndefined, parsedAddress } from '../../photos';
import { type PhotoBaseReport, redactPath } from '../findings';
import { type PageAddressOptions, expiryOf, isExpired } from '../../sources';

/**
 * What the page context says of the address that pages ask for photos of people: how long it lives, not what it is.
 * @param now - milliseconds since 1970
 */
export function photoBaseReportOf({ origin, photoBase }: PageAddressOptions, now: number): PhotoBaseReport {
  if (photoBase === undefined || photoBase === '') {
    return { state: 'missing' };
  }
  const address: URL | undefined = typeof photoBase === 'string' ? parsedAddress(photoBase, origin) : undefined;
  if (!address) {
    return { state: 'unreadable' };
  }
  const secondsLeft = (parameter: '_oat_' | 'P1'): number | undefined => {
    const expiry: number | undefined = expiryOf(address, parameter);
    return expiry === undefined ? undefined : expiry - Math.floor(now / 1000);
  };
  return withoutUndefined<PhotoBaseReport>({
    state: address.origin !== origin ? 'otherHost' : isExpired(address, now) ? 'expired' : 'valid',
    path: redactPath(address.href),
    oatSecondsLeft: secondsLeft('_oat_'),
    p1SecondsLeft: secondsLeft('P1')
  });
}
