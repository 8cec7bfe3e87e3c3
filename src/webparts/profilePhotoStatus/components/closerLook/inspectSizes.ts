import type { PhotoReading, SizeFinding } from '../../../../photos';

/** Reads what SharePoint serves in each size, and compares it; rejects only when its signal was aborted. */
export type InspectSizes = (microsoft365: PhotoReading, signal: AbortSignal) => Promise<readonly SizeFinding[]>;
