import { boxSize, croppedViews, gridOver, stretchTo, viewOf } from './view';
import type { View } from './view';
import { ADA, letterbox, portrait, render, roundMask, uniform } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

const ada = portrait(ADA);

/** Every view, the whole first. */
function viewsOf(image: RgbaImage): View[] {
  const whole = viewOf(image);
  return [whole, ...croppedViews(whole)];
}

describe('the views of a picture', () => {
  it('views a photo in one way', () => {
    const views = viewsOf(render(ada, 160, 160));
    expect(views.length).toBe(1);
    expect(views[0]).toMatchObject({ width: 80, height: 80, factor: 1, factorX: 2, factorY: 2, frameWidth: 80, coverage: undefined });
    expect(views[0].box).toEqual({ left: 0, top: 0, right: 80, bottom: 80 });
    expect(views[0].luma).toBe(views[0].planes.luma);
  });

  it('views a picture with bars whole, and between them', () => {
    const [whole, between, ...more] = viewsOf(letterbox(render(ada, 60, 60), 80, 60, [0, 0, 0]));
    expect(whole.box).toEqual({ left: 0, top: 0, right: 80, bottom: 60 });
    expect(between.box).toEqual({ left: 11, top: 0, right: 69, bottom: 60 });
    expect(more).toEqual([]);
  });

  it('views a round mask whole, and without its corners', () => {
    const [whole, masked] = viewsOf(roundMask(render(ada, 80, 80), [255, 255, 255]));
    expect(whole.coverage).toBeUndefined();
    expect(masked.coverage?.[0]).toBe(0);
    expect(masked.luma[0]).toBe(0);
    expect(masked.luma[40 * 80 + 40]).toBe(whole.luma[40 * 80 + 40]);
  });

  it('has one view of a transparent picture: without the transparent pixels', () => {
    const views = viewsOf(roundMask(render(ada, 80, 80)));
    expect(views.length).toBe(1);
    expect(views[0].coverage?.[0]).toBe(0);
    expect(views[0].coverage?.[40 * 80 + 40]).toBe(1);
    expect(views[0].coarse.coverage?.[0]).toBe(0);
  });

  it('keeps a coarse level, averaged over whole blocks', () => {
    const view = viewOf(render((u, v) => [250 * u, 250 * u, 250 * v], 72, 80));
    const { coarse } = view;
    expect([coarse.factor, coarse.width, coarse.height]).toEqual([2, 36, 40]);
    expect(coarse.box).toEqual({ left: 0, top: 0, right: 36, bottom: 40 });
    for (const [x, y] of [
      [0, 0],
      [35, 0],
      [0, 39],
      [20, 30],
      [35, 39]
    ]) {
      const p = 2 * y * 72 + 2 * x;
      const mean = (view.luma[p] + view.luma[p + 1] + view.luma[p + 72] + view.luma[p + 73]) / 4;
      expect(coarse.luma[y * 36 + x]).toBeCloseTo(mean, 3);
    }
  });

  it('keeps as many coarse pixels of a wide picture as of a square one, along its longer side', () => {
    const { coarse } = viewOf(render(ada, 80, 50));
    expect([coarse.factor, coarse.width, coarse.height]).toEqual([2, 40, 25]);
    expect(coarse.luma.length).toBe(1000);
  });

  it('keeps the bars at the coarse level too', () => {
    const { coarse } = viewsOf(letterbox(render(ada, 80, 60), 80, 80, [0, 0, 0]))[1];
    expect(coarse.box).toEqual({ left: 0, top: 5.5, right: 40, bottom: 34.5 });
  });

  it('keeps a small picture at one level', () => {
    const { coarse, luma } = viewOf(render(ada, 48, 48));
    expect(coarse.factor).toBe(1);
    expect(coarse.luma).toBe(luma);
  });

  it('keeps a line of pixels', () => {
    const { coarse } = viewOf(uniform(400, 1, [50, 60, 70, 255]));
    expect([coarse.factor, coarse.height]).toEqual([1, 1]);
  });
});

describe('boxSize', () => {
  it('is in picture pixels', () => {
    expect(boxSize(viewOf(render(ada, 120, 160)))).toEqual({ width: 120, height: 160 });
    expect(boxSize(viewsOf(letterbox(render(ada, 120, 120), 120, 160, [0, 0, 0]))[1])).toEqual({ width: 120, height: 116 });
    expect(boxSize(viewsOf(letterbox(render(ada, 120, 120), 160, 120, [0, 0, 0]))[1])).toEqual({ width: 116, height: 120 });
  });
});

describe('stretchTo', () => {
  const view = (width: number, height: number): View => viewOf(render(ada, width, height));

  it('views a square as the portrait that it may have been', () => {
    const square = view(60, 60);
    const stretched = stretchTo(view(60, 75), square);
    expect(stretched?.factorX).toBeCloseTo(0.8, 9);
    expect(stretched?.factorY).toBe(1);
    expect(stretched?.luma).toBe(square.luma);
  });

  it('views a portrait as a square', () => {
    expect(stretchTo(view(60, 60), view(60, 75))?.factorX).toBeCloseTo(1.25, 9);
  });

  it('leaves pictures of about one shape alone, and those of quite another', () => {
    expect(stretchTo(view(60, 60), view(60, 61))).toBeUndefined();
    expect(stretchTo(view(60, 61), view(60, 60))).toBeUndefined();
    expect(stretchTo(view(60, 60), view(60, 100))).toBeUndefined();
    expect(stretchTo(view(60, 100), view(60, 60))).toBeUndefined();
    expect(stretchTo(view(60, 60), view(60, 90))).toBeDefined();
  });

  it('stretches by 4 to 55 %, these two included', () => {
    const square = view(50, 50);
    for (const [width, isStretched] of [
      [51, false],
      // 52 / 50 is 1.04
      [52, true]
    ] as const) {
      expect(stretchTo(view(width, 50), square) !== undefined).toBe(isStretched);
      expect(stretchTo(square, view(width, 50)) !== undefined).toBe(isStretched);
    }
    // 62 / 40 is 1.55
    expect(stretchTo(view(62, 40), view(40, 40))).toBeDefined();
    expect(stretchTo(view(63, 40), view(40, 40))).toBeUndefined();
  });
});

describe('gridOver', () => {
  it('covers the box with square cells', () => {
    const view = viewOf(uniform(60, 30, [9, 9, 9, 255]));
    expect(gridOver(view, 20)).toEqual({ columns: 20, rows: 10, left: 0, top: 0, pitchX: 3, pitchY: 3 });
  });

  it('covers only what counts', () => {
    const [, between] = viewsOf(letterbox(render(ada, 80, 60), 80, 80, [0, 0, 0]));
    expect(between.box).toEqual({ left: 0, top: 11, right: 80, bottom: 69 });
    expect(gridOver(between, 40)).toEqual({ columns: 40, rows: 29, left: 0, top: 11, pitchX: 2, pitchY: 2 });
  });

  it('counts in picture pixels where the axes were reduced unequally', () => {
    const view = viewOf(uniform(300, 40, [9, 9, 9, 255]));
    const grid = gridOver(view, 30);
    expect([view.factorX, view.factorY]).toEqual([4, 1]);
    expect([grid.columns, grid.rows]).toEqual([30, 4]);
    expect([grid.pitchX, grid.pitchY]).toEqual([2.5, 10]);
  });

  it('has at least one cell along either side', () => {
    const view = viewOf(uniform(100, 1, [9, 9, 9, 255]));
    const grid = gridOver(view, 8);
    expect([grid.columns, grid.rows]).toEqual([8, 1]);
  });
});
