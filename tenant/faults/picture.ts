import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { FaultyExchange } from './apply';
import { rewriteContent, sendContent, type Content } from './rewrite';
import type { FaultName } from './rules';

/** Puts another file, or another name for the same file, in the place of the picture that the endpoint would answer. */
export async function applyToPicture(name: FaultName<'picture'>, { response, next }: FaultyExchange): Promise<void> {
  rewriteContent(response, async (content) => {
    sendContent(response, await faultyPicture(name, content));
  });
  await Promise.resolve(next());
}

async function faultyPicture(name: FaultName<'picture'>, { bytes, type }: Content): Promise<Content> {
  switch (name) {
    case 'bombPng':
      return { bytes: bombPng(), type: 'image/png' };
    case 'bombGif':
      return { bytes: bombGif, type: 'image/gif' };
    case 'svg':
      return { bytes: scriptedSvg, type: 'image/svg+xml' };
    case 'svgAsJpeg':
      return { bytes: scriptedSvg, type: 'image/jpeg' };
    case 'onePixel':
      return { bytes: onePixelGif, type: 'image/gif' };
    case 'truncated':
      return { bytes: bytes.subarray(0, Math.ceil(bytes.length / 2)), type };
    case 'wrongType':
      return { bytes, type: 'application/octet-stream' };
    case 'textType':
      return { bytes, type: 'text/plain; charset=utf-8' };
    case 'htmlType':
      return { bytes, type: 'text/html; charset=utf-8' };
    case 'jsonType':
      return { bytes, type: 'application/json' };
    case 'noType':
      return { bytes, type: undefined };
    case 'pjpeg':
      return { bytes: await sharp(bytes).jpeg({ progressive: true }).toBuffer(), type: 'image/pjpeg' };
    case 'animatedGif':
      return { bytes: await animatedGif(bytes), type: 'image/gif' };
    case 'webp':
      return { bytes: await sharp(bytes).webp().toBuffer(), type: 'image/webp' };
    case 'cmyk':
      return { bytes: await sharp(bytes).toColorspace('cmyk').jpeg().toBuffer(), type: 'image/jpeg' };
    case 'rotated':
      // Lies on its side; orientation 6 tells to turn it upright again.
      return { bytes: await sharp(bytes).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer(), type: 'image/jpeg' };
  }
}

/** The side of the pictures that would need 1.6 GB to be decoded. */
const bombSide = 20_000;

let madeBomb: Buffer | undefined;

/** A valid PNG of one color, with one bit a pixel: 50 MB of zeros, packed into 50 kB. */
export function bombPng(): Buffer {
  if (madeBomb === undefined) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(bombSide, 0);
    header.writeUInt32BE(bombSide, 4);
    header.writeUInt8(1, 8);
    const rows = deflateSync(Buffer.alloc((1 + bombSide / 8) * bombSide), { level: 9 });
    madeBomb = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      pngChunk('IHDR', header),
      pngChunk('IDAT', rows),
      pngChunk('IEND', Buffer.alloc(0))
    ]);
  }
  return madeBomb;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The body of a GIF of 1 × 1 px: two colors, one frame, one pixel, the end. */
const gifBody = Buffer.from('800000000000ffffff2c000000000100010000020144003b', 'hex');
const onePixelGif = Buffer.concat([Buffer.from('GIF89a', 'latin1'), sides(1), gifBody]);

/** A valid GIF of a few bytes: a frame of one pixel on a screen of 20,000 × 20,000. */
const bombGif = Buffer.concat([Buffer.from('GIF89a', 'latin1'), sides(bombSide), gifBody]);

function sides(side: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  return size;
}

/** Runs, asks another host and frames a page, wherever it is shown as more than a picture. */
const scriptedSvg = Buffer.from(`<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="240" height="240" onload="document.title='svg was run'">
  <script>document.title = 'svg was run'; fetch('https://attacker.example/script');</script>
  <image width="240" height="240" xlink:href="https://attacker.example/picture.png"/>
  <foreignObject width="240" height="240"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://attacker.example/"></iframe></foreignObject>
  <rect width="240" height="240" fill="#c00"/>
</svg>`);

async function animatedGif(bytes: Buffer): Promise<Buffer> {
  const frames = await Promise.all([sharp(bytes).png().toBuffer(), sharp(bytes).flop().png().toBuffer()]);
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [200, 200], loop: 0 })
    .toBuffer();
}
