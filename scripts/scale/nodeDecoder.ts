import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Picture } from '../../src/photos';

/** Stands in for the product's decoder, which needs a browser: same name, same result. Each picture is decoded once. */
const decoded = new Map<string, Promise<Picture>>();

export const maximumBytes = 16 * 1024 * 1024;

export async function decodePicture(bytes: ArrayBuffer): Promise<Picture> {
  const digest = createHash('sha1').update(Buffer.from(bytes)).digest('hex');
  const known = decoded.get(digest) ?? decode(bytes);
  decoded.set(digest, known);
  return known;
}

async function decode(bytes: ArrayBuffer): Promise<Picture> {
  const { data, info } = await sharp(Buffer.from(bytes)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { image: { data: new Uint8ClampedArray(data), width, height }, blob: new Blob([bytes], { type: 'image/jpeg' }), width, height };
}
