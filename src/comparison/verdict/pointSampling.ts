import { LEAST_CORRELATION, SAME_SCORE } from '../base/limits';
import type { RgbaImage } from '../base/types';
import { POINT_FILTERS, mayBeResized, pixelCorrelation, pointSampled } from '../reduce/pointSampled';
import { viewOf } from '../reduce/view';
import type { View } from '../reduce/view';
import { alignHypothesis, refineFinely } from '../register/align';
import { measure } from '../residual/measure';
import { judge, scoresOf } from './judge';
import type { Judgment } from './judge';

/** A picture and its view. */
export interface Picture {
  readonly image: RgbaImage;
  readonly view: View;
}

/** Correlation of single pixels from which such a resize is measured: copies of the calibration half have 0.969 and more. */
const LEAST_OF_PIXELS = 0.95;

/**
 * Part of the score of a resize that averages below which one of single pixels explains the pictures: copies of the calibration half reach 0.36 to 0.61, pictures
 * that were rotated by a degree 0.81.
 */
const MUCH_BETTER = 0.7;

/**
 * Judges the pictures with the larger one resized by single pixels, where detail is all that differs: where it is fine, a resize that averages shows
 * something else.
 *
 * @param averaged - the judgment that they are not the same
 * @returns `undefined` where single pixels do not explain the difference
 */
export function judgePointSampled(reference: Picture, other: Picture, averaged: Judgment): Judgment | undefined {
  if (averaged.score < SAME_SCORE || averaged.turns || !differsInDetail(averaged)) {
    return undefined;
  }
  const referenceIsLarge = reference.image.width > other.image.width;
  const large = referenceIsLarge ? reference.image : other.image;
  const small = referenceIsLarge ? other.image : reference.image;
  if (!mayBeResized(large, small)) {
    return undefined;
  }
  // The filter that was used correlates best: the other is not measured
  const [closest] = POINT_FILTERS.map((filter) => {
    const sampled = pointSampled(large, small.width, small.height, filter);
    return { sampled, correlation: pixelCorrelation(sampled, small) };
  }).sort((one, two) => two.correlation - one.correlation);
  if (closest.correlation < LEAST_OF_PIXELS) {
    return undefined;
  }
  const view = viewOf(closest.sampled);
  const alignment = referenceIsLarge ? alignHypothesis(view, other.view) : alignHypothesis(reference.view, view);
  const judgment = alignment && judge(measure(refineFinely(alignment)));
  return judgment && judgment.score < Math.min(SAME_SCORE, MUCH_BETTER * averaged.score) ? judgment : undefined;
}

/** True where neither tones nor colors nor the framing differ: a resize changes none of them. */
function differsInDetail({ measurement, cause }: Judgment): boolean {
  if (cause === 'tooLittleContent' || measurement.alignment.correlation < LEAST_CORRELATION) {
    return false;
  }
  const { color, toneShift, colorShift, barOverlap, cut, border, conversion } = scoresOf(measurement);
  return Math.max(color, toneShift, colorShift, barOverlap, cut, border, conversion) < SAME_SCORE;
}
