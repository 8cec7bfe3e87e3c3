export { compare } from './compare';
export { InvalidImageError } from './invalidImageError';
export type { InvalidImageReason } from './invalidImageError';
export type { Cause, Change, Comparison, Evidence, Framing, RgbaImage, Verdict } from './types';
