import type { View } from './view';

/** A total order of pictures by content: the smaller first, then the one whose first differing pixel is darker. */
export function comesFirst(a: View, b: View): boolean {
  const order = a.frameWidth * a.frameHeight - b.frameWidth * b.frameHeight || a.frameWidth - b.frameWidth;
  if (order !== 0) {
    return order < 0;
  }
  for (const channel of ['red', 'green', 'blue'] as const) {
    const planeA = a.planes[channel];
    const planeB = b.planes[channel];
    for (let i = 0; i < planeA.length; i++) {
      if (planeA[i] !== planeB[i]) {
        return planeA[i] < planeB[i];
      }
    }
  }
  return true;
}
