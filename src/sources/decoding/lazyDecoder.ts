import { type Picture, type ReadFailure, type ReadOptions, failed } from '../../photos';

/** Decodes the bytes of a picture: see `decodePicture`. Where its code cannot be loaded, this is a failure like any other. */
export type Decoder = (bytes: ArrayBuffer, options: Pick<ReadOptions, 'signal' | 'clock'>) => Promise<Picture | ReadFailure>;

/** How long the page has for what cannot wait, such as to ask for a token, in milliseconds; hardly a picture comes earlier, and one that does finds the decoder by itself. */
const headStart: number = 100;

/** Loads the decoder, and finds out how this browser decodes, while a picture is on its way. */
export function prepareDecoder(): void {
  setTimeout(() => {
    loadDecoder().catch(() => {
      // The picture says so
    });
  }, headStart);
}

/**
 * Loads the decoder, in one chunk with the comparison: the first word of the card needs neither. To be called as soon as a picture is on its way, so that
 * both come at once.
 */
export async function loadDecoder(): Promise<Decoder> {
  try {
    const { decodePicture, prepareDecoding } = await import(/* webpackChunkName: 'comparison' */ './decodePicture');
    prepareDecoding();
    return decodePicture;
  } catch {
    return () => Promise.resolve(failed(navigator.onLine ? 'serviceError' : 'offline'));
  }
}
