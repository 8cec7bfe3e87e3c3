import { headStart } from '../browser/headStart';
import { type Picture, type ReadFailure, type ReadOptions, failed } from '../../photos';

/** Decodes the bytes of a picture: see `decodePicture`. Where its code cannot be loaded, this is a failure like any other. */
export type Decoder = (bytes: ArrayBuffer, options: Pick<ReadOptions, 'signal' | 'clock'>) => Promise<Picture | ReadFailure>;

/** Loads the decoder, and finds out how this browser decodes, while a picture is on its way. */
export function prepareDecoder(): void {
  headStart()
    .then(loadDecoder)
    .catch(() => {
      // The picture says so
    });
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
