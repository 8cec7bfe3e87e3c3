import { createPhoto, cropped, readPhoto, washedOut, type Photo } from './pictures';
import { drawPortrait } from './portraits';

/** The pictures that scenarios are made of. */
export type PictureName = 'current' | 'previous' | 'currentCropped' | 'currentWashedOut' | 'yourMicrosoft365' | 'yourSharePoint';

export interface OwnPictures {
  microsoft365: string;
  sharePoint: string;
}

/** All pictures of a tenant. Drawn ones are made when first wanted, and once. */
export interface PhotoStore {
  photo(name: PictureName): Promise<Photo>;
  /** Whether the user brought pictures: the scenario `yours` needs them. */
  readonly hasOwnPictures: boolean;
}

/** Reads the user's own pictures at once, so that a wrong file is reported at the start and not on the page. */
export async function createPhotoStore(own: OwnPictures | undefined): Promise<PhotoStore> {
  const photos = new Map<PictureName, Promise<Photo>>();
  if (own !== undefined) {
    photos.set('yourMicrosoft365', Promise.resolve(await readPhoto(own.microsoft365)));
    photos.set('yourSharePoint', Promise.resolve(await readPhoto(own.sharePoint)));
  }
  const photo = (name: PictureName): Promise<Photo> => {
    const made = photos.get(name) ?? make(name, photo);
    photos.set(name, made);
    return made;
  };
  return { photo, hasOwnPictures: own !== undefined };
}

async function make(name: PictureName, photo: PhotoStore['photo']): Promise<Photo> {
  switch (name) {
    case 'current':
    case 'previous':
      return createPhoto(await drawPortrait(name));
    case 'currentCropped':
      return cropped(await photo('current'));
    case 'currentWashedOut':
      return washedOut(await photo('current'));
    // Without pictures of the user's own, that scenario shows a changed photo.
    case 'yourMicrosoft365':
      return photo('current');
    case 'yourSharePoint':
      return photo('previous');
  }
}
