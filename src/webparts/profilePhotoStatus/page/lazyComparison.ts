import { type Compare, type PhotoReading, type ReadOptions, type ReducedPictures, failed, throwIfAborted } from '../../../photos';
import { Microsoft365PhotoSource, nextTask } from '../../../sources';

/** Nothing changes the pixels of a picture that was read. */
const reduced: ReducedPictures = new WeakMap();

let loaded: typeof import('./comparison') | undefined;

/** @returns whether the comparison is there; a failure is tried again with the next photo */
async function load(): Promise<boolean> {
  try {
    loaded = await import(/* webpackChunkName: 'comparison' */ './comparison');
    return true;
  } catch {
    return false;
  }
}

/**
 * The comparison of two pictures is a third of the code that a check needs. It is loaded while the Microsoft 365 photo is on its way, after
 * the card has shown its outline: nothing is compared without that photo.
 */
export class Microsoft365PhotoWithComparison extends Microsoft365PhotoSource {
  public override async read(options: ReadOptions): Promise<PhotoReading> {
    const [reading, isLoaded] = await Promise.all([super.read(options), load()]);
    throwIfAborted(options.signal);
    return isLoaded ? reading : failed(navigator.onLine ? 'serviceError' : 'offline');
  }
}

/** Compares two pictures, of which one came through {@link Microsoft365PhotoWithComparison}. */
export const compareLoaded: Compare = (left, right) => {
  return comparison().compare(left, right);
};

/** The same in several tasks of the page. */
export const compareLoadedInSteps = async (...[left, right]: Parameters<Compare>): Promise<ReturnType<Compare>> =>
  comparison().compareInSteps(left, right, nextTask, reduced);

function comparison(): typeof import('./comparison') {
  if (!loaded) {
    throw new Error('Nothing is compared before the Microsoft 365 photo was read.');
  }
  return loaded;
}
