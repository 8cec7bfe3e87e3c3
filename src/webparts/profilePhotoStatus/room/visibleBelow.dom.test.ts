import { hasVisibleBelow } from './visibleBelow';

/** Left, top, width and height in px; the window is 1024 by 768 */
type Box = readonly [number, number, number, number];

function placed(box: Box, ...children: readonly Element[]): HTMLElement {
  const [left, top, width, height] = box;
  const element: HTMLElement = document.createElement('div');
  element.getBoundingClientRect = () => ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
  element.append(...children);
  return element;
}

describe('what stands below the card', () => {
  const card: HTMLElement = placed([600, 100, 300, 80]);
  const isBelow = (...boxes: readonly Box[]): boolean => {
    const column: HTMLElement = placed([600, 100, 300, 80], card);
    document.body.replaceChildren(placed([0, 100, 1000, 600], ...boxes.map((box) => placed(box)), column));
    return hasVisibleBelow(card);
  };

  it('is nothing on a page of its own', () => {
    expect(isBelow()).toBe(false);
  });

  it('is what the page has under its column, whether it is named before or after', () => {
    expect(isBelow([600, 200, 300, 200])).toBe(true);
    document.body.replaceChildren(placed([600, 100, 300, 300], card, placed([600, 179.5, 300, 100])));
    expect(hasVisibleBelow(card)).toBe(true);
  });

  it.each<[string, Box]>([
    ['stands beside it', [0, 100, 580, 600]],
    ['stands above it', [600, 0, 300, 90]],
    ['begins below the fold', [600, 768, 300, 200]],
    ['is in another column', [0, 300, 580, 200]],
    ['has no height', [600, 200, 300, 0]]
  ])('is not what %s', (_what, box) => {
    expect(isBelow(box)).toBe(false);
  });
});
