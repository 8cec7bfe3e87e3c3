import { contrastOf, readableColor } from './contrast';

describe('the contrast of two colors', () => {
  it('is that of WCAG, in either order and any notation', () => {
    expect(contrastOf('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrastOf('#fff', 'rgb(255, 255, 255)')).toBe(1);
    // A known pair: the least gray that passes on white
    expect(contrastOf('#767676', '#fff')).toBeCloseTo(4.54, 2);
    expect(contrastOf(' RGB(118 118 118) ', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  it('is unknown for colors that are transparent or named', () => {
    for (const color of ['#00000080', '#12', 'red', 'rgba(0, 0, 0, 0.5)', '', 'inherit']) {
      expect(contrastOf(color, '#ffffff')).toBeUndefined();
      expect(contrastOf('#ffffff', color)).toBeUndefined();
    }
  });
});

describe('a readable color', () => {
  it('is the first that stands out', () => {
    expect(readableColor(['#107c10', '#ffffff'], '#ffffff', 3)).toBe('#107c10');
    expect(readableColor(['#107c10', '#ffffff'], '#0f6cbd', 3)).toBe('#ffffff');
    expect(readableColor([undefined, '#777777', '#333333'], '#ffffff', 4.5)).toBe('#333333');
  });

  it('is the last where none stands out, and any where nothing can be said', () => {
    expect(readableColor(['#eeeeee', '#dddddd'], '#ffffff', 3)).toBe('#dddddd');
    expect(readableColor(['#eeeeee', '#000000'], undefined, 3)).toBe('#eeeeee');
    expect(readableColor(['rgba(0, 0, 0, 0.6)', '#000000'], '#ffffff', 3)).toBe('rgba(0, 0, 0, 0.6)');
    expect(readableColor([undefined], '#ffffff', 3)).toBeUndefined();
  });
});
