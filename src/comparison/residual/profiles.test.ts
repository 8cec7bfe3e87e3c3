import { ADOBE_RGB, Conversion, SRGB_CURVE, findConversion, inkConversions, profileConversions } from './profiles';
import type { Channels } from './channels';
import { errorOf } from './conversion';
import type { FlatCells } from './flatness';

function cells(change: (rgb: readonly [number, number, number]) => readonly [number, number, number]): Channels {
  const colors = Array.from({ length: 200 }, (_unused, i) => change([40 + ((i * 37) % 160), 40 + ((i * 53) % 150), 40 + ((i * 71) % 140)]));
  const channel = (i: 0 | 1 | 2): Float32Array => Float32Array.from(colors, (color) => color[i]);
  return { red: channel(0), green: channel(1), blue: channel(2) };
}

const plain = cells((rgb) => rgb);
/** The same colors with a part of their distance from a gray in their middle: a profile makes little of pale ones. */
const pale = (part: number): Channels => cells(([r, g, b]) => [128 + part * (r - 120), 128 + part * (g - 115), 128 + part * (b - 110)]);
const all: FlatCells = { indices: Int32Array.from({ length: 200 }, (_unused, i) => i), weights: new Float32Array(200).fill(1) };
const one = (red: number, green: number, blue: number): Channels => ({
  red: Float32Array.of(red),
  green: Float32Array.of(green),
  blue: Float32Array.of(blue)
});
const rounded = ({ red, green, blue }: Channels): number[] => [red[0], green[0], blue[0]].map(Math.round);

describe('a conversion', () => {
  it('turns pure red of sRGB into what the specifications say of it', () => {
    const [, intoP3, , intoAdobe, , intoProPhoto] = profileConversions();
    // Values of published converters, to a step
    const published: readonly (readonly [Conversion, readonly number[]])[] = [
      [intoP3, [234, 51, 35]],
      [intoAdobe, [219, 0, 0]],
      [intoProPhoto, [179, 70, 27]]
    ];
    for (const [conversion, expected] of published) {
      rounded(conversion.apply(one(255, 0, 0))).forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(1));
    }
  });

  it('takes the darkest tones along the straight part of a curve', () => {
    const [, , , , fromProPhoto, intoProPhoto] = profileConversions();
    // sRGB divides by 12.92 there (IEC 61966-2-1), ProPhoto RGB by 16 (ISO 22028-2)
    expect(SRGB_CURVE.toLight(0.02)).toBeCloseTo(0.02 / 12.92, 9);
    expect(SRGB_CURVE.fromLight(0.002)).toBeCloseTo(0.002 * 12.92, 9);
    const dark = one(4, 4, 4);
    // To a quarter of a step, as their tables are
    expect(Math.abs(fromProPhoto.apply(dark).green[0] - (4 * 12.92) / 16)).toBeLessThan(0.25);
    expect(Math.abs(intoProPhoto.apply(dark).green[0] - (4 * 16) / 12.92)).toBeLessThan(0.25);
  });

  it('leaves gray, black and white gray', () => {
    for (const conversion of profileConversions()) {
      for (const value of [0, 128, 255]) {
        const [red, green, blue] = rounded(conversion.apply(one(value, value, value)));
        expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThanOrEqual(1);
        expect(Math.abs(red - value)).toBeLessThanOrEqual(value === 128 ? 30 : 0);
      }
    }
  });

  it('and its opposite lead back', () => {
    const pairs = profileConversions();
    for (let i = 0; i < pairs.length; i += 2) {
      const back = pairs[i].apply(pairs[i + 1].apply(plain));
      for (const channel of ['red', 'green', 'blue'] as const) {
        back[channel].forEach((value, k) => expect(Math.abs(value - plain[channel][k])).toBeLessThan(2));
      }
    }
  });

  it('clips what the other space cannot show', () => {
    const [fromP3] = profileConversions();
    expect(rounded(fromP3.apply(one(255, 0, 0)))).toEqual([255, 0, 0]);
  });
});

