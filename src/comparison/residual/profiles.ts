import { type Steps, allSteps } from '../base/steps';
import { Chain } from './chain';
import type { Channels } from './channels';
import { ColorConversion, errorOf } from './conversion';
import { errorToEdit } from './plainEdit';
import type { FlatCells } from './flatness';
import { InkTable } from './inkTable';
import { THROUGH_INKS } from './throughInks';

/** A transfer curve: from a channel's value to linear light, both 0 to 1, and back. */
interface Curve {
  readonly toLight: (value: number) => number;
  readonly fromLight: (light: number) => number;
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** IEC 61966-2-1; Display P3 has the same. */
export const SRGB_CURVE: Curve = {
  toLight: (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4),
  fromLight: (light) => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
};

const power = (gamma: number): Curve => ({ toLight: (value) => value ** gamma, fromLight: (light) => light ** (1 / gamma) });

/** ISO 22028-2 */
const PROPHOTO_CURVE: Curve = {
  toLight: (value) => (value < 1 / 32 ? value / 16 : value ** 1.8),
  fromLight: (light) => (light < 1 / 512 ? 16 * light : light ** (1 / 1.8))
};

/** A color space other than sRGB: its curve, and the matrices of linear light to and from sRGB. */
interface Space {
  readonly curve: Curve;
  readonly toSrgb: Matrix;
  readonly fromSrgb: Matrix;
}

/** Adobe RGB (1998) */
export const ADOBE_RGB: Space = {
  curve: power(563 / 256),
  toSrgb: [1.3984, -0.3984, 0, 0, 1, 0, 0, -0.0429, 1.0429],
  fromSrgb: [0.7151, 0.2849, 0, 0, 1, 0, 0, 0.0412, 0.9588]
};

/** Spaces that files carry profiles of, by their published primaries, whites adapted after Bradford; with two digits more, no verdict of 13,065 pairs was another. */
const SPACES: readonly Space[] = [
  // Display P3
  {
    curve: SRGB_CURVE,
    toSrgb: [1.2249, -0.2249, 0, -0.0421, 1.0421, 0, -0.0196, -0.0786, 1.0983],
    fromSrgb: [0.8225, 0.1775, 0, 0.0332, 0.9668, 0, 0.0171, 0.0724, 0.9105]
  },
  ADOBE_RGB,
  // ProPhoto RGB
  {
    curve: PROPHOTO_CURVE,
    toSrgb: [2.0344, -0.7276, -0.3067, -0.2288, 1.2317, -0.0029, -0.0086, -0.1533, 1.1618],
    fromSrgb: [0.5293, 0.3302, 0.1406, 0.0984, 0.8735, 0.0282, 0.0169, 0.1177, 0.8655]
  },
  // sRGB's primaries with the curve of old Macintosh computers
  { curve: power(1.8), toSrgb: [1, 0, 0, 0, 1, 0, 0, 0, 1], fromSrgb: [1, 0, 0, 0, 1, 0, 0, 0, 1] }
];

/** Steps of the tables between 0 and 1: a step is a quarter of an 8-bit one, and less in the root of light. */
const TABLE_STEPS = 1020;

/** A conversion explains a difference when less than this part of it remains. */
const EXPLAINED_TO = 0.6;

/** The change of colors where a service applied or dropped a color profile. */
export class Conversion extends ColorConversion {
  public readonly slack: number = 0;
  private readonly _light: Float64Array;
  private readonly _value: Float32Array;

  public constructor(
    from: Curve,
    private readonly _matrix: Matrix,
    to: Curve
  ) {
    super();
    this._light = Float64Array.from({ length: TABLE_STEPS + 1 }, (_unused, i) => from.toLight(i / TABLE_STEPS));
    // By the root of light: dark tones need finer steps
    this._value = Float32Array.from({ length: TABLE_STEPS + 1 }, (_unused, i) => 255 * to.fromLight((i / TABLE_STEPS) ** 2));
  }

