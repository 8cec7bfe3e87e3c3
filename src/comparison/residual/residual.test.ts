import type { Prediction, Side } from './copyModel';
import { measureResidual } from './residual';

const SIZE = 12;

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

function prediction(change: { source?: Side; target?: Side; luma?: Values | number; usable?: Uint8Array }): Prediction {
  return {
    columns: SIZE,
    rows: SIZE,
    source: change.source ?? side(100),
    target: change.target ?? side(100),
    luma: plane(change.luma ?? 100),
    usable: change.usable ?? new Uint8Array(SIZE * SIZE).fill(1)
  } as Prediction;
}

const texture: Values = (x, y) => 128 + 60 * Math.sin(1.3 * x) * Math.cos(1.7 * y);

describe('measureResidual', () => {
  it('measures how far the prediction is off, over the noise of pixels and compression', () => {
    expect(measureResidual(prediction({ target: side(106) }), 0).worst).toBeCloseTo(36 / 136, 6);
    expect(measureResidual(prediction({ target: side(94) }), 0).worst).toBeCloseTo(36 / 136, 6);
    expect(measureResidual(prediction({}), 0).worst).toBe(0);
  });

  it('expects less noise, the more pixels a cell averages, on either side', () => {
    const worst = (source: Side, target: Side): number => measureResidual(prediction({ source, target }), 0).worst;
    expect(worst(side(100, 4, 1), side(106, 4, 1))).toBeCloseTo(36 / (36 + 100 / 4), 6);
    expect(worst(side(100, 1, 9), side(106, 1, 9))).toBeCloseTo(36 / (36 + 100 / 9), 6);
    expect(worst(side(100, 4, 4), side(106))).toBeCloseTo(36 / (36 + 50 / 16 + 50), 6);
    expect(worst(side(100), side(106, 4, 4))).toBeCloseTo(36 / (36 + 50 / 16 + 50), 6);
  });

  it('measures windows of six cells', () => {
    const spot = (size: number): number =>
      measureResidual(prediction({ target: side((x, y) => (x >= 4 && x < 4 + size && y >= 4 && y < 4 + size ? 140 : 100)) }), 0).worst;
    // 36 cells of 40² and no structure within, against 9 of them: a quarter of the errors, and an edge
    expect(spot(6)).toBeGreaterThan(4 * spot(3));
  });

  it('leaves out cells that are not usable', () => {
    const usable = Uint8Array.from(plane((x) => (x < 6 ? 1 : 0)));
    const { worst, cells } = measureResidual(prediction({ target: side((x) => (x < 6 ? 100 : 200)), usable }), 0);
    expect(worst).toBe(0);
    expect(cells).toBe(72);
  });

  it('allows for aliasing at the edges', () => {
    // An edge of 40 steps: in the two cells beside it the squared gradient is 20²
    const edge: Values = (x) => (x < 6 ? 80 : 120);
    const off: Values = (x, y) => edge(x, y) + (x === 5 || x === 6 ? 6 : 0);
    const measured = (aliasing: number): number =>
      measureResidual(prediction({ source: side(edge), target: side(edge), luma: off }), aliasing).worst;
    expect(measured(0)).toBeGreaterThan(0);
    expect(measured(0.045)).toBeCloseTo(measured(0) / 2, 4);
    expect(measured(0.1)).toBe(0);
  });

  describe('contrast', () => {
    it('is that of the flattest: of the source too, whatever the prediction made of it', () => {
      const raised = prediction({ source: side((x, y) => 128 + (texture(x, y) - 128) / 10), target: side(texture), luma: texture });
      const plain = prediction({ source: side(texture), target: side(texture), luma: texture });
      expect(measureResidual(raised, 0).contrast).toBeCloseTo(measureResidual(plain, 0).contrast / 10, 2);
      expect(measureResidual(plain, 0).contrast).toBeGreaterThan(20);
      const flatTarget = prediction({ source: side(texture), target: side(100), luma: 100 });
      expect(measureResidual(flatTarget, 0).contrast).toBeCloseTo(0, 4);
    });

    it('is the standard deviation over the usable cells', () => {
      // Half of the usable cells 20 above, half 20 below; the others would add much more
      const usable = Uint8Array.from(plane((x) => (x < 8 ? 1 : 0)));
      const steps: Values = (x) => (x >= 8 ? 255 : x < 4 ? 80 : 120);
      const { contrast } = measureResidual(prediction({ source: side(steps), target: side(texture), luma: texture, usable }), 0);
      expect(contrast).toBeCloseTo(20, 4);
    });

    it('is 0 without usable cells', () => {
      expect(measureResidual(prediction({ source: side(texture), usable: new Uint8Array(SIZE * SIZE) }), 0).contrast).toBe(0);
    });
  });
});