describe('findConversion', () => {
  it('finds every conversion by what it made', () => {
    expect(profileConversions()).toHaveLength(8);
    for (const conversion of [...profileConversions(), inkConversions().alone]) {
      expect(findConversion(plain, conversion.apply(plain), all)).toBe(conversion);
    }
  });

  it('finds none where nothing changed, or what no service does', () => {
    expect(findConversion(plain, plain, all)).toBeUndefined();
    expect(
      findConversion(
        plain,
        cells(([r, g, b]) => [r + 4, g + 4, b + 4]),
        all
      )
    ).toBeUndefined();
    expect(
      findConversion(
        plain,
        cells(([r, g, b]) => [1.1 * r, g, 0.85 * b]),
        all
      )
    ).toBeUndefined();
    expect(
      findConversion(
        plain,
        cells(([r, g, b]) => Array(3).fill(0.3 * r + 0.6 * g + 0.1 * b) as [number, number, number]),
        all
      )
    ).toBeUndefined();
  });

  it('looks for none where the colors differ by less than a step', () => {
    const [, intoP3] = profileConversions();
    const differenceOf = (source: Channels): number => {
      const { red, green, blue } = intoP3.apply(source);
      const errors = Array.from(red, (value, i) => errorOf(value - source.red[i], green[i] - source.green[i], blue[i] - source.blue[i]));
      return errors.reduce((sum, error) => sum + error, 0) / errors.length;
    };
    expect(differenceOf(pale(0.08))).toBeLessThan(1);
    expect(findConversion(pale(0.08), intoP3.apply(pale(0.08)), all)).toBeUndefined();
    expect(differenceOf(pale(0.1))).toBeGreaterThan(1);
    expect(findConversion(pale(0.1), intoP3.apply(pale(0.1)), all)).toBe(intoP3);
  });

  it('looks only at the cells that count', () => {
    const conversion = new Conversion(SRGB_CURVE, ADOBE_RGB.fromSrgb, ADOBE_RGB.curve);
    expect(findConversion(plain, conversion.apply(plain), { ...all, indices: new Int32Array(0) })).toBeUndefined();
    expect(findConversion(plain, conversion.apply(plain), all)).toBeDefined();
  });

  it('looks away from edges, where averages hide the conversion', () => {
    const conversion = profileConversions()[1];
    const target = conversion.apply(plain);
    // Half of the cells lie on edges, and show anything
    const odd = (i: number): boolean => i % 2 === 1;
    const spoilt: Channels = {
      red: target.red.map((value, i) => (odd(i) ? plain.red[i] + 20 : value)),
      green: target.green.map((value, i) => (odd(i) ? plain.green[i] - 20 : value)),
      blue: target.blue.map((value, i) => (odd(i) ? plain.blue[i] + 20 : value))
    };
    const flat = { ...all, weights: all.weights.map((weight, i) => (odd(i) ? 0.01 * weight : weight)) };
    expect(findConversion(plain, spoilt, flat)).toBe(conversion);
    expect(findConversion(plain, spoilt, all)).toBeUndefined();
  });
});

describe('the sum of errors', () => {
  const [conversion, back] = profileConversions();

  it('is 0 where the conversion explains the difference', () => {
    expect(conversion.errorSum(plain, conversion.apply(plain), all, Infinity)).toBe(0);
    expect(back.errorSum(plain, conversion.apply(plain), all, Infinity)).toBeGreaterThan(100);
  });

  it('weighs each cell, and counts an error up to 24 steps', () => {
    const far = one(255, 255, 255);
    const first: FlatCells = { indices: Int32Array.of(0), weights: Float32Array.of(0.5) };
    expect(conversion.errorSum(one(0, 0, 0), far, first, Infinity)).toBeCloseTo(0.5 * 24 * 24, 3);
  });

  it('is not added further than to its limit', () => {
    const whole = back.errorSum(plain, conversion.apply(plain), all, Infinity);
    const cut = back.errorSum(plain, conversion.apply(plain), all, whole / 4);
    expect(cut).toBeGreaterThan(whole / 4);
    expect(cut).toBeLessThan(whole / 2);
  });
});

