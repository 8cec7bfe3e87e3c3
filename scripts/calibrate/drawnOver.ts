import type { RgbaImage } from '../../src/comparison';
import { apply } from './images';
import type { Random } from './random';

/** Texts, ribbons and badges that people put on a portrait, as SVG. */
export const BADGES: readonly ((w: number, h: number) => string)[] = [
  (w, h) =>
    `<rect x="0" y="${h * 0.78}" width="${w}" height="${h * 0.22}" fill="#0078d4"/><text x="${w / 2}" y="${h * 0.93}" font-family="sans-serif" font-weight="bold" font-size="${w * 0.13}" text-anchor="middle" fill="#fff">ON LEAVE</text>`,
  (w, h) =>
    `<text x="${w / 2}" y="${h * 0.55}" font-family="sans-serif" font-weight="bold" font-size="${w * 0.22}" text-anchor="middle" fill="#fff">DRAFT</text>`,
  (w, h) => `<circle cx="${w * 0.8}" cy="${h * 0.82}" r="${w * 0.16}" fill="#107c10" stroke="#fff" stroke-width="${w * 0.02}"/>`,
  (w, h) =>
    `<circle cx="${w * 0.18}" cy="${h * 0.16}" r="${w * 0.14}" fill="#d13438"/><text x="${w * 0.18}" y="${h * 0.2}" font-family="sans-serif" font-size="${w * 0.15}" text-anchor="middle" fill="#fff">7</text>`,
  (w, h) =>
    `<g transform="rotate(-30 ${w / 2} ${h / 2})"><rect x="${-w}" y="${h * 0.44}" width="${3 * w}" height="${h * 0.14}" fill="#ffb900"/></g>`,
  (w, h) => `<circle cx="${w / 2}" cy="${h / 2}" r="${w * 0.46}" fill="none" stroke="#6264a7" stroke-width="${w * 0.08}"/>`,
  (w, h) =>
    `<rect x="${w * 0.62}" y="${h * 0.05}" width="${w * 0.33}" height="${h * 0.12}" rx="4" fill="#444"/><text x="${w * 0.785}" y="${h * 0.135}" font-family="sans-serif" font-size="${w * 0.09}" text-anchor="middle" fill="#fff">NEW</text>`
];

const COLORS = ['#ffffff', '#000000', '#d13438', '#0078d4', '#6264a7'];

/** A frame along the edges. */
export function frame(w: number, h: number, random: Random): string {
  const width = w * random.between(0.04, 0.08);
  return `<rect x="0" y="0" width="${w}" height="${h}" fill="none" stroke="${random.pick(COLORS)}" stroke-width="${2 * width}"/>`;
}

/** A frame that makes the picture larger. */
export function frameAround(image: RgbaImage, random: Random): Promise<RgbaImage> {
  const width = Math.round(image.width * random.between(0.04, 0.08));
  return apply(image, (p) => p.extend({ left: width, right: width, top: width, bottom: width, background: random.pick(COLORS) }));
}

/** A ring, as of "open to work". */
export function ring(w: number, h: number, random: Random): string {
  const width = w * random.between(0.05, 0.09);
  return `<circle cx="${w / 2}" cy="${h / 2}" r="${Math.min(w, h) / 2 - width / 2}" fill="none" stroke="${random.pick(COLORS)}" stroke-width="${width}"/>`;
}
