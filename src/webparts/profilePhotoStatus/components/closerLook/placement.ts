import type { Area, Picture, Turn } from '../../../../photos';
import { percent } from './percent';

/** The size of a picture, upright; where the browser hides its pixels, as the browser tells it. */
export function sizeOf(picture: Picture): Pick<Picture, 'width' | 'height'> {
  return picture.image ?? picture;
}

export interface Placement {
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly height: string;
  readonly transform?: string;
}

/**
 * Where a picture lies in a box so that a part of it fills the box.
 *
 * @param area - of the turned picture
 * @param size - of the picture before it is turned about its middle
 */
export function placementOf(area: Area, size: Pick<Picture, 'width' | 'height'>, turn: Turn): Placement {
  const ratio: number = size.width / size.height;
  // A quarter turn lays the picture's width along the box's height: the box has the proportions of the part
  const width: number = (turn === 90 || turn === 270 ? ratio : 1) / area.width;
  const height: number = (turn === 90 || turn === 270 ? 1 / ratio : 1) / area.height;
  return {
    left: percent((0.5 - area.left) / area.width - width / 2),
    top: percent((0.5 - area.top) / area.height - height / 2),
    width: percent(width),
    height: percent(height),
    ...(turn !== 0 && { transform: `rotate(${turn}deg)` })
  };
}
