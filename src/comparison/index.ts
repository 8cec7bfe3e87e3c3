export { type ReducedPictures, compare, compareInSteps } from './compare';
export { warmUp } from './warmUp';
export { InvalidImageError } from './input/invalidImageError';
export type { InvalidImageReason } from './input/invalidImageError';
export type { Cause, Change, Comparison, Evidence, Framing, RgbaImage, Verdict } from './base/types';
