import { mapGrid } from '../base/geometry';
import type { Grid, Transform } from '../base/geometry';
import { CorrelationSums } from '../math/correlation';
import { LeastSquares } from '../math/leastSquares';
import { sampleLuma } from './sampleLuma';
import type { Cells } from './sampleLuma';
import type { Candidate } from './search';

/** Both pictures on one grid of the reference, at one framing. */
export interface Alignment extends Candidate {
  readonly grid: Grid;
  /** The grid as it lies on the other picture. */
  readonly otherGrid: Grid;
  readonly referenceLuma: Float32Array;
  readonly otherLuma: Float32Array;
  /** 1 where a cell lies in both pictures. */
  readonly valid: Uint8Array;
  /** Sums over those cells: the reference is `a`, the other `b`. */
  readonly sums: CorrelationSums;
}

/** Stretch between the axes that rounding to whole pixels can cause: one pixel in 24, and a little more. */
const MAXIMUM_STRETCH = 1.045;

/** A step of the iteration longer than this, in cells, is cut: the linearization does not reach farther. */
const LONGEST_STEP = 2;

/** Iteration ends when no edge of the grid moves by more than this, in cells. */
const CONVERGED = 0.1;

/** Cells along the longer side that a step uses: far more equations than unknowns, at a fraction of the cost. */
const STEP_CELLS = 32;

/**
 * Registers two pictures to a fraction of a cell: Gauss-Newton on offset, scale, gain and bias, after Lucas and
 * Kanade. Ends at the framing with the best correlation it met.
 *
 * @param start - on the grid of `cells`
 * @param cells - the reference's luma on that grid
 * @param steps - at most this many
 */
export function refine(start: Alignment, cells: Cells, steps: number): Alignment {
  let best = start;
  let current = start;
  for (let i = 0; i < steps; i++) {
    const step = gaussNewtonStep(current);
    if (!step || step.length < CONVERGED) {
      break;
    }
    current = alignAt({ ...start, transform: step.transform }, cells);
    if (current.correlation > best.correlation) {
      best = current;
    }
  }
  return best;
}

/** Lays the reference's cells on the other picture, at a candidate's framing. */
export function alignAt(candidate: Pick<Candidate, 'reference' | 'other' | 'transform'>, cells: Cells): Alignment {
  const { reference, other, transform } = candidate;
  const otherGrid = mapGrid(cells.grid, transform);
  const otherCells = sampleLuma(other, otherGrid);
  const sums = new CorrelationSums();
  sums.add(cells, 0, otherCells, 0, cells.luma.length);
  const { luma: otherLuma, valid } = otherCells;
  for (let i = 0; i < valid.length; i++) {
    valid[i] &= cells.valid[i];
  }
  const correlation = sums.correlation();
  return { reference, other, transform, grid: cells.grid, otherGrid, referenceLuma: cells.luma, otherLuma, valid, sums, correlation };
}

/** Prior of a step's unknowns (offset and growth along x, the same along y): no motion, with this weight in cells. */
const NO_MOTION = new Float64Array(4);
const PRIOR = 0.01;

function gaussNewtonStep(alignment: Alignment): { transform: Transform; length: number } | undefined {
  const { grid } = alignment;
  const solution = solveStep(alignment);
  if (!solution) {
    return undefined;
  }
  const [shiftX, growX, shiftY, growY] = Array.from(solution, (cells) => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, cells)));
  const { columns, rows } = grid;
  const growth = limitStretch(alignment, 1 + growX / columns, 1 + growY / rows);
  return {
    length: Math.abs(shiftX) + Math.abs(shiftY) + (Math.abs(growX) + Math.abs(growY)) / 2,
    transform: moveAbout(alignment, shiftX, shiftY, growth)
  };
}

function solveStep(alignment: Alignment): Float64Array | undefined {
  const { grid, referenceLuma, otherLuma: luma, valid, sums } = alignment;
  const { columns, rows } = grid;
  const { count } = sums;
  // Gain and bias of the overlap as a whole, so that only the framing is left to solve.
  const varianceA = sums.aa / count - (sums.a / count) ** 2;
  const gain = (sums.ab / count - (sums.a / count) * (sums.b / count)) / varianceA;
  const bias = sums.b / count - (gain * sums.a) / count;
  if (!Number.isFinite(gain)) {
    return undefined;
  }
  const system = new LeastSquares(NO_MOTION, PRIOR);
  const { regressors } = system;
  const stride = Math.max(1, Math.round(Math.max(columns, rows) / STEP_CELLS));
  for (let y = 1; y < rows - 1; y += stride) {
    const v = (y + 0.5) / rows - 0.5;
    for (let x = 1; x < columns - 1; x += stride) {
      const i = y * columns + x;
      if (valid[i] & valid[i - 1] & valid[i + 1] & valid[i - columns] & valid[i + columns]) {
        const gradientX = (luma[i + 1] - luma[i - 1]) / 2;
        const gradientY = (luma[i + columns] - luma[i - columns]) / 2;
        regressors[0] = gradientX;
        regressors[1] = gradientX * ((x + 0.5) / columns - 0.5);
        regressors[2] = gradientY;
        regressors[3] = gradientY * v;
        system.add(gain * referenceLuma[i] + bias - luma[i], 1);
      }
    }
  }
  return system.solve();
}

/** Moves the grid on the other picture by cells, and grows it about its center. */
function moveAbout(alignment: Alignment, shiftX: number, shiftY: number, growth: { x: number; y: number }): Transform {
  const { grid, otherGrid, transform } = alignment;
  const halfColumns = grid.columns / 2;
  const halfRows = grid.rows / 2;
  const centerX = otherGrid.left + (halfColumns + shiftX) * otherGrid.pitchX;
  const centerY = otherGrid.top + (halfRows + shiftY) * otherGrid.pitchY;
  const scaleX = transform.scaleX * growth.x;
  const scaleY = transform.scaleY * growth.y;
  return {
    scaleX,
    scaleY,
    offsetX: centerX - (grid.left + halfColumns * grid.pitchX) * scaleX,
    offsetY: centerY - (grid.top + halfRows * grid.pitchY) * scaleY
  };
}

/** Keeps the two axes' scales, in picture pixels, together to what rounding can explain. */
function limitStretch(alignment: Alignment, x: number, y: number): { x: number; y: number } {
  const { transform, reference, other } = alignment;
  const scaleX = ((transform.scaleX * other.factorX) / reference.factorX) * x;
  const scaleY = ((transform.scaleY * other.factorY) / reference.factorY) * y;
  const ratio = scaleX / scaleY;
  const allowed = Math.max(1 / MAXIMUM_STRETCH, Math.min(MAXIMUM_STRETCH, ratio));
  const correction = Math.sqrt(allowed / ratio);
  return { x: x * correction, y: y / correction };
}
