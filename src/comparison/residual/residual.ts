import { statisticsOf } from '../math/statistics';
import { squaredGradient } from '../math/gradient';
import type { LumaPrediction, Side } from './copyModel';
import { measureWindows } from './windows';
import type { WindowedResidual } from './windows';

/** Cells along a block; a window has three times as many: a mouth, or an eye with its brow. */
const BLOCK_CELLS = 2;

/** Error of resampling and of weak compression in a flat window, in 8-bit steps. */
const BASE_NOISE = 6;

/** Error of JPEG at quality 40 in a flat window, in 8-bit steps, at one pixel a cell; more pixels average it away. */
const PIXEL_NOISE = 10;

/**
 * Measures the luma that the prediction does not explain.
 *
 * @param limit - residual of a window from which nothing more is measured
 */
export function measureResidual(prediction: LumaPrediction, aliasing: number, limit?: number): WindowedResidual {
  const { columns, rows, usable, luma, source, target } = prediction;
  const squaredErrors = new Float32Array(luma.length);
  for (let i = 0; i < luma.length; i++) {
    if (usable[i]) {
      const error = target.luma[i] - luma[i];
      const excess = error * error - aliasing * squaredGradient(target.luma, i, columns);
      squaredErrors[i] = excess > 0 ? excess : 0;
    }
  }
  const residual = measureWindows(
    { columns, rows, predicted: luma, actual: target.luma, squaredErrors, usable },
    BLOCK_CELLS,
    noiseOf(source, target),
    limit
  );
  // The prediction may have raised the contrast of a nearly uniform source: contrast that is not in the picture does not count
  return { ...residual, contrast: Math.min(residual.contrast, statisticsOf(source.luma, usable).deviation) };
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
