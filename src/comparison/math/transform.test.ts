import { viewOf } from '../reduce/picture';
import { uniform } from '../testing/pictures';
import { gridOver, mapGrid } from './transform';

describe('gridOver', () => {
  it('covers the box with square cells', () => {
    const view = viewOf(uniform(60, 30, [9, 9, 9, 255]));
    expect(gridOver(view, 20)).toEqual({ columns: 20, rows: 10, left: 0, top: 0, pitchX: 3, pitchY: 3 });
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

describe('mapGrid', () => {
  it('scales and moves a grid', () => {
    const grid = { columns: 4, rows: 5, left: 10, top: 20, pitchX: 2, pitchY: 3 };
    expect(mapGrid(grid, { scaleX: 2, scaleY: 0.5, offsetX: -1, offsetY: 7 })).toEqual({
      columns: 4,
      rows: 5,
      left: 19,
      top: 17,
      pitchX: 4,
      pitchY: 1.5
    });
  });
});
