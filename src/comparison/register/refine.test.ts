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

  it('does not look beyond what is there, on any side', () => {
    const reference = view(80);
    const copy = render(ada, 80, 80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const parts: readonly [(x: number, y: number) => boolean, number][] = [
      [(x) => x >= 30, 0.001],
      [(_x, y) => y > 20, 0.002]
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
    for (const offsetX of [-8, -3, 0, 4, 9]) {
      const start = alignAt({ reference, other, transform: { scaleX: 1, scaleY: 1, offsetX, offsetY: 0 } }, cells);
      expect(refine(start, cells, 5).correlation).toBeGreaterThanOrEqual(start.correlation);
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
