import type { RgbaImage } from '../base/types';

/** Color of a point of a scene, red, green and blue from 0 to 255; `u` and `v` run from 0 to 1 over the frame. */
export type Scene = (u: number, v: number) => readonly [number, number, number];

/** Part of a scene: left, top, width and height as fractions of its frame. */
export type Frame = readonly [number, number, number, number];

const WHOLE: Frame = [0, 0, 1, 1];

/** Points sampled along either side of a pixel: fine enough that edges are smooth, as in a photo. */
const SAMPLES = 3;

/** Renders a scene, or a part of it, exactly at any size: a perfect resize and crop. */
export function render(scene: Scene, width: number, height: number, frame: Frame = WHOLE): RgbaImage {
  const [left, top, frameWidth, frameHeight] = frame;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const sum = [0, 0, 0];
      for (let k = 0; k < SAMPLES * SAMPLES; k++) {
        const u = left + (frameWidth * (x + ((k % SAMPLES) + 0.5) / SAMPLES)) / width;
        const v = top + (frameHeight * (y + (Math.floor(k / SAMPLES) + 0.5) / SAMPLES)) / height;
        const color = scene(u, v);
        sum[0] += color[0];
        sum[1] += color[1];
        sum[2] += color[2];
      }
      for (let c = 0; c < 3; c++) {
        data[p + c] = sum[c] / (SAMPLES * SAMPLES);
      }
      data[p + 3] = 255;
    }
  }
  return { width, height, data };
}

/** What makes a drawn sitter. Lengths are fractions of the frame. */
export interface Sitter {
  readonly head: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly skin: readonly [number, number, number];
  readonly hair: readonly [number, number, number];
  readonly clothes: readonly [number, number, number];
  readonly background: readonly [number, number, number];
  readonly eyeDistance: number;
  readonly mouthWidth: number;
  /** -1 to 1: how far up the corners of the mouth point. */
  readonly smile: number;
  /** Phase of the hair's and clothes' texture. */
  readonly texture: number;
  /** -1 to 1: the side that the light falls on. */
  readonly light: number;
}

/** Two sitters, alike in framing as portraits are. */
export const ADA: Sitter = {
  head: { x: 0.5, y: 0.42, width: 0.36, height: 0.46 },
  skin: [224, 172, 140],
  hair: [70, 45, 30],
  clothes: [40, 60, 110],
  background: [150, 165, 175],
  eyeDistance: 0.15,
  mouthWidth: 0.13,
  smile: 0.6,
  texture: 0.4,
  light: 0.5
};

export const BEN: Sitter = {
  head: { x: 0.48, y: 0.44, width: 0.4, height: 0.44 },
  skin: [200, 150, 125],
  hair: [120, 100, 60],
  clothes: [90, 30, 40],
  background: [150, 165, 175],
  eyeDistance: 0.18,
  mouthWidth: 0.17,
  smile: -0.4,
  texture: 2.1,
  light: -0.5
};

/** A portrait: background, shoulders, hair, face, eyes, brows, nose, mouth and a parting that is not in the middle. */
export function portrait(sitter: Sitter): Scene {
  const { head, skin, hair, clothes, background } = sitter;
  return (u, v) => {
    const x = (u - head.x) / (head.width / 2);
    const y = (v - head.y) / (head.height / 2);
    const shade = 1 + 0.25 * sitter.light * x;
    const lit = (color: readonly [number, number, number], by: number = 1): readonly [number, number, number] => [
      color[0] * shade * by,
      color[1] * shade * by,
      color[2] * shade * by
    ];
    if (Math.hypot(x, y) < 1 && y > -0.55 + 0.35 * Math.sin(2 * x + sitter.texture)) {
      return feature(sitter, u, y) ?? lit(skin, 1 - 0.15 * y);
    }
    if (Math.hypot(x / 1.18, (y + 0.12) / 1.12) < 1 && y < 0.45) {
      return lit(hair, 1 + 0.35 * Math.sin(18 * x + 5 * y + sitter.texture));
    }
    if (v > 0.7 + 0.5 * (u - 0.5) ** 2 + (Math.abs(u - head.x) < 0.1 ? -0.1 : 0)) {
      return lit(clothes, 1 + 0.3 * Math.sin(30 * u + 22 * v + 3 * sitter.texture));
    }
    const glow = 25 * (1 - v);
    return [background[0] + glow, background[1] + glow, background[2] + glow];
  };
}

