/** Weights of the channels in luma: ITU-R BT.601, as in JPEG. */
const RED_WEIGHT = 0.299;
const GREEN_WEIGHT = 0.587;
const BLUE_WEIGHT = 0.114;

/** Luma of a color, on the channels' scale. */
export function lumaOf(red: number, green: number, blue: number): number {
  return RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue;
}
