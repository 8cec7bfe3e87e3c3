import type { RgbaImage } from '../../comparison';

/** Pixels that are looked at, along each side: enough for a share of all, in a fraction of a millisecond. */
const samples: number = 48;

/** Bits of each channel that count: copies of one color lie in one or two of these steps, whatever a JPEG made of them. */
const countedBits: number = 5;

/** The colors that count as the drawing's own: ground, figure and letters, each on both sides of a step. */
const ownColors: number = 6;

/**
 * The least share of a drawing's own colors. Measured in sizes from 120 to 300 px, as JPEG of quality 40 and 88: the placeholders and initials of the tests have 0.82 and
 * more, 130 portraits 0.74 and less.
 */
const plainShare: number = 0.78;

/**
 * Whether a picture may be a drawing, such as a placeholder or initials, and not a photo. It decides what is asked early, never what the user is told: a portrait
 * before a white wall may be plain too.
 */
export function isPlain({ width, height, data }: RgbaImage): boolean {
  const counts: Map<number, number> = new Map();
  const shift: number = 8 - countedBits;
  for (let row: number = 0; row < samples; row++) {
    const y: number = Math.floor(((row + 0.5) * height) / samples);
    for (let column: number = 0; column < samples; column++) {
      const at: number = 4 * (y * width + Math.floor(((column + 0.5) * width) / samples));
      const opacity: number = data[at + 3] / 255;
      let color: number = 0;
      for (let channel: number = 0; channel < 3; channel++) {
        const onWhite: number = Math.round(data[at + channel] * opacity + 255 * (1 - opacity));
        color = (color << countedBits) | (onWhite >> shift);
      }
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const most: readonly number[] = [...counts.values()].sort((left, right) => right - left).slice(0, ownColors);
  return most.reduce((total, count) => total + count, 0) / (samples * samples) >= plainShare;
}
