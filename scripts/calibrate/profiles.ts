import type { RgbaImage } from '../../src/comparison';
import { mapPixels } from './images';

/** Chromaticities x and y of red, green, blue and white, and the transfer curve, as the standards publish them. */
interface ColorSpace {
  readonly primaries: readonly (readonly [number, number])[];
  readonly white: readonly [number, number];
  readonly toLight: (value: number) => number;
  readonly fromLight: (light: number) => number;
}

const D65: readonly [number, number] = [0.3127, 0.329];
const D50: readonly [number, number] = [0.3457, 0.3585];
const SRGB_PRIMARIES: ColorSpace['primaries'] = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06]
];

const power = (gamma: number): Pick<ColorSpace, 'toLight' | 'fromLight'> => ({
  toLight: (value) => value ** gamma,
  fromLight: (light) => light ** (1 / gamma)
});

/** IEC 61966-2-1 */
const SRGB_CURVE: Pick<ColorSpace, 'toLight' | 'fromLight'> = {
  toLight: (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4),
  fromLight: (light) => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
};

const SRGB: ColorSpace = { primaries: SRGB_PRIMARIES, white: D65, ...SRGB_CURVE };

/** Profiles that files carry, and that services drop. */
export const PROFILES: { readonly [name: string]: ColorSpace } = {
  'Display P3': {
    primaries: [
      [0.68, 0.32],
      [0.265, 0.69],
      [0.15, 0.06]
    ],
    white: D65,
    ...SRGB_CURVE
  },
  'Adobe RGB': {
    primaries: [
      [0.64, 0.33],
      [0.21, 0.71],
      [0.15, 0.06]
    ],
    white: D65,
    ...power(563 / 256)
  },
  // ISO 22028-2
  ProPhoto: {
    primaries: [
      [0.734699, 0.265301],
      [0.159597, 0.840403],
      [0.036598, 0.000105]
    ],
    white: D50,
    toLight: (value) => (value < 1 / 32 ? value / 16 : value ** 1.8),
    fromLight: (light) => (light < 1 / 512 ? 16 * light : light ** (1 / 1.8))
  },
  'gamma 1.8': { primaries: SRGB_PRIMARIES, white: D65, ...power(1.8) }
};

/** What a service makes that drops the profile of a file: sRGB shows the other space's numbers. */
export function dropProfile(image: RgbaImage, name: string): RgbaImage {
  return convert(image, SRGB, PROFILES[name]);
}

type Vector = readonly number[];
type Matrix = readonly Vector[];

function convert(image: RgbaImage, from: ColorSpace, to: ColorSpace): RgbaImage {
  const matrix = multiply(invert(toXyz(to)), multiply(adapt(from.white, to.white), toXyz(from)));
  const clip = (light: number): number => Math.min(1, Math.max(0, light));
  return mapPixels(image, (red, green, blue) => {
    const light = apply(
      matrix,
      [red, green, blue].map((value) => from.toLight(value / 255))
    );
    const [r, g, b] = light.map((value) => 255 * to.fromLight(clip(value)));
    return [r, g, b];
  });
}

const whole = ([x, y]: readonly [number, number]): Vector => [x / y, 1, (1 - x - y) / y];

/** From a space's linear light to CIE XYZ. */
function toXyz({ primaries, white }: ColorSpace): Matrix {
  const columns = primaries.map(whole);
  const plain = [0, 1, 2].map((row) => columns.map((column) => column[row]));
  const scale = apply(invert(plain), whole(white));
  return plain.map((row) => row.map((value, i) => value * scale[i]));
}

/** Bradford's adaptation from one white to another, as profiles use it. */
function adapt(from: readonly [number, number], to: readonly [number, number]): Matrix {
  const cones: Matrix = [
    [0.8951, 0.2664, -0.1614],
    [-0.7502, 1.7135, 0.0367],
    [0.0389, -0.0685, 1.0296]
  ];
  const [a, b] = [from, to].map((white) => apply(cones, whole(white)));
  const scaled = cones.map((row, i) => row.map((value) => (value * b[i]) / a[i]));
  return multiply(invert(cones), scaled);
}

function apply(matrix: Matrix, vector: Vector): Vector {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => [0, 1, 2].map((j) => row.reduce((sum, value, i) => sum + value * b[i][j], 0)));
}

function invert(m: Matrix): Matrix {
  const minor = (i: number, j: number): number => {
    const [r, s] = [0, 1, 2].filter((k) => k !== i);
    const [c, d] = [0, 1, 2].filter((k) => k !== j);
    return (m[r][c] * m[s][d] - m[r][d] * m[s][c]) * ((i + j) % 2 === 0 ? 1 : -1);
  };
  const determinant = m[0].reduce((sum, value, j) => sum + value * minor(0, j), 0);
  return [0, 1, 2].map((i) => [0, 1, 2].map((j) => minor(j, i) / determinant));
}
