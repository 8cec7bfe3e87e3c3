import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { TenantError } from './errors';

/** A photo as a service keeps it; what it serves is made from this. */
export interface Photo {
  /** The original, a JPEG. */
  readonly original: Buffer;
  /** Shorter side in pixels: services serve squares, and never larger ones than this. */
  readonly side: number;
  /** Changes with the picture. */
  readonly etag: string;
}

export async function createPhoto(original: Buffer): Promise<Photo> {
  const { width, height } = await sharp(original).metadata();
  return {
    original,
    side: Math.min(width, height),
    etag: createHash('sha256').update(original).digest('hex').slice(0, 40).toUpperCase()
  };
}

/** A picture from a file of the user's own, turned upright, as services keep it. */
export async function readPhoto(file: string): Promise<Photo> {
  try {
    return await createPhoto(await encodeJpeg(sharp(file).rotate(), 92));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new TenantError(`The picture ${file} cannot be read: ${reason}.`);
  }
}

export function encodeJpeg(picture: Sharp, quality: number): Promise<Buffer> {
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: false }).toBuffer();
}

const madeSizes = new WeakMap<Photo, Map<string, Promise<Buffer>>>();

/** A square of the photo, really resized and re-encoded; a smaller original stays as small as it is. */
export function squareOf(photo: Photo, side: number, quality = 88): Promise<Buffer> {
  const sizes = madeSizes.get(photo) ?? new Map<string, Promise<Buffer>>();
  madeSizes.set(photo, sizes);
  const actual = Math.min(side, photo.side);
  const key = `${actual}/${quality}`;
  const made = sizes.get(key) ?? encodeJpeg(sharp(photo.original).resize(actual, actual, { fit: 'cover' }), quality);
  sizes.set(key, made);
  return made;
}

/** Width and height of a picture, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The photo in any frame and any of the formats that services use. */
export async function framed(photo: Photo, { width, height }: Frame, type: string): Promise<Buffer> {
  return encode(sharp(photo.original).resize(width, height, { fit: 'cover' }), type);
}

/** @param type - a media type; what is no known one is a JPEG */
export function encode(picture: Sharp, type: string): Promise<Buffer> {
  switch (type) {
    case 'image/png':
      return picture.png().toBuffer();
    case 'image/gif':
      return picture.gif().toBuffer();
    case 'image/webp':
      return picture.webp().toBuffer();
    default:
      return encodeJpeg(picture, 88);
  }
}

/** What a person does when SharePoint asks to frame the picture: a little closer, a little off the middle. */
export async function cropped(photo: Photo): Promise<Photo> {
  const side = Math.round(photo.side * 0.9);
  const left = Math.round((photo.side - side) * 0.7);
  const top = Math.round((photo.side - side) * 0.25);
  const square = await squareOf(photo, photo.side, 92);
  return createPhoto(await encodeJpeg(sharp(square).extract({ left, top, width: side, height: side }), 80));
}

/** Almost nothing left of the picture: nobody could say whose it is. */
export async function washedOut(photo: Photo): Promise<Photo> {
  return createPhoto(await encodeJpeg(sharp(photo.original).blur(60).linear(0.06, 224), 60));
}
