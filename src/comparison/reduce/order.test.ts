import { comesFirst } from './order';
import { viewOf } from './view';
import type { View } from './view';
import { uniform } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

/** A gray picture with one pixel of another color. */
function dotted(at: number, color: readonly [number, number, number]): View {
  const image: RgbaImage = uniform(9, 9, [100, 100, 100, 255]);
  image.data.set(color, at * 4);
  return viewOf(image);
}

function expectOrder(first: View, second: View): void {
  expect(comesFirst(first, second)).toBe(true);
  expect(comesFirst(second, first)).toBe(false);
}

describe('comesFirst', () => {
  const plain = viewOf(uniform(9, 9, [100, 100, 100, 255]));

  it('puts the smaller first, whatever their colors', () => {
    expectOrder(viewOf(uniform(9, 8, [200, 0, 0, 255])), viewOf(uniform(9, 9, [0, 200, 0, 255])));
    expectOrder(viewOf(uniform(9, 8, [0, 200, 0, 255])), viewOf(uniform(9, 9, [200, 0, 0, 255])));
    // Narrower, and larger all the same
    expectOrder(viewOf(uniform(20, 2, [9, 9, 9, 255])), viewOf(uniform(9, 9, [9, 9, 9, 255])));
  });

  it('puts the narrower of two of one area first', () => {
    expectOrder(viewOf(uniform(4, 9, [200, 0, 0, 255])), viewOf(uniform(9, 4, [0, 200, 0, 255])));
    expectOrder(viewOf(uniform(4, 9, [0, 200, 0, 255])), viewOf(uniform(9, 4, [200, 0, 0, 255])));
  });

  it('puts the one first whose first differing pixel is darker, red before green before blue', () => {
    for (const at of [0, 40, 80]) {
      expectOrder(dotted(at, [99, 100, 100]), plain);
      expectOrder(dotted(at, [100, 99, 100]), plain);
      expectOrder(dotted(at, [100, 100, 99]), plain);
      expectOrder(dotted(at, [99, 200, 200]), plain);
      expectOrder(dotted(at, [100, 99, 200]), plain);
      expectOrder(plain, dotted(at, [101, 0, 0]));
    }
    expectOrder(dotted(3, [99, 100, 100]), dotted(4, [99, 100, 100]));
  });

  it('holds for a picture and itself', () => {
    expect(comesFirst(plain, plain)).toBe(true);
  });
});
