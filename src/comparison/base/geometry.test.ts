import { mapGrid } from './geometry';

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
