import { lumaOf } from './luma';

describe('lumaOf', () => {
  it('weighs the channels as JPEG does', () => {
    expect(lumaOf(255, 0, 0)).toBeCloseTo(76.245, 6);
    expect(lumaOf(0, 255, 0)).toBeCloseTo(149.685, 6);
    expect(lumaOf(0, 0, 255)).toBeCloseTo(29.07, 6);
    expect(lumaOf(200, 200, 200)).toBeCloseTo(200, 6);
  });
});
