import { type ReducedPictures, compare, compareInSteps } from './index';
import type { RgbaImage } from './index';
import { ADA, BEN, letterbox, mirrored, portrait, recolor, render, roundMask, turned, uniform, withNoise } from './testing/pictures';
import type { Scene, Sitter } from './testing/pictures';

const ada = portrait(ADA);
const original = render(ada, 200, 200);

function change(sitter: Sitter, changes: Partial<Sitter>): Scene {
  return portrait({ ...sitter, ...changes });
}

/** Takes the inner ellipse of a scene from another one. */
function withFace(scene: Scene, face: Scene): Scene {
  return (u, v) => (Math.hypot((u - 0.5) / 0.22, (v - 0.45) / 0.27) < 1 ? face(u, v) : scene(u, v));
}

describe('a copy is the same picture', () => {
  const copies: { [kind: string]: RgbaImage } = {
    'of the same size': render(ada, 200, 200),
    'at 48 px': render(ada, 48, 48),
    'at 72 px': render(ada, 72, 72),
    'at 300 px': render(ada, 300, 300),
    'at 648 px': render(ada, 648, 648),
    'at 48 px, noisy': withNoise(render(ada, 48, 48), 12),
    noisy: withNoise(original, 12),
    'cropped by 12 % a side': render(ada, 120, 120, [0.12, 0.12, 0.76, 0.76]),
    'cropped by 1 % a side': render(ada, 240, 240, [0.01, 0.01, 0.98, 0.98]),
    'cropped by 12 % at the left and the top': render(ada, 96, 96, [0.12, 0.12, 0.88, 0.88]),
    'cropped by 12 % at the right and the bottom': render(ada, 200, 200, [0, 0, 0.88, 0.88]),
    'cropped off center': render(ada, 150, 150, [0.1, 0.02, 0.85, 0.85]),
    'cropped to a column': render(ada, 160, 200, [0.1, 0, 0.8, 1]),
    'stretched to another shape': render(ada, 250, 200),
    'with a transparent round mask': roundMask(render(ada, 120, 120)),
    'with a round mask on white': roundMask(render(ada, 120, 120), [255, 255, 255]),
    'with a round mask on black': roundMask(render(ada, 120, 120), [0, 0, 0]),
    'with a round mask on a color': roundMask(render(ada, 200, 200), [0, 120, 212]),
    'letterboxed on black': letterbox(render(ada, 150, 150), 200, 150, [0, 0, 0]),
    'letterboxed on white': letterbox(render(ada, 150, 150), 150, 210, [255, 255, 255])
  };
  for (const [kind, copy] of Object.entries(copies)) {
    it(kind, () => {
      const { verdict, score, evidence } = compare(original, copy);
      expect({ verdict, cause: evidence.cause }).toEqual({ verdict: 'same', cause: 'agreement' });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThan(0.5);
    });
  }

  it('also when both are copies, each cropped on other sides', () => {
    const left = render(ada, 180, 180, [0, 0, 0.88, 0.88]);
    const right = render(ada, 140, 140, [0.12, 0.12, 0.88, 0.88]);
    expect(compare(left, right).verdict).toBe('same');
  });

  it('also when both have bars, of two colors', () => {
    const left = letterbox(render(ada, 150, 150), 200, 150, [0, 0, 0]);
    const right = letterbox(render(ada, 120, 120), 120, 170, [255, 255, 255]);
    expect(compare(left, right).verdict).toBe('same');
  });
});

