import type { Comparison, Framing } from '../../comparison';

/** Part of a picture: left, top, width and height as fractions of its width and height. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of two pictures is laid over each other. */
export interface OverlayCrop {
  /** The part of the left picture that is shown */
  readonly left: Area;
  /** The part of the right picture that is shown */
  readonly right: Area;
  /** Width of the view divided by its height */
  readonly aspectRatio: number;
  /** Whether both parts show the same of the sitter, so that the faces lie on each other */
  readonly isAligned: boolean;
  /** Degrees by which the right picture is shown turned clockwise; its part above is that of the turned picture */
  readonly turn: Turn;
}

export type Turn = 0 | NonNullable<Comparison['turn']>;

interface Size {
  readonly width: number;
  readonly height: number;
}

const whole: Area = { left: 0, top: 0, width: 1, height: 1 };

/**
 * The parts of two pictures to lay over each other: of the same picture what both show, so that the faces coincide
 * however each is framed; of others the square in the middle, as pages crop them.
 */
export function overlayCropOf(comparison: Comparison | undefined, left: Size, right: Size): OverlayCrop {
  // Framing and turn mean something only where the pictures are the same (see Framing)
  const same: Comparison | undefined = comparison?.verdict === 'same' ? comparison : undefined;
  const turn: Turn = same?.turn ?? 0;
  const aligned: Aligned | undefined = same && alignedView(same.framing, left, turnedSize(right, turn));
  return { ...(aligned ?? { left: middleSquare(left), right: middleSquare(right), aspectRatio: 1, isAligned: false }), turn };
}

function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

type Aligned = Omit<OverlayCrop, 'turn'>;

function alignedView(framing: Framing, left: Size, right: Size): Aligned | undefined {
  const rightInLeft: Area = framing.inner === 'left' ? inverse(innerArea(framing, left, right)) : innerArea(framing, right, left);
  const shown: Area | undefined = intersection(whole, rightInLeft);
  return (
    shown && {
      left: shown,
      right: relativeTo(rightInLeft, shown),
      aspectRatio: (shown.width * left.width) / (shown.height * left.height),
      isAligned: true
    }
  );
}

/** The inner picture's frame in the outer picture. Only its width is given: its height follows from the proportions. */
function innerArea({ scale, offsetX, offsetY }: Framing, inner: Size, outer: Size): Area {
  const height: number = (scale * (inner.height / inner.width) * outer.width) / outer.height;
  return { left: offsetX, top: offsetY, width: scale, height };
}

/** The frame that everything lies in, as seen from a part of it. */
function inverse(area: Area): Area {
  return relativeTo(area, whole);
}

/** An area as seen from another one, both given in the same picture. */
function relativeTo(frame: Area, area: Area): Area {
  return {
    left: (area.left - frame.left) / frame.width,
    top: (area.top - frame.top) / frame.height,
    width: area.width / frame.width,
    height: area.height / frame.height
  };
}

function intersection(one: Area, other: Area): Area | undefined {
  const left: number = Math.max(one.left, other.left);
  const top: number = Math.max(one.top, other.top);
  const width: number = Math.min(one.left + one.width, other.left + other.width) - left;
  const height: number = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

function middleSquare({ width, height }: Size): Area {
  const side: number = Math.min(width, height);
  return {
    left: (1 - side / width) / 2,
    top: (1 - side / height) / 2,
    width: side / width,
    height: side / height
  };
}