function feature(sitter: Sitter, u: number, y: number): readonly [number, number, number] | undefined {
  const { head } = sitter;
  const fromEye = Math.abs(Math.abs(u - head.x) - sitter.eyeDistance / 2);
  if (Math.hypot(fromEye / 0.03, (y + 0.1) / 0.1) < 1) {
    return fromEye < 0.012 ? [25, 25, 30] : [235, 235, 235];
  }
  if (fromEye < 0.045 && Math.abs(y + 0.3 - 2 * fromEye) < 0.05) {
    return sitter.hair;
  }
  const mouth = (u - head.x) / (sitter.mouthWidth / 2);
  if (Math.abs(mouth) < 1 && Math.abs(y - 0.55 + 0.12 * sitter.smile * mouth * mouth) < 0.06) {
    return [150, 50, 55];
  }
  const nose = (u - head.x) / 0.03;
  return Math.abs(nose) < 1 && y > 0.12 && y < 0.25 ? [165, 115, 95] : undefined;
}

/** Changes every color of a picture. */
export function recolor(
  image: RgbaImage,
  change: (channel: number, index: 0 | 1 | 2, pixel: readonly [number, number, number], x: number, y: number) => number
): RgbaImage {
  const data = new Uint8ClampedArray(image.data);
  for (let p = 0, i = 0; p < data.length; p += 4, i++) {
    const pixel = [image.data[p], image.data[p + 1], image.data[p + 2]] as const;
    for (const c of [0, 1, 2] as const) {
      data[p + c] = change(pixel[c], c, pixel, i % image.width, Math.floor(i / image.width));
    }
  }
  return { width: image.width, height: image.height, data };
}

/** Adds noise of the given amplitude, in 8-bit steps, the same at every call: what strong compression leaves. */
export function withNoise(image: RgbaImage, amplitude: number): RgbaImage {
  let state = 1;
  return recolor(image, (channel) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return channel + amplitude * ((2 * state) / 4294967296 - 1);
  });
}

/** Mirrors a scene. */
export function mirrored(scene: Scene): Scene {
  return (u, v) => scene(1 - u, v);
}

/** Makes the pixels outside the inscribed ellipse transparent, or of one color. */
export function roundMask(image: RgbaImage, color?: readonly [number, number, number]): RgbaImage {
  const data = new Uint8ClampedArray(image.data);
  for (let p = 0, i = 0; p < data.length; p += 4, i++) {
    const x = ((i % image.width) + 0.5) / (image.width / 2) - 1;
    const y = (Math.floor(i / image.width) + 0.5) / (image.height / 2) - 1;
    if (x * x + y * y > 1) {
      data.set(color ? [...color, 255] : [0, 0, 0, 0], p);
    }
  }
  return { width: image.width, height: image.height, data };
}

/** Puts a picture in the middle of a larger frame of one color. */
export function letterbox(image: RgbaImage, width: number, height: number, color: readonly [number, number, number]): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  const left = Math.floor((width - image.width) / 2);
  const top = Math.floor((height - image.height) / 2);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const inside = x >= left && x < left + image.width && y >= top && y < top + image.height;
      const q = ((y - top) * image.width + x - left) * 4;
      data.set(inside ? image.data.subarray(q, q + 4) : [...color, 255], p);
    }
  }
  return { width, height, data };
}

/** A picture of one color. */
export function uniform(width: number, height: number, color: readonly [number, number, number, number]): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let p = 0; p < data.length; p += 4) {
    data.set(color, p);
  }
  return { width, height, data };
}

/** Turns a picture clockwise by quarters. */
export function turned({ width, height, data }: RgbaImage, turns: 1 | 2 | 3): RgbaImage {
  if (turns > 1) {
    return turned(turned({ width, height, data }, 1), turns === 2 ? 1 : 2);
  }
  const result = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      result.set(data.subarray(from, from + 4), 4 * (x * height + height - 1 - y));
    }
  }
  return { width: height, height: width, data: result };
}
