import { areaAverage } from './areaAverage';
import { distance, meanColor, meanDistance } from './uniformity';
import type { RgbaImage } from '../base/types';

const image: RgbaImage = { width: 3, height: 1, data: Uint8Array.of(10, 20, 30, 255, 50, 20, 30, 255, 10, 80, 150, 255) };
const planes = areaAverage(image, 75);

describe('meanColor', () => {
  it('is the mean of each channel, over the pixels named', () => {
    expect(meanColor(planes, [0, 1])).toEqual([30, 20, 30]);
    expect(meanColor(planes, [2])).toEqual([10, 80, 150]);
    expect(meanColor(planes, [0, 2])).toEqual([10, 50, 90]);
  });
});

describe('distance', () => {
  it('is the largest difference of a channel, either way', () => {
    expect(distance(planes, 0, [10, 20, 30])).toBe(0);
    expect(distance(planes, 0, [17, 21, 30])).toBe(7);
    expect(distance(planes, 0, [3, 20, 30])).toBe(7);
    expect(distance(planes, 0, [11, 13, 30])).toBe(7);
    expect(distance(planes, 0, [11, 27, 30])).toBe(7);
    expect(distance(planes, 0, [11, 21, 37])).toBe(7);
    expect(distance(planes, 0, [11, 21, 23])).toBe(7);
  });
});

describe('meanDistance', () => {
  it('is the mean over the pixels named', () => {
    expect(meanDistance(planes, [0, 1], [30, 20, 30])).toBe(20);
    expect(meanDistance(planes, [0, 2], [10, 20, 30])).toBe(60);
  });
});
