import type { LoggedRequest } from '../../tenant/requestLog';

/** Requests for a picture of somebody, of whichever address. */
export function isUserPhoto({ url }: Pick<LoggedRequest, 'url'>): boolean {
  return /userphoto\.aspx/i.test(url);
}

/** Requests for the signed-in user's large picture at the address that the card itself reads. */
export function isOwnLargePhoto({ url }: Pick<LoggedRequest, 'url'>): boolean {
  return /userphoto\.aspx\?size=L&accountname=adele/i.test(url);
}
