import { mapBox } from '../base/geometry';
import type { Box } from '../base/geometry';
import { frameOf } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Alignment } from '../register/refine';

/** Plane pixels by which a box may miss the photo's edge: where bar and photo mix, one is left out. */
const EDGE = 1.5;

/**
 * Part of either picture's box that falls on the other's bars, 0 to 1. Where the other picture shows something in their place,
 * they were no bars but background.
 */
export function barOverlap(alignment: Alignment): number {
  const { reference, other, transform } = alignment;
  const box = mapBox(widenedBox(reference), transform);
  const otherBox = widenedBox(other);
  const frame = mapBox(frameOf(reference), transform);
  const otherFrame = frameOf(other);
  const shared = sharedArea(box, otherBox);
  const onReferenceBars = (sharedArea(otherBox, frame) - shared) / areaOf(otherBox);
  const onOtherBars = (sharedArea(box, otherFrame) - shared) / areaOf(box);
  return Math.max(onReferenceBars, onOtherBars);
}

function widenedBox(view: View): Box {
  const { box, frameWidth, frameHeight } = view;
  return {
    left: Math.max(0, box.left - EDGE),
    top: Math.max(0, box.top - EDGE),
    right: Math.min(frameWidth, box.right + EDGE),
    bottom: Math.min(frameHeight, box.bottom + EDGE)
  };
}

function areaOf(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
