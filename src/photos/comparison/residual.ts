import type { Prediction, Side } from './copyModel';
import { evaluateTone } from './tone';
import type { Tone } from './tone';
import { measureWindows } from './windows';
import type { WindowedResidual } from './windows';

/** Cells along a block; a window has three times as many: a mouth, or an eye with its brow. */
const BLOCK_CELLS = 2;

/** Error of resampling and of weak compression in a flat window, in 8-bit steps. */
const BASE_NOISE = 6;

/** Error of JPEG at quality 40 in a flat window, in 8-bit steps, at one pixel a cell; more pixels average it away. */
const PIXEL_NOISE = 10;

/** A cell this near black or white, in 8-bit steps, may hold clipped pixels. */
const SOFT_CLIP = 30;

/** Luma that 15 % more brightness clips, in 8-bit steps. */
const MOST_CLIPPED = 40;

/**
 * What clips the whites moves the light tones too, and what clips the blacks the dark ones: 15 % of contrast moves the
 * ends three times as far as the tones a third from them; brightness moves both alike.
 */
const THIRD = 85;
const END_PER_THIRD = 3;

/** Measures what the copy model leaves over in the luma. */
export function measureResidual(prediction: Prediction): WindowedResidual {
  const { columns, rows, usable, luma, source, target, tone } = prediction;
  const slack = slackOf(tone);
  const errors = new Float32Array(luma.length);
  for (let i = 0; i < errors.length; i++) {
    errors[i] = disagreement(luma[i], target.luma[i], source.luma[i], slack);
  }
  const residual = measureWindows(
    { columns, rows, predicted: luma, actual: target.luma, errors, usable },
    BLOCK_CELLS,
    noiseOf(source, target)
  );
  // The prediction may have raised the contrast of a nearly empty source; what is not in the picture proves nothing
  return { ...residual, contrast: Math.min(residual.contrast, contrastOf(source.luma, usable)) };
}

/** Contrast of a plane over the usable cells, in 8-bit steps. */
function contrastOf(plane: Float32Array, usable: Uint8Array): number {
  let cells = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < plane.length; i++) {
    if (usable[i]) {
      cells++;
      sum += plane[i];
      squares += plane[i] * plane[i];
    }
  }
  return cells === 0 ? 0 : Math.sqrt(Math.max(0, squares / cells - (sum / cells) ** 2));
}

/** Squared error to expect of copies in a flat window, from how many pixels of either picture a cell averages. */
function noiseOf(source: Side, target: Side): number {
  const pixelNoise = (1 / pixelsOf(source) + 1 / pixelsOf(target)) / 2;
  return BASE_NOISE * BASE_NOISE + PIXEL_NOISE * PIXEL_NOISE * pixelNoise;
}

/** Pixels of the picture that a cell covers. */
function pixelsOf(side: Side): number {
  const { grid, view } = side;
  return grid.pitchX * view.planes.factorX * grid.pitchY * view.planes.factorY;
}

/** How far beyond the prediction clipped whites and blacks may lie, in 8-bit steps. */
interface Slack {
  readonly white: number;
  readonly black: number;
}

function slackOf(tone: Tone): Slack {
  const lowered = 255 - THIRD - evaluateTone(tone, 255 - THIRD);
  const raised = evaluateTone(tone, THIRD) - THIRD;
  return {
    white: Math.min(MOST_CLIPPED, END_PER_THIRD * Math.max(0, lowered)),
    black: Math.min(MOST_CLIPPED, END_PER_THIRD * Math.max(0, raised))
  };
}

/**
 * The error of one cell. Where the source is clipped, the target may be anything from what the clipped value predicts
 * to what the change of tones had clipped: there the error counts only beyond that.
 */
function disagreement(predicted: number, actual: number, source: number, slack: Slack): number {
  const error = actual - predicted;
  if (error > 0 && source > 255 - SOFT_CLIP) {
    const clipped = Math.min(slack.white, 255 - predicted) * ((source - 255 + SOFT_CLIP) / SOFT_CLIP);
    return Math.max(0, error - clipped);
  }
  if (error < 0 && source < SOFT_CLIP) {
    const clipped = Math.min(slack.black, predicted) * ((SOFT_CLIP - source) / SOFT_CLIP);
    return Math.min(0, error + clipped);
  }
  return error;
}