  /** Colors outside of the other space are clipped, as services do. */
  public convert({ red, green, blue }: Channels, count: number): void {
    const { _light: light, _value: value } = this;
    const [rr, rg, rb, gr, gg, gb, br, bg, bb] = this._matrix;
    for (let i = 0; i < count; i++) {
      const r = light[lightIndex(red[i])];
      const g = light[lightIndex(green[i])];
      const b = light[lightIndex(blue[i])];
      red[i] = value[valueIndex(rr * r + rg * g + rb * b)];
      green[i] = value[valueIndex(gr * r + gg * g + gb * b)];
      blue[i] = value[valueIndex(br * r + bg * g + bb * b)];
    }
  }
}

/** Entry of the table of light: the nearest one. */
function lightIndex(value: number): number {
  return (value * (TABLE_STEPS / 255) + 0.5) | 0;
}

/** Entry of the table of values. */
function valueIndex(light: number): number {
  return (TABLE_STEPS * Math.sqrt(Math.min(1, Math.max(0, light))) + 0.5) | 0;
}

/** Every conversion that applying or dropping a profile makes: of each space out of it, then into it. Computed at first use. */
let ofProfiles: readonly Conversion[] | undefined;

export function profileConversions(): readonly Conversion[] {
  ofProfiles ??= SPACES.flatMap(({ curve, toSrgb, fromSrgb }) => [
    new Conversion(curve, toSrgb, SRGB_CURVE),
    new Conversion(SRGB_CURVE, fromSrgb, curve)
  ]);
  return ofProfiles;
}

/** Made when first wanted: what becomes of inks, alone and after the conversion of a profile. */
let inks: { readonly alone: ColorConversion; readonly chains: readonly ColorConversion[] } | undefined;

export function inkConversions(): { readonly alone: ColorConversion; readonly chains: readonly ColorConversion[] } {
  if (!inks) {
    const alone = new InkTable(THROUGH_INKS);
    inks = { alone, chains: profileConversions().map((ofProfile) => new Chain(ofProfile, alone)) };
  }
  return inks;
}

/** Mean squared error, in 8-bit steps, of compression in large cells: below, no conversion is looked for. */
const NO_CONVERSION_BELOW = 1;

/**
 * Mean squared error, in 8-bit steps, beyond which no conversion alone has explained the pictures, and the part of it that two in a row have to leave. Of 184 pairs of
 * the calibration half, one through inks, the other without its profile, 151 are the same; with 16 and 0.25 there were 116; with 4 and 0.7, 160, and two saturations.
 */
const CHAINS_FROM = 4;
const EXPLAINED_TO_BY_CHAIN = 0.5;

/**
 * Errors of the table in large cells, over that of the closest edit and over the difference of the pictures, beyond which it is not looked at. A table bends too much for
 * cells, so that pixels decide: of 217 copies through inks of the calibration half the farthest have 2.25 and 1.1, both at 48 px.
 */
const FARTHEST_FROM_FILTER = 2.6;
const WORST_TABLE = 1.25;

/**
 * Finds the conversion that leads from one picture's colors to the other's, on cells large enough to hide sharpness and noise.
 *
 * @returns `undefined` where none is needed, or none explains the difference
 */
export function findConversion(source: Channels, target: Channels, cells: FlatCells): ColorConversion | undefined {
  return allSteps(findConversionSteps(source, target, cells));
}

/** The same in steps: to read a table for the first time takes as long as to try all formulas. */
export function* findConversionSteps(source: Channels, target: Channels, cells: FlatCells): Steps<ColorConversion | undefined> {
  const { indices, weights } = cells;
  let unchanged = 0;
  let count = 0;
  for (let n = 0; n < indices.length; n++) {
    const i = indices[n];
    unchanged += weights[n] * errorOf(source.red[i] - target.red[i], source.green[i] - target.green[i], source.blue[i] - target.blue[i]);
    count += weights[n];
  }
  if (count === 0 || unchanged < NO_CONVERSION_BELOW * count) {
    return undefined;
  }
  const best = (conversions: readonly ColorConversion[], limit: number): Found => {
    let found: Found = { error: limit };
    for (const conversion of conversions) {
      const error = conversion.errorSum(source, target, cells, found.error);
      found = error < found.error ? { conversion, error } : found;
    }
    return found;
  };
  const formula = best(profileConversions(), EXPLAINED_TO * unchanged);
  yield;
  const { alone, chains } = inkConversions();
  yield;
  // A table that explains nothing in cells is looked at too: an edit must not explain it better anyway
  let table = best([alone], formula.conversion ? formula.error : WORST_TABLE * unchanged);
  if (table.error > CHAINS_FROM * count) {
    yield;
    const chain = best(chains, EXPLAINED_TO_BY_CHAIN * table.error);
    table = chain.conversion ? chain : table;
  }
  if (table.conversion && errorToEdit(table.conversion.apply(source), source, target, cells, true) <= FARTHEST_FROM_FILTER) {
    return table.conversion;
  }
  return formula.conversion;
}

interface Found {
  readonly conversion?: ColorConversion;
  readonly error: number;
}
