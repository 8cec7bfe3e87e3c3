import type { RgbaImage } from './base/types';
import type { ReducedPictures } from './compare';
import { ADA, portrait, render } from './testing/pictures';
import { warmUp } from './warmUp';

describe('a comparison for its own sake', () => {
  it('runs to its end in several steps, and keeps the reduced picture', async () => {
    const image: RgbaImage = render(portrait(ADA), 120, 120);
    const reduced: ReducedPictures = new WeakMap();
    const pause = jest.fn(async () => undefined);
    await warmUp(image, pause, reduced);
    // To reduce both, to search, to refine, to measure
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(reduced.has(image)).toBe(true);
  });

  it('takes a darker copy of every second pixel for the other picture, without a strip at the left', async () => {
    const image: RgbaImage = render(portrait(ADA), 11, 5);
    const seen: RgbaImage[] = [];
    const reduced: ReducedPictures = new WeakMap();
    const set = reduced.set.bind(reduced);
    reduced.set = (picture, view) => {
      seen.push(picture);
      return set(picture, view);
    };
    await warmUp(image, async () => undefined, reduced);
    const [, copy] = seen;
    expect([copy.width, copy.height]).toEqual([5, 3]);
    for (let y = 0; y < 3; y++) {
      for (let x = 0; x < 5; x++) {
        const [red, green, blue, alpha] = image.data.slice(4 * (2 * y * 11 + 1 + 2 * x));
        const to = 4 * (5 * y + x);
        const expected = Uint8ClampedArray.of(0.9 * red, 0.9 * green, 0.9 * blue, alpha);
        expect([...copy.data.slice(to, to + 4)]).toEqual([...expected]);
      }
    }
  });

  it('ends where a pause rejects', async () => {
    const pause = jest.fn(async () => undefined).mockRejectedValueOnce(new Error('enough'));
    await expect(warmUp(render(portrait(ADA), 60, 60), pause, new WeakMap())).rejects.toThrow('enough');
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it.each([
    [1, 1],
    [2, 1],
    [1, 300],
    [11, 7]
  ])('takes a picture of %i x %i pixels', async (width, height) => {
    const image: RgbaImage = render(portrait(ADA), width, height);
    await expect(warmUp(image, async () => undefined, new WeakMap())).resolves.toBeUndefined();
  });

  it('changes nothing of the picture', async () => {
    const image: RgbaImage = render(portrait(ADA), 96, 96);
    const before = [...image.data];
    await warmUp(image, async () => undefined, new WeakMap());
    expect([...image.data]).toEqual(before);
  });
});
