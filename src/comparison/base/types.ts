/** A decoded picture: RGBA, 8 bits a channel, not premultiplied, row by row from the top left. */
export interface RgbaImage {
  /** Pixels in a row, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** `width * height * 4` bytes. */
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** The judgment on two pictures: do they show the same picture? */
export type Verdict = 'same' | 'different' | 'unsure';

/**
 * How the inner picture lies in the outer one, both measured over their whole frames, bars included.
 *
 * - `inner: 'right'`: the right picture lies inside the left one. `scale` is the right picture's width as a
 *   fraction of the left one's; `offsetX` and `offsetY` are its left and top edges as fractions of the left
 *   picture's width and height.
 * - `inner: 'left'`: the same with the sides exchanged.
 * - `inner: 'neither'`: both show the same extent, or each shows something that the other does not. The numbers
 *   then describe the right picture within the left one, so offsets may be negative and the scale above 1.
 *
 * It describes the best framing that was found, which means something only where the verdict is `same`, or a change is named. Of pictures
 * that are turned against each other it says nothing: the same extent.
 */
export interface Framing {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly inner: 'left' | 'right' | 'neither';
}

/** What led to the verdict. */
export type Cause =
  /** Every part of the pictures agrees. */
  | 'agreement'
  /** No framing makes the pictures resemble each other, or most of them disagrees. */
  | 'unrelated'
  /** The pictures resemble each other, but a part of them (a face, a badge) does not. */
  | 'partDiffers'
  /** One picture is the other's mirror image, or fits it better mirrored. */
  | 'mirrored'
  /** The structure agrees, the tones or colors do not. */
  | 'colorDiffers'
  /** At least one picture is uniform or nearly so: nothing to compare. */
  | 'tooLittleContent'
  /** The same photograph, framed otherwise than services do: cropped too far, or with a frame. */
  | 'framingDiffers'
  /** The pictures are close, and too small, too damaged or too plain to be called. */
  | 'undecided';

/** What was done to the right picture, seen from the left, where both show the same photograph. */
export type Change =
  | 'brighter'
  | 'darker'
  | 'moreContrast'
  | 'lessContrast'
  | 'gray'
  /** In color, where the left one is gray. */
  | 'colored'
  | 'otherColors'
  | 'croppedTighter'
  | 'croppedWider'
  | 'framed'
  | 'unframed'
  /** One of the two is less sharp in some parts only: a blurred background, smoothed skin. */
  | 'otherSharpness'
  | 'mirrored';

/** The measurements behind a verdict: plain numbers, fit for a support report. */
export interface Evidence {
  readonly cause: Cause;
  /** Normalized correlation of the luma at the best framing, -1 to 1. */
  readonly correlation: number;
  /** Disagreement of the structure over the whole overlap: 0 none, about 1 unrelated. */
  readonly overallResidual: number;
  /** Disagreement of the structure in the worst window of 6 × 6 cells: 0 none, about 1 unrelated. */
  readonly worstResidual: number;
  /** Center of that worst window in the left picture, as fractions of its width and height. */
  readonly worstAt: { readonly x: number; readonly y: number };
  /**
   * Disagreement of the colors in the worst window: 0 none, about 1 and more unrelated; 0 when both pictures are gray, or where
   * the luma alone says that the pictures, or a part of them, differ.
   */
  readonly colorResidual: number;
  /** Part of the smaller picture that could be compared, 0 to 1. */
  readonly overlap: number;
  /** Cells of the grid the pictures were compared on, along the longer side; 0 where they were identical bytes. */
  readonly gridCells: number;
}

/** The result of {@link compare}. */
export interface Comparison {
  readonly verdict: Verdict;
  /** 0 identical to 1: below 0.5 the verdict is `same`, below 1 `unsure`, at 1 `different`. */
  readonly score: number;
  /** What the eye would name first, where the verdict is not `same` and one change explains why. */
  readonly change?: Change;
  readonly framing: Framing;
  /** Degrees by which the right picture has to be turned clockwise to lie as the left one does, where they do not lie alike. */
  readonly turn?: 90 | 180 | 270;
  readonly evidence: Evidence;
}
