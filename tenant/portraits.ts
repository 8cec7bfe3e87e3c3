import type { Options } from '@dicebear/open-peeps';
import sharp from 'sharp';
import { encode, encodeJpeg, type Frame } from './pictures';

/** The largest size that Microsoft 365 keeps of a profile photo. */
const portraitSize = 648;

interface Portrait {
  peep: Options;
  /** Two colors of the wall, and one of what hangs on it. */
  wall: readonly [string, string];
  decoration: string;
}

/**
 * Drawn people (Open Peeps by Pablo Stanley, CC0) before drawn walls: no photo of a real person is in this
 * repository, and every run draws the same ones.
 */
const portraits = {
  current: {
    peep: {
      head: ['mediumBangs'],
      face: ['smile'],
      accessoriesProbability: 0,
      facialHairProbability: 0,
      maskProbability: 0,
      skinColor: ['edb98a'],
      clothingColor: ['0f6cbd'],
      headContrastColor: ['6b3a2a']
    },
    wall: ['#f6d8b8', '#e8a87c'],
    decoration:
      '<circle cx="520" cy="150" r="96" fill="#fff4e0" opacity=".85"/><path d="M0 470q160-90 330-20t318-40v238H0z" fill="#c97b4a" opacity=".45"/>'
  },
  previous: {
    peep: {
      head: ['bun2'],
      face: ['calm'],
      accessories: ['glasses'],
      accessoriesProbability: 100,
      facialHairProbability: 0,
      maskProbability: 0,
      skinColor: ['d08b5b'],
      clothingColor: ['9b3f5f'],
      headContrastColor: ['2c1b18']
    },
    wall: ['#2f4858', '#86bbd8'],
    decoration:
      '<g fill="#dff1fb" opacity=".55"><rect x="56" y="56" width="150" height="330" rx="6"/><rect x="236" y="56" width="150" height="330" rx="6"/></g><path d="M0 560h648v88H0z" fill="#1d3340"/>'
  }
} satisfies Record<string, Portrait>;

export type PortraitName = keyof typeof portraits;

export async function drawPortrait(name: PortraitName): Promise<Buffer> {
  // Both packages exist as ES modules only.
  const [{ createAvatar }, openPeeps] = await Promise.all([import('@dicebear/core'), import('@dicebear/open-peeps')]);
  const { peep, wall, decoration }: Portrait = portraits[name];
  const person = createAvatar(openPeeps, { ...peep, seed: name, size: portraitSize, scale: 92, translateY: 5 }).toString();
  const background = svg(
    portraitSize,
    `
    <defs><linearGradient id="wall" x2=".6" y2="1"><stop stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#wall)"/>${decoration}`
  );
  const picture = sharp(background).composite([{ input: await sharp(Buffer.from(person)).resize(portraitSize).png().toBuffer() }]);
  return encodeJpeg(sharp(await picture.png().toBuffer()), 92);
}

/**
 * What SharePoint may show in the place of a photo: a gray head, or the outline of one after a redesign, the same for every account; or
 * initials, drawn and not written, so that no font changes them.
 */
const placeholders = {
  head: `
    <rect width="100" height="100" fill="#e1dfdd"/>
    <g fill="#a19f9d"><circle cx="50" cy="39" r="19"/><path d="M14 100c0-24 15-36 36-36s36 12 36 36z"/></g>`,
  outline: `
    <rect width="100" height="100" fill="#f3f2f1"/>
    <g fill="none" stroke="#605e5c" stroke-width="5"><circle cx="50" cy="36" r="17"/><path d="M20 84c0-20 12-26 30-26s30 6 30 26z"/></g>`,
  initials: `
    <rect width="100" height="100" fill="#8764b8"/>
    <g fill="none" stroke="#fff" stroke-width="6"><path d="M20 68 34 32 48 68M25 56h18M54 32 68 68 82 32"/></g>`
} as const;

export type PlaceholderDrawing = keyof typeof placeholders;

export async function drawPlaceholder(drawing: PlaceholderDrawing, { width, height }: Frame, type = 'image/png'): Promise<Buffer> {
  return encode(sharp(svg(100, placeholders[drawing])).resize(width, height, { fit: 'fill' }), type);
}

function svg(size: number, content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${content}</svg>`
  );
}