describe('another picture is not the same', () => {
  const others: { [kind: string]: RgbaImage } = {
    'of another person': render(portrait(BEN), 200, 200),
    mirrored: render(mirrored(ada), 200, 200),
    'of the same person, turned to the side': render(change(ADA, { head: { ...ADA.head, x: 0.54 } }), 200, 200),
    'of the same person, nearer': render(change(ADA, { head: { ...ADA.head, width: 0.42, height: 0.53 } }), 200, 200),
    'of the same person, in another light': render(change(ADA, { light: -0.7 }), 200, 200),
    'of the same person, with other hair': render(change(ADA, { hair: [190, 160, 110] }), 200, 200),
    'with another face': render(withFace(ada, portrait(BEN)), 200, 200),
    'with another face, at 72 px': render(withFace(ada, portrait(BEN)), 72, 72),
    'with another background': render(change(ADA, { background: [90, 70, 120] }), 200, 200),
    'with a badge in the corner': recolor(original, (c, i, _p, x, y) => (Math.hypot(x - 165, y - 165) < 28 ? [16, 124, 16][i] : c)),
    'with a banner': recolor(original, (c, i, _p, _x, y) => (y > 160 ? [0, 120, 212][i] : c))
  };
  for (const [kind, other] of Object.entries(others)) {
    it(kind, () => {
      const { verdict, score } = compare(original, other);
      expect(verdict).not.toBe('same');
      expect(score).toBeGreaterThanOrEqual(0.5);
    });
  }

  it('says what differs, and where', () => {
    const badge = recolor(original, (c, i, _p, x, y) => (Math.hypot(x - 160, y - 50) < 28 ? [255, 255, 255][i] : c));
    const { verdict, evidence } = compare(original, badge);
    expect(verdict).toBe('different');
    expect(evidence.cause).toBe('partDiffers');
    expect(Math.abs(evidence.worstAt.x - 0.8)).toBeLessThan(0.15);
    expect(Math.abs(evidence.worstAt.y - 0.25)).toBeLessThan(0.15);
    // Seen from the other side, the place is the same, since the framings are.
    const { worstAt } = compare(badge, original).evidence;
    expect(worstAt.x).toBeCloseTo(evidence.worstAt.x, 1);
    expect(worstAt.y).toBeCloseTo(evidence.worstAt.y, 1);
  });

  it('notices colors alone', () => {
    const hue = recolor(original, (_c, i, [r, g, b], _x, y) => (y < 100 ? [g, r, b][i] : [r, g, b][i]));
    const { verdict, evidence } = compare(original, hue);
    expect(verdict).not.toBe('same');
    expect(evidence.colorResidual).toBeGreaterThan(0.9);
  });

  it('tells strangers apart at a glance', () => {
    const { verdict, score, evidence } = compare(
      original,
      render((u, v) => [255 * v, 255 * u * v, 128 + 120 * Math.sin(20 * u)], 100, 100)
    );
    expect({ verdict, score, cause: evidence.cause }).toEqual({ verdict: 'different', score: 1, cause: 'unrelated' });
  });

  it('asks which way round a nearly symmetric picture fits better', () => {
    // A symmetric face with a small mark on one cheek.
    const symmetric: Scene = (u, v) => {
      const x = Math.abs(u - 0.5);
      if (Math.hypot((u - 0.38) / 0.05, (v - 0.55) / 0.04) < 1) {
        return [170, 120, 100];
      }
      if (Math.hypot(x / 0.25, (v - 0.45) / 0.32) < 1) {
        return Math.hypot((x - 0.1) / 0.03, (v - 0.4) / 0.02) < 1 ? [30, 30, 30] : [190, 140, 115];
      }
      return v > 0.75 ? [60, 60, 90] : [200 - 100 * x, 205 - 100 * x, 210 - 100 * x];
    };
    const left = render(symmetric, 200, 200);
    expect(compare(left, render(symmetric, 120, 120)).verdict).toBe('same');
    const { verdict, evidence } = compare(left, render(mirrored(symmetric), 120, 120));
    expect(verdict).not.toBe('same');
    expect(['mirrored', 'undecided', 'partDiffers']).toContain(evidence.cause);
  });

  it('refutes a mirrored picture that would pass for a copy', () => {
    // Symmetric but for a faint light from the right: each part agrees within the noise, and fits far better mirrored
    const lit: Scene = (u, v) => {
      const tone = 45 * Math.sin(40 * Math.abs(u - 0.5)) * Math.cos(35 * v) + 8 * (u - 0.5);
      return [128 + tone, 120 + tone, 110 + tone];
    };
    expect(compare(render(lit, 160, 160), render(lit, 120, 120)).verdict).toBe('same');
    const { verdict, evidence } = compare(render(lit, 160, 160), render(mirrored(lit), 120, 120));
    expect({ verdict, cause: evidence.cause }).toEqual({ verdict: 'different', cause: 'mirrored' });
    expect(evidence.worstResidual).toBeLessThan(0.34);
    expect(evidence.overallResidual).toBeLessThan(0.05);
  });

  it('reports the hypothesis that agrees best', () => {
    const badge = recolor(render(ada, 150, 150), (c, i, _p, x, y) => (Math.hypot(x - 120, y - 38) < 21 ? [255, 255, 255][i] : c));
    const { verdict, evidence } = compare(original, letterbox(badge, 210, 150, [0, 0, 0]));
    expect(verdict).toBe('different');
    expect(evidence.cause).toBe('partDiffers');
    expect(evidence.correlation).toBeGreaterThan(0.85);
    expect(Math.abs(evidence.worstAt.x - 0.8)).toBeLessThan(0.15);
    expect(Math.abs(evidence.worstAt.y - 0.25)).toBeLessThan(0.15);
  });
});

