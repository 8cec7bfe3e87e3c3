import type { Prediction, Side } from './copyModel';
import { measureResidual } from './residual';
import type { Tone } from './tone';

const SIZE = 12;
const UNCHANGED: Tone = { constant: 0, linear: 1, square: 0 };

type Values = (x: number, y: number) => number;

function plane(value: Values | number): Float32Array {
  return Float32Array.from({ length: SIZE * SIZE }, (_unused, i) =>
    typeof value === 'number' ? value : value(i % SIZE, Math.floor(i / SIZE))
  );
}

/** A side whose cells cover the given number of picture pixels along x and y. */
function side(luma: Values | number, pixelsX: number = 1, pixelsY: number = 1): Side {
  // Half of them by the pitch, half by the reduction
  const grid = { columns: SIZE, rows: SIZE, left: 0, top: 0, pitchX: Math.sqrt(pixelsX), pitchY: Math.sqrt(pixelsY) };
  const planes = { factorX: Math.sqrt(pixelsX), factorY: Math.sqrt(pixelsY) };
  return { luma: plane(luma), grid, view: { planes } } as Side;
}

function prediction(change: { source?: Side; target?: Side; luma?: Values | number; tone?: Tone; usable?: Uint8Array }): Prediction {
  return {
    columns: SIZE,
    rows: SIZE,
    source: change.source ?? side(100),
    target: change.target ?? side(100),
    tone: change.tone ?? UNCHANGED,
    luma: plane(change.luma ?? 100),
    usable: change.usable ?? new Uint8Array(SIZE * SIZE).fill(1)
  } as Prediction;
}

/** Error in flat planes at one pixel a cell: the residual is its square over the noise of 6² + 10². */
function errorOf(source: number, predicted: number, target: number, tone: Tone): number {
  return Math.sqrt(136 * measureResidual(prediction({ source: side(source), target: side(target), luma: predicted, tone })).worst);
}

const texture: Values = (x, y) => 128 + 60 * Math.sin(1.3 * x) * Math.cos(1.7 * y);