describe('a table of inks', () => {
  const { alone, chains } = inkConversions();
  const inked = alone.apply(plain);

  it('explains a difference only where no edit explains it far better', () => {
    const mixed = (share: number): Channels => {
      const between = (from: Float32Array, to: Float32Array): Float32Array =>
        from.map((value, i) => value + share * (0.85 * value - to[i]) + (to[i] - value));
      return { red: between(plain.red, inked.red), green: between(plain.green, inked.green), blue: between(plain.blue, inked.blue) };
    };
    expect(findConversion(plain, mixed(0), all)).toBe(alone);
    expect(findConversion(plain, mixed(0.3), all)).toBe(alone);
    // Darker by 15 % and nothing else
    expect(findConversion(plain, mixed(1), all)).not.toBe(alone);
  });

  it('may explain less of it than a formula, and nothing of it in cells', () => {
    const part = (share: number): Channels => {
      const between = (from: Float32Array, to: Float32Array): Float32Array => from.map((value, i) => value + share * (to[i] - value));
      return { red: between(plain.red, inked.red), green: between(plain.green, inked.green), blue: between(plain.blue, inked.blue) };
    };
    // What the table leaves, squared: 0.67 of the difference, 1.17 and 1.38 times as much
    expect(findConversion(plain, part(0.55), all)).toBe(alone);
    expect(findConversion(plain, part(0.48), all)).toBe(alone);
    expect(findConversion(plain, part(0.46), all)).not.toBe(alone);
  });

  it('is tried after each profile, where neither alone explains the pictures', () => {
    expect(chains).toHaveLength(8);
    let foundChains = 0;
    for (const [i, ofProfile] of profileConversions().entries()) {
      const target = alone.apply(ofProfile.apply(plain));
      expect(rounded(chains[i].apply(one(90, 140, 200)))).toEqual(rounded(alone.apply(ofProfile.apply(one(90, 140, 200)))));
      expect(chains[i].errorSum(plain, target, all, Infinity)).toBeCloseTo(0, 6);
      expect(chains[i].slack).toBe(alone.slack);
      // Unless one alone leaves less than two steps
      const leftAlone = [...profileConversions(), alone].map((conversion) => conversion.errorSum(plain, target, all, Infinity));
      const found = findConversion(plain, target, all);
      expect(found === chains[i]).toBe(Math.min(...leftAlone) > 4 * 200);
      foundChains += found === chains[i] ? 1 : 0;
    }
    expect(foundChains).toBeGreaterThan(4);
  });

  it('is not tried after a profile where it leaves two steps and less alone', () => {
    const [ofProfile] = profileConversions();
    const [chain] = chains;
    const leftAndFound = (part: number): readonly [number, unknown] => {
      const target = alone.apply(ofProfile.apply(pale(part)));
      return [alone.errorSum(pale(part), target, all, Infinity) / 200, findConversion(pale(part), target, all)];
    };
    // Squared, as a mean of the 200 colors
    const [little, foundOfLittle] = leftAndFound(0.1);
    expect(little).toBeLessThan(4);
    expect(foundOfLittle).toBe(alone);
    const [more, foundOfMore] = leftAndFound(0.15);
    expect(more).toBeGreaterThan(4);
    expect(foundOfMore).toBe(chain);
  });

  it('has to leave half as much after a profile as alone', () => {
    const source = pale(0.2);
    const [chain] = chains;
    const through = chain.apply(source);
    // One step up and down: a tenth of what the table alone leaves, squared; or four: more than that
    const shaken = (by: number): Channels => {
      const shake = (plane: Float32Array): Float32Array => plane.map((value, i) => value + (i % 2 === 0 ? by : -by));
      return { red: shake(through.red), green: shake(through.green), blue: shake(through.blue) };
    };
    expect(findConversion(source, shaken(1), all)).toBe(chain);
    expect(findConversion(source, shaken(4), all)).not.toBe(chain);
  });
});