describe('a picture that shows too little is never the same', () => {
  const gray = uniform(120, 120, [128, 128, 128, 255]);
  // Four per cent of the contrast: about two 8-bit steps
  const washedOut = render(
    (u, v) => {
      const [red, green, blue] = ada(u, v);
      return [225 + 0.04 * red, 225 + 0.04 * green, 225 + 0.04 * blue];
    },
    200,
    200
  );
  const pairs: { [kind: string]: readonly [RgbaImage, RgbaImage] } = {
    'uniform, with itself': [gray, gray],
    'uniform, of two sizes': [gray, uniform(48, 48, [128, 128, 128, 255])],
    'uniform, of two colors': [gray, uniform(120, 120, [255, 255, 255, 255])],
    'uniform, with a portrait': [gray, original],
    'a portrait, with uniform': [original, gray],
    'uniform, noisy': [gray, withNoise(gray, 6)],
    'a portrait, with its washed-out copy': [original, washedOut],
    'a washed-out copy, with its portrait': [washedOut, original],
    'washed out, with another portrait': [washedOut, render(portrait(BEN), 200, 200)],
    'a portrait, with another washed out': [render(portrait(BEN), 200, 200), washedOut],
    transparent: [uniform(60, 60, [0, 0, 0, 0]), original],
    'a shading': [render((u) => [200 * u, 200 * u, 200 * u], 120, 120), render((u) => [20 + 180 * u, 20 + 180 * u, 20 + 180 * u], 90, 90)],
    'one edge': [
      render((u) => (u < 0.5 ? [0, 0, 0] : [255, 255, 255]), 120, 120),
      render((u) => (u < 0.55 ? [9, 9, 9] : [250, 250, 250]), 90, 90)
    ],
    'a dot': [
      render((u, v) => (Math.hypot(u - 0.3, v - 0.3) < 0.02 ? [0, 0, 0] : [255, 255, 255]), 200, 200),
      render((u, v) => (Math.hypot(u - 0.35, v - 0.4) < 0.02 ? [0, 0, 0] : [255, 255, 255]), 160, 160)
    ]
  };
  for (const [kind, [left, right]] of Object.entries(pairs)) {
    it(kind, () => {
      const { verdict, framing, evidence } = compare(left, right);
      expect({ verdict, cause: evidence.cause }).toEqual({ verdict: 'unsure', cause: 'tooLittleContent' });
      expect(framing).toEqual({ inner: 'neither', scale: 1, offsetX: 0, offsetY: 0 });
    });
  }
});

describe('the order of the pictures', () => {
  const pairs: { [kind: string]: RgbaImage } = {
    'of two sizes': render(ada, 90, 90),
    'of one area': render(ada, 160, 250),
    'that differ first in red': recolor(original, (c, i) => (i === 0 ? 0.95 * c + 5 : c)),
    'that differ first in green': recolor(original, (c, i) => (i === 1 ? 0.95 * c + 5 : c)),
    'that differ first in blue': recolor(original, (c, i) => (i === 2 ? 0.95 * c + 5 : c)),
    'of two people': render(portrait(BEN), 200, 200),
    'of which one has a badge': recolor(original, (c, i, _p, x, y) => (Math.hypot(x - 40, y - 50) < 24 ? [16, 124, 16][i] : c))
  };
  for (const [kind, other] of Object.entries(pairs)) {
    it(`does not matter to pictures ${kind}`, () => {
      const forth = compare(original, other);
      const back = compare(other, original);
      expect(back.verdict).toBe(forth.verdict);
      expect(back.score).toBe(forth.score);
      expect(back.evidence).toEqual({ ...forth.evidence, worstAt: back.evidence.worstAt });
    });
  }
});

