export { compare } from './compare';
export { InvalidImageError } from './invalidImageError';
export type { InvalidImageReason } from './invalidImageError';
export type { Cause, Comparison, Evidence, Framing, RgbaImage, Verdict } from './types';
