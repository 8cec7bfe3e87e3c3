import type { PhotoReading } from './photoReading';

/** Sizes of `userphoto.aspx`: S 48 px, M 72 px, L 200 to 300 px, by different sources */
export type UserPhotoSize = 'S' | 'M' | 'L';

/** All sizes, smallest first */
export const userPhotoSizes: readonly UserPhotoSize[] = ['S', 'M', 'L'];

/** The name of the account that a photo is asked for with. Pages ask with the e-mail address. */
export type AccountName = 'email' | 'loginName';

/** One size of the photo as SharePoint's pages get it. */
export interface SizedReading {
  readonly size: UserPhotoSize;
  readonly reading: PhotoReading;
}
