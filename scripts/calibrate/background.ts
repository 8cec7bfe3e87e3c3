import type { RgbaImage } from '../../src/comparison';
import { apply, mapPixels } from './images';
import type { Random } from './random';

/** Background pixels: reached from the upper edge and the sides without crossing an edge. */
function backgroundOf(image: RgbaImage): Uint8Array {
  const { width, height, data } = image;
  const reached = new Uint8Array(width * height);
  const queue: number[] = [];
  const push = (i: number): void => {
    if (!reached[i]) {
      reached[i] = 1;
      queue.push(i);
    }
  };
  for (let x = 0; x < width; x++) {
    push(x);
  }
  while (queue.length > 0) {
    const i = queue.pop() ?? 0;
    const x = i % width;
    for (const j of [i - width, i + width, x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1]) {
      if (j >= 0 && j < width * height && j < width * height * 0.75) {
        const near =
          Math.abs(data[i * 4] - data[j * 4]) + Math.abs(data[i * 4 + 1] - data[j * 4 + 1]) + Math.abs(data[i * 4 + 2] - data[j * 4 + 2]);
        if (near < 12) {
          push(j);
        }
      }
    }
  }
  return reached;
}

/** How much of the picture {@link backgroundOf} finds: below a tenth there is no plain background to exchange. */
export function backgroundPart(image: RgbaImage): number {
  return backgroundOf(image).reduce((sum, value) => sum + value, 0) / (image.width * image.height);
}

/** How much of a pixel is background, 0 to 1. */
export type BackgroundWeight = (x: number, y: number) => number;

/** How much of each pixel of a portrait before a plain wall is background, with a soft edge. */
export async function softBackground(image: RgbaImage): Promise<BackgroundWeight> {
  const mask = backgroundOf(image);
  const soft = await apply(
    mapPixels(image, (_r, _g, _b, x, y) => {
      const value = mask[y * image.width + x] * 255;
      return [value, value, value];
    }),
    (p) => p.blur(0.8)
  );
  return (x, y) => soft.data[(y * image.width + x) * 4] / 255;
}

type Color = readonly [number, number, number];

/** A room, shelves or leaves: what stands behind people, in the size of a portrait. */
export function scene(like: RgbaImage, random: Random): RgbaImage {
  const hue = (): Color => [random.between(30, 230), random.between(30, 230), random.between(30, 230)];
  const paint = random.pick([shelves, leaves, window])(hue, random);
  return mapPixels(like, (_r, _g, _b, x, y) => paint(x / like.width, y / like.width));
}

type Paint = (u: number, v: number) => Color;

function shelves(hue: () => Color, random: Random): Paint {
  const books = Array.from({ length: 80 }, hue);
  const shelf = random.between(0.15, 0.3);
  const width = random.between(0.02, 0.05);
  return (u, v) => {
    const row = Math.floor(v / shelf);
    const within = v / shelf - row;
    if (within > 0.9) {
      return [70, 50, 35];
    }
    const place = u / width + 7 * row;
    const book = books[Math.floor(place) % books.length];
    const edge = place % 1 < 0.12 ? 0.5 : 1;
    return [book[0] * edge, book[1] * edge, book[2] * edge];
  };
}

function leaves(hue: () => Color, random: Random): Paint {
  const waves = Array.from({ length: 14 }, () => ({
    x: random.between(-90, 90),
    y: random.between(-90, 90),
    phase: random.between(0, 6),
    height: random.between(4, 14)
  }));
  const [red, green, blue] = hue();
  return (u, v) => {
    const light = waves.reduce((sum, { x, y, phase, height }) => sum + height * Math.sin(u * x + v * y + phase), 0);
    return [0.6 * red + light, 0.7 * green + light, 0.5 * blue + 0.7 * light];
  };
}

function window(hue: () => Color, random: Random): Paint {
  const [frame, sky, wall] = [hue(), hue(), hue()];
  const left = random.between(-0.1, 0.3);
  const pane = random.between(0.25, 0.4);
  return (u, v) => {
    const x = (u - left) / pane;
    const y = v / pane;
    if (x < 0 || x > 2 || y > 2.5) {
      return wall;
    }
    const isFrame = Math.abs(x - Math.round(x)) < 0.06 || Math.abs(y - Math.round(y)) < 0.06;
    return isFrame ? frame : [sky[0], sky[1] - 20 * y, sky[2] - 30 * y];
  };
}
