import { gridOver, viewOf } from '../reduce/view';
import { alignAt, refine } from './refine';
import { sampleLuma } from './sampleLuma';
import { BEN, portrait, recolor, render, uniform } from '../testing/pictures';
import { ada, cornersOf, expectNear, expectedCorners, view } from './testing/framings';

describe('refine', () => {
  it('finds the framing to a fraction of a cell from a rough one', () => {
    const reference = view(80);
    const other = view(80, [0.06, 0.03, 0.9, 0.9]);
    const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const refined = refine(alignAt({ reference, other, transform: rough }, cells), cells, 6);
    expectNear(cornersOf(refined.transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), 0.004);
    expect(refined.correlation).toBeGreaterThan(0.995);
  });

  it('comes near in one step, whatever the tones', () => {
    const reference = view(80);
    const copy = render(ada, 80, 80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 24));
    for (const other of [viewOf(copy), viewOf(recolor(copy, (c) => 0.7 * c + 60))]) {
      const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
      const { transform } = refine(alignAt({ reference, other, transform: rough }, cells), cells, 1);
      expectNear(cornersOf(transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), 0.025);
    }
  });

  it('grows about the center: of a picture that is symmetric both ways, the center stays where it is', () => {
    const scene = (u: number, v: number): [number, number, number] => {
      const tone = 128 + 50 * Math.cos(11 * (u - 0.5)) + 40 * Math.cos(17 * (v - 0.5)) * Math.cos(5 * (u - 0.5));
      return [tone, tone, tone];
    };
    const reference = viewOf(render(scene, 80, 80));
    const other = viewOf(render(scene, 80, 80, [0.04, 0.04, 0.92, 0.92]));
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const start = alignAt({ reference, other, transform: { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 } }, cells);
    const { scaleX, scaleY, offsetX, offsetY } = refine(start, cells, 1).transform;
    // 1 / 0.92 is 1.087; one step comes near
    expectNear([scaleX, scaleY], [1.085, 1.085], 0.005);
    expectNear([40 * scaleX + offsetX, 40 * scaleY + offsetY], [40, 40], 0.001);
  });

  it('refines on few cells as well', () => {
    const reference = view(80);
    const other = view(80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 10));
    const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
    const { transform } = refine(alignAt({ reference, other, transform: rough }, cells), cells, 6);
    expectNear(cornersOf(transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), 0.005);
  });

  it('does not look beyond what is there, on any side', () => {
    const reference = view(80);
    const copy = render(ada, 80, 80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 24));
    // It ends within a tenth of a cell, 0.004; a neighbor beyond is worth 0.006 to 0.013 here
    const parts: readonly [(x: number, y: number) => boolean, number][] = [
      [(x) => x >= 48, 0.004],
      [(x) => x < 60, 0.005],
      [(_x, y) => y > 36, 0.004],
      [(_x, y) => y < 30, 0.007]
    ];
    for (const [isThere, tolerance] of parts) {
      const data = copy.data.map((c, i) =>
        isThere((i >> 2) % 80, Math.floor((i >> 2) / 80)) ? c : i % 4 === 3 ? 0 : 255 * ((i >> 2) % 2)
      );
      const other = viewOf({ ...copy, data });
      const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
      const { transform } = refine(alignAt({ reference, other, transform: rough }, cells), cells, 6);
      expectNear(cornersOf(transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), tolerance);
    }
  });

  it('stays where it is when no step is allowed', () => {
    const reference = view(60);
    const transform = { scaleX: 1, scaleY: 1, offsetX: 1, offsetY: 2 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const still = refine(alignAt({ reference, other: view(60), transform }, cells), cells, 0);
    expect(still.transform).toEqual(transform);
    expect(still.otherGrid).toEqual({ ...still.grid, left: still.grid.left + 1, top: still.grid.top + 2 });
  });

  it('never ends worse than it began', () => {
    const reference = view(80);
    const other = viewOf(render(portrait(BEN), 80, 80));
    const cells = sampleLuma(reference, gridOver(reference, 24));
    for (const [scale, offsetY] of [
      [1, 0],
      [0.9, -10]
    ]) {
      for (const offsetX of [-16, -8, -3, 0, 4, 9, 16]) {
        const start = alignAt({ reference, other, transform: { scaleX: scale, scaleY: scale, offsetX, offsetY } }, cells);
        for (const steps of [1, 5]) {
          expect(refine(start, cells, steps).correlation).toBeGreaterThanOrEqual(start.correlation);
        }
      }
    }
  });

  it('keeps the axes\u2019 scales together', () => {
    // The other picture is squeezed by a fifth, more than rounding explains.
    const reference = view(80);
    const other = viewOf(render(ada, 80, 64));
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const { transform } = refine(
      alignAt({ reference, other, transform: { scaleX: 0.9, scaleY: 0.9, offsetX: 4, offsetY: -4 } }, cells),
      cells,
      8
    );
    const ratio = transform.scaleX / transform.scaleY;
    expect(ratio).toBeLessThan(1.0451);
    expect(ratio).toBeGreaterThan(1 / 1.0451);
  });

  it('leaves a uniform picture where it is', () => {
    const reference = viewOf(uniform(60, 60, [90, 90, 90, 255]));
    const transform = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const refined = refine(alignAt({ reference, other: view(60), transform }, cells), cells, 4);
    expect(refined.transform).toEqual(transform);
    expect(refined.correlation).toBe(0);
  });
});
