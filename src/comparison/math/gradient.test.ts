import { squaredGradient } from './gradient';

describe('squaredGradient', () => {
  it('adds the squares of both directions', () => {
    const columns = 4;
    const plane = Float32Array.from({ length: 12 }, (_unused, i) => 3 * (i % columns) + 4 * Math.floor(i / columns));
    expect(squaredGradient(plane, 5, columns)).toBe(25);
    expect(squaredGradient(plane, 6, columns)).toBe(25);
  });
});
