import { viewOf, gridOver } from '../reduce/view';
import type { View } from '../reduce/view';
import { sampleLuma } from './sampleLuma';
import { ADA, portrait, render } from '../testing/pictures';

const view = viewOf(render(portrait(ADA), 100, 80));

/** The same view, whose coarse level can be told from the fine one. */
const told: View = {
  ...view,
  luma: new Float32Array(view.luma.length).fill(10),
  coarse: { ...view.coarse, luma: new Float32Array(view.coarse.luma.length).fill(90) }
};

describe('sampleLuma', () => {
  it('reads coarse cells from the coarse level, and fine ones from the fine level', () => {
    // The coarse level has 50 by 40 pixels: 1.4 pixels a cell allow 35 cells
    expect(view.coarse.factor).toBe(2);
    const levelOf = (cells: number): number => sampleLuma(told, gridOver(told, cells)).luma[0];
    expect(levelOf(12)).toBeCloseTo(90, 3);
    expect(levelOf(35)).toBeCloseTo(90, 3);
    expect(levelOf(37)).toBeCloseTo(10, 3);
    expect(levelOf(56)).toBeCloseTo(10, 3);
  });

  it('asks the finer axis', () => {
    const grid = gridOver(told, 12);
    expect(sampleLuma(told, { ...grid, pitchX: 2.5 }).luma[0]).toBeCloseTo(10, 3);
    expect(sampleLuma(told, { ...grid, pitchY: 2.5 }).luma[0]).toBeCloseTo(10, 3);
  });

  it('sees the same place at either level', () => {
    const fineOnly: View = { ...view, coarse: { ...view, factor: 1 } };
    for (const grid of [gridOver(view, 16), { columns: 8, rows: 6, left: 20, top: 11, pitchX: 6, pitchY: 7 }]) {
      const coarse = sampleLuma(view, grid);
      const fine = sampleLuma(fineOnly, grid);
      expect(coarse.grid).toBe(grid);
      expect(Array.from(coarse.valid)).toEqual(Array.from(fine.valid));
      const largest = Math.max(...Array.from(coarse.luma, (value, i) => Math.abs(value - fine.luma[i])));
      expect(largest).toBeLessThan(12);
    }
  });

  it('gives each grid planes of its own', () => {
    const first = sampleLuma(view, gridOver(view, 10));
    const before = { luma: Array.from(first.luma), valid: Array.from(first.valid) };
    sampleLuma(view, { ...gridOver(view, 12), left: -40 });
    expect(Array.from(first.luma)).toEqual(before.luma);
    expect(Array.from(first.valid)).toEqual(before.valid);
  });
});