describe('the framing', () => {
  const crop = render(ada, 152, 152, [0.1, 0.14, 0.76, 0.76]);

  it('places the right picture in the left', () => {
    const { framing } = compare(original, crop);
    expect(framing.inner).toBe('right');
    expect(framing.scale).toBeCloseTo(0.76, 2);
    expect(framing.offsetX).toBeCloseTo(0.1, 2);
    expect(framing.offsetY).toBeCloseTo(0.14, 2);
  });

  it('places the left picture in the right', () => {
    const { framing } = compare(crop, original);
    expect(framing.inner).toBe('left');
    expect(framing.scale).toBeCloseTo(0.76, 2);
    expect(framing.offsetX).toBeCloseTo(0.1, 2);
    expect(framing.offsetY).toBeCloseTo(0.14, 2);
  });

  it('is neither when both show the same extent', () => {
    const { framing } = compare(original, render(ada, 90, 90));
    expect(framing.inner).toBe('neither');
    expect(framing.scale).toBeCloseTo(1, 2);
    expect(framing.offsetX).toBeCloseTo(0, 2);
    expect(framing.offsetY).toBeCloseTo(0, 2);
  });

  it('is neither when each shows something that the other does not', () => {
    const { framing } = compare(render(ada, 180, 180, [0, 0, 0.9, 0.9]), render(ada, 180, 180, [0.1, 0.1, 0.9, 0.9]));
    expect(framing.inner).toBe('neither');
    expect(framing.scale).toBeCloseTo(1, 2);
    expect(framing.offsetX).toBeCloseTo(1 / 9, 2);
    expect(framing.offsetY).toBeCloseTo(1 / 9, 2);
  });

  it('counts bars as part of the frame', () => {
    const { framing } = compare(original, letterbox(render(ada, 150, 150), 200, 150, [0, 0, 0]));
    expect(framing.inner).toBe('left');
    expect(framing.scale).toBeCloseTo(0.75, 2);
    expect(framing.offsetX).toBeCloseTo(0.125, 2);
    expect(framing.offsetY).toBeCloseTo(0, 2);
  });
});

describe('what is no picture', () => {
  const empty: RgbaImage = { width: 0, height: 5, data: new Uint8Array(0) };

  it('is refused, and named by its side', () => {
    expect(() => compare(empty, original)).toThrow('The left picture is empty');
    expect(() => compare(original, empty)).toThrow('The right picture is empty');
  });
});

describe('identical pictures', () => {
  it('are the same even when too small to measure', () => {
    const tiny: RgbaImage = { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255) };
    const { verdict, score, framing } = compare(tiny, { ...tiny, data: tiny.data.slice() });
    expect({ verdict, score }).toEqual({ verdict: 'same', score: 0 });
    expect(framing).toEqual({ inner: 'neither', scale: 1, offsetX: 0, offsetY: 0 });
  });
});

describe('pictures that lie otherwise', () => {
  const image = render(portrait(ADA), 120, 150);

  it('are the same where one lost its orientation flag, and the turn is told', () => {
    const copy = render(portrait(ADA), 64, 80, [0.04, 0.04, 0.92, 0.92]);
    for (const [turns, back] of [
      [1, 270],
      [2, 180],
      [3, 90]
    ] as const) {
      const right = turned(copy, turns);
      expect(compare(image, right)).toMatchObject({ verdict: 'same', turn: back, framing: { inner: 'neither', scale: 1 } });
      expect(compare(right, image)).toMatchObject({ verdict: 'same', turn: 360 - back });
    }
  });

  it('tell no turn where they lie alike', () => {
    expect(compare(image, render(portrait(ADA), 64, 80)).turn).toBeUndefined();
  });

  it('are not the same where a person edited one of them, or where it is another sitter', () => {
    const brighter = recolor(image, (channel) => 1.2 * channel);
    expect(compare(image, turned(brighter, 1)).verdict).not.toBe('same');
    expect(compare(image, turned(render(portrait(BEN), 120, 150), 1)).verdict).toBe('different');
    expect(compare(image, turned(render(mirrored(portrait(ADA)), 120, 150), 2)).verdict).not.toBe('same');
  });

  it('are not the same for a likeness to a quarter turn: stripes across and stripes along', () => {
    const stripes = render((u) => (Math.floor(12 * u) % 2 === 0 ? [40, 60, 90] : [220, 200, 180]), 100, 100);
    expect(compare(stripes, turned(stripes, 1)).verdict).not.toBe('same');
  });
});

describe('a comparison in steps', () => {
  it.each([
    ['a copy', render(ada, 120, 120, [0.12, 0.12, 0.76, 0.76])],
    ['another person', render(portrait(BEN), 200, 200)],
    ['the same bytes', render(ada, 200, 200)]
  ])('says the same as one at once: %s', async (_, other) => {
    let pauses = 0;
    const comparison = await compareInSteps(original, other, async () => {
      pauses += 1;
    });
    expect(comparison).toEqual(compare(original, other));
    expect(pauses > 3).toBe(comparison.score > 0);
  });

  it('says the same of pictures that it has reduced before', async () => {
    const reduced: ReducedPictures = new WeakMap();
    const other = render(portrait(BEN), 200, 200);
    const first = await compareInSteps(original, other, async () => undefined, reduced);
    expect([original, other].map((image) => reduced.has(image))).toEqual([true, true]);
    expect(await compareInSteps(original, other, async () => undefined, reduced)).toEqual(first);
  });
});