describe('measureResidual', () => {
  it('measures how far the prediction is off, over the noise of pixels and compression', () => {
    expect(measureResidual(prediction({ target: side(106) })).worst).toBeCloseTo(36 / 136, 6);
    expect(measureResidual(prediction({ target: side(94) })).worst).toBeCloseTo(36 / 136, 6);
    expect(measureResidual(prediction({})).worst).toBe(0);
  });

  it('expects less noise, the more pixels a cell averages, on either side', () => {
    const worst = (source: Side, target: Side): number => measureResidual(prediction({ source, target })).worst;
    expect(worst(side(100, 4, 1), side(106, 4, 1))).toBeCloseTo(36 / (36 + 100 / 4), 6);
    expect(worst(side(100, 1, 9), side(106, 1, 9))).toBeCloseTo(36 / (36 + 100 / 9), 6);
    expect(worst(side(100, 4, 4), side(106))).toBeCloseTo(36 / (36 + 50 / 16 + 50), 6);
    expect(worst(side(100), side(106, 4, 4))).toBeCloseTo(36 / (36 + 50 / 16 + 50), 6);
  });

  it('measures windows of six cells', () => {
    const spot = (size: number): number =>
      measureResidual(prediction({ target: side((x, y) => (x >= 4 && x < 4 + size && y >= 4 && y < 4 + size ? 140 : 100)) })).worst;
    // 36 cells of 40² and no structure within, against 9 of them: a quarter of the errors, and an edge
    expect(spot(6)).toBeGreaterThan(4 * spot(3));
  });

  it('leaves out cells that are not usable', () => {
    const usable = Uint8Array.from(plane((x) => (x < 6 ? 1 : 0)));
    const { worst, cells } = measureResidual(prediction({ target: side((x) => (x < 6 ? 100 : 200)), usable }));
    expect(worst).toBe(0);
    expect(cells).toBe(72);
  });

  describe('where the source is clipped', () => {
    const darker: Tone = { constant: -10, linear: 1, square: 0 };
    const brighter: Tone = { constant: 10, linear: 1, square: 0 };

    it('lets the target be whiter by what the change of tones had clipped', () => {
      // A third of the way from white the tone lowers by 10; the end may have lost three times as much.
      expect(errorOf(255, 200, 229, darker)).toBeCloseTo(0, 6);
      expect(errorOf(255, 200, 240, darker)).toBeCloseTo(10, 4);
      expect(errorOf(240, 200, 240, darker)).toBeCloseTo(25, 4);
      expect(errorOf(225, 200, 240, darker)).toBeCloseTo(40, 4);
      expect(errorOf(255, 245, 255, darker)).toBeCloseTo(0, 6);
    });

    it('lets it be blacker likewise', () => {
      expect(errorOf(0, 50, 21, brighter)).toBeCloseTo(0, 6);
      expect(errorOf(0, 50, 10, brighter)).toBeCloseTo(10, 4);
      expect(errorOf(15, 50, 10, brighter)).toBeCloseTo(25, 4);
      expect(errorOf(30, 50, 10, brighter)).toBeCloseTo(40, 4);
      expect(errorOf(0, 10, 0, brighter)).toBeCloseTo(0, 6);
    });

    it('never by more than 15 % of brightness clips', () => {
      expect(errorOf(255, 150, 210, { constant: -50, linear: 1, square: 0 })).toBeCloseTo(20, 4);
      expect(errorOf(0, 100, 40, { constant: 50, linear: 1, square: 0 })).toBeCloseTo(20, 4);
    });

    it('not beyond white and black', () => {
      // The prediction leaves only 5 steps to white, and 5 to black
      expect(errorOf(255, 250, 258, darker)).toBeCloseTo(3, 4);
      expect(errorOf(0, 5, -3, brighter)).toBeCloseTo(3, 4);
    });

    it('not in the other direction, and not where the tones say that nothing was clipped', () => {
      expect(errorOf(255, 200, 170, darker)).toBeCloseTo(30, 4);
      expect(errorOf(0, 50, 80, brighter)).toBeCloseTo(30, 4);
      expect(errorOf(255, 200, 230, brighter)).toBeCloseTo(30, 4);
      expect(errorOf(0, 50, 20, darker)).toBeCloseTo(30, 4);
      expect(errorOf(255, 200, 230, UNCHANGED)).toBeCloseTo(30, 4);
    });
  });

  describe('contrast', () => {
    it('is that of the flattest: of the source too, whatever the prediction made of it', () => {
      const raised = prediction({ source: side((x, y) => 128 + (texture(x, y) - 128) / 10), target: side(texture), luma: texture });
      const plain = prediction({ source: side(texture), target: side(texture), luma: texture });
      expect(measureResidual(raised).contrast).toBeCloseTo(measureResidual(plain).contrast / 10, 2);
      expect(measureResidual(plain).contrast).toBeGreaterThan(20);
      const flatTarget = prediction({ source: side(texture), target: side(100), luma: 100 });
      expect(measureResidual(flatTarget).contrast).toBeCloseTo(0, 4);
    });

    it('is the standard deviation over the usable cells', () => {
      // Half of the usable cells 20 above, half 20 below; the others would add much more
      const usable = Uint8Array.from(plane((x) => (x < 8 ? 1 : 0)));
      const steps: Values = (x) => (x >= 8 ? 255 : x < 4 ? 80 : 120);
      const { contrast } = measureResidual(prediction({ source: side(steps), target: side(texture), luma: texture, usable }));
      expect(contrast).toBeCloseTo(20, 4);
    });

    it('is 0 without usable cells', () => {
      expect(measureResidual(prediction({ source: side(texture), usable: new Uint8Array(SIZE * SIZE) })).contrast).toBe(0);
    });
  });
});
