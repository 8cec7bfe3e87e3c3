import type { LoggedRequest } from '../../tenant/requestLog';

/** Requests for a picture of somebody, of whichever address: userphoto.aspx, or the edge. */
export function isUserPhoto({ url }: Pick<LoggedRequest, 'url'>): boolean {
  return /userphoto\.(aspx|jpg)\?/i.test(url);
}

/** Requests for the signed-in user's large picture at the address that the card itself reads. */
export function isOwnLargePhoto({ url }: Pick<LoggedRequest, 'url'>): boolean {
  return isUserPhoto({ url }) && /[?&]size=L&accountname=adele/i.test(url);
}
