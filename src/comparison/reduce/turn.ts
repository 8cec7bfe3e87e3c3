import type { Planes } from './areaAverage';
import type { Level, View } from './view';

/** Clockwise turns by a quarter. */
export type QuarterTurns = 1 | 2 | 3;

/** The view of a picture that was turned clockwise: what a decoder shows that does not know of the orientation flag. */
export function turn(view: View, turns: QuarterTurns): View {
  const { planes, frameWidth, frameHeight, factorX, factorY } = view;
  const frame = turns === 2 ? { frameWidth, frameHeight, factorX, factorY } : swapped(view);
  const turned = (plane: Float32Array): Float32Array => turnPlane(plane, planes.width, planes.height, turns);
  const turnedPlanes: Planes = {
    ...frame,
    ...turnedSize(planes, turns),
    luma: turned(planes.luma),
    red: turned(planes.red),
    green: turned(planes.green),
    blue: turned(planes.blue),
    coverage: planes.coverage && turned(planes.coverage)
  };
  return { ...frame, ...turnLevel(view, turns), planes: turnedPlanes, coarse: turnLevel(view.coarse, turns) };
}

function swapped({ frameWidth, frameHeight, factorX, factorY }: View): Pick<View, 'frameWidth' | 'frameHeight' | 'factorX' | 'factorY'> {
  return { frameWidth: frameHeight, frameHeight: frameWidth, factorX: factorY, factorY: factorX };
}

function turnLevel(level: Level, turns: QuarterTurns): Level {
  const { width, height, box, coverage, factor, luma } = level;
  const boxes = {
    1: { left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right },
    2: { left: width - box.right, top: height - box.bottom, right: width - box.left, bottom: height - box.top },
    3: { left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left }
  };
  return {
    ...turnedSize(level, turns),
    factor,
    box: boxes[turns],
    coverage: coverage && turnPlane(coverage, width, height, turns),
    luma: turnPlane(luma, width, height, turns)
  };
}

function turnedSize({ width, height }: Pick<Level, 'width' | 'height'>, turns: QuarterTurns): Pick<Level, 'width' | 'height'> {
  return turns === 2 ? { width, height } : { width: height, height: width };
}

/** Turns the values of a grid, row by row. */
export function turnPlane<T extends Float32Array | Uint8Array>(plane: T, width: number, height: number, turns: QuarterTurns): T {
  const turned = plane.slice() as T;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      switch (turns) {
        case 1:
          turned[x * height + height - 1 - y] = plane[i];
          break;
        case 2:
          turned[plane.length - 1 - i] = plane[i];
          break;
        case 3:
          turned[(width - 1 - x) * height + y] = plane[i];
          break;
      }
    }
  }
  return turned;
}
