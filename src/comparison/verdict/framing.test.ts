import { framingOf } from './framing';
import type { Alignment } from '../register/refine';
import type { Framing } from '../base/types';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An alignment of frames: the other's frame lies in the reference's at the given fractions of its width and height. */
function alignment(reference: Size, other: Size, left: number, top: number, width: number, height: number): Alignment {
  const scaleX = other.width / (width * reference.width);
  const scaleY = other.height / (height * reference.height);
  return {
    reference: { frameWidth: reference.width, frameHeight: reference.height },
    other: { frameWidth: other.width, frameHeight: other.height },
    transform: { scaleX, scaleY, offsetX: -left * reference.width * scaleX, offsetY: -top * reference.height * scaleY }
  } as Alignment;
}

const WIDE: Size = { width: 120, height: 80 };
const SMALL: Size = { width: 60, height: 50 };

function expectFraming(actual: Framing, inner: Framing['inner'], scale: number, offsetX: number, offsetY: number): void {
  expect(actual.inner).toBe(inner);
  expect(actual.scale).toBeCloseTo(scale, 9);
  expect(actual.offsetX).toBeCloseTo(offsetX, 9);
  expect(actual.offsetY).toBeCloseTo(offsetY, 9);
}

describe('framingOf', () => {
  it('places the right picture in the left', () => {
    expectFraming(framingOf(alignment(WIDE, SMALL, 0.1, 0.2, 0.7, 0.75), true), 'right', 0.7, 0.1, 0.2);
  });

  it('places the left picture in the right', () => {
    expectFraming(framingOf(alignment(WIDE, SMALL, 0.1, 0.2, 0.7, 0.75), false), 'left', 0.7, 0.1, 0.2);
    // Seen from the right one, the left one reaches beyond it on all sides
    expectFraming(framingOf(alignment(WIDE, SMALL, -0.25, -0.5, 1.5, 2), true), 'left', 1 / 1.5, 0.25 / 1.5, 0.25);
    expectFraming(framingOf(alignment(WIDE, SMALL, -0.25, -0.5, 1.5, 2), false), 'right', 1 / 1.5, 0.25 / 1.5, 0.25);
  });

  it('describes the right one in the left one where each shows what the other does not', () => {
    expectFraming(framingOf(alignment(WIDE, SMALL, 0.1, -0.1, 0.8, 1.2), true), 'neither', 0.8, 0.1, -0.1);
    expectFraming(framingOf(alignment(WIDE, SMALL, 0.1, -0.1, 0.8, 1.2), false), 'neither', 1.25, -0.125, 0.1 / 1.2);
  });

  it('takes edges for the same that nearly are', () => {
    expectFraming(framingOf(alignment(WIDE, SMALL, 0.005, -0.005, 0.99, 1.01), true), 'neither', 0.99, 0.005, -0.005);
    expectFraming(framingOf(alignment(WIDE, WIDE, 0, 0, 1, 1), false), 'neither', 1, 0, 0);
  });

  it('counts each edge on its own', () => {
    // One edge lies beyond, the other three within: neither lies in the other
    for (const [left, top, width, height] of [
      [-0.05, 0.1, 0.8, 0.8],
      [0.1, -0.05, 0.8, 0.8],
      [0.25, 0.1, 0.8, 0.8],
      [0.1, 0.25, 0.8, 0.8]
    ]) {
      expect(framingOf(alignment(WIDE, SMALL, left, top, width, height), true).inner).toBe('neither');
      expect(framingOf(alignment(WIDE, SMALL, left, top, width, height), false).inner).toBe('neither');
    }
    // One edge stands back, the other three are the same: the narrower one lies in the other
    for (const [left, top, width, height] of [
      [0.05, 0, 0.95, 1],
      [0, 0.05, 1, 0.95],
      [0, 0, 0.95, 1],
      [0, 0, 1, 0.95]
    ]) {
      expect(framingOf(alignment(WIDE, SMALL, left, top, width, height), true).inner).toBe('right');
      expect(framingOf(alignment(WIDE, SMALL, left, top, width, height), false).inner).toBe('left');
    }
  });

  it('takes an edge for the same up to 0.008 of a side beyond', () => {
    const unit: Size = { width: 1000, height: 1000 };
    const innerOf = (left: number, top: number, width: number, height: number): Framing['inner'] =>
      framingOf(alignment(unit, unit, left, top, width, height), true).inner;
    // Each is clearly smaller, so that it lies inside unless an edge is beyond
    expect(innerOf(-0.008, 0.1, 0.5, 0.5)).toBe('right');
    expect(innerOf(-0.0081, 0.1, 0.5, 0.5)).toBe('neither');
    expect(innerOf(0.1, -0.008, 0.5, 0.5)).toBe('right');
    expect(innerOf(0.1, -0.0081, 0.5, 0.5)).toBe('neither');
    expect(innerOf(0.508, 0.1, 0.5, 0.5)).toBe('right');
    expect(innerOf(0.5081, 0.1, 0.5, 0.5)).toBe('neither');
    expect(innerOf(0.1, 0.508, 0.5, 0.5)).toBe('right');
    expect(innerOf(0.1, 0.5081, 0.5, 0.5)).toBe('neither');
  });
});
