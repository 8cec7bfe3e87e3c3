import type { PhotoFound, PhotoReading } from '../domain/photoReading';
import type { ReadOptions, SharePointSource } from '../domain/ports';

/**
 * How old the browser's copy may be before SharePoint is asked whether it still holds, in milliseconds: a day. It says when SharePoint answered, and that
 * moment is renewed by the answer, so that nothing needs to be kept.
 */
const longestCached: number = 24 * 60 * 60 * 1000;

export interface LargePhoto {
  readonly large: PhotoReading;
  /** The browser's own copy, where SharePoint was asked about it and answered with another file */
  readonly kept?: PhotoFound;
}

/** The large photo: the browser's copy, or what SharePoint says of it where it has lain there for too long. Without an answer the copy is all there is. */
export async function readLarge(sharePoint: Pick<SharePointSource, 'readPhoto'>, options: ReadOptions): Promise<LargePhoto> {
  const copy: PhotoReading = await sharePoint.readPhoto('L', options);
  if (options.freshness !== 'cached' || copy.kind !== 'photo' || copy.isFromCache === false || copy.answeredAt === undefined) {
    return { large: copy };
  }
  // A moment far ahead comes from a clock that was set: nobody knows how old the copy is
  if (Math.abs(options.clock.now() - copy.answeredAt) <= longestCached) {
    return { large: copy };
  }
  const answer: PhotoReading = await sharePoint.readPhoto('L', { ...options, freshness: 'revalidated' });
  if (answer.kind === 'failed') {
    return { large: copy };
  }
  const large: PhotoReading = answer.kind === 'photo' ? { ...answer, isFromCache: false } : answer;
  const isOtherFile: boolean = answer.kind !== 'photo' || answer.picture.blob.size !== copy.picture.blob.size;
  return isOtherFile ? { large, kept: copy } : { large };
}
