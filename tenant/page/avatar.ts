import { signedInUser } from '../people';
import { photoBaseOf } from '../sharepoint/photoBase';
import type { Visit } from '../visits';

/**
 * The address of the picture at the top right of a SharePoint page: small, by e-mail, from the base of the page context while that is valid
 * (sp-loader 1.23.2). Undefined where SharePoint shows no such picture: nobody is signed in, or Teams is around the page.
 */
export function ownPhotoOf(visit: Visit): string | undefined {
  const { user, host, photoBase } = visit.urlOptions;
  if (user === 'anonymous' || host === 'teams') {
    return undefined;
  }
  const base = photoBase === 'signed' ? photoBaseOf(visit) : undefined;
  const query = `size=S&accountname=${encodeURIComponent(signedInUser.mail)}`;
  return base === undefined ? `/_layouts/15/userphoto.aspx?${query}` : `${base}&${query}`;
}
