import {
  type Compare,
  type PhotoReading,
  type ReadOptions,
  type ReducedPictures,
  type RgbaImage,
  failed,
  throwIfAborted
} from '../../../photos';
import { Microsoft365PhotoSource, headStart, nextTask, whenIdle } from '../../../sources';

/** Nothing changes the pixels of a picture that was read. */
const reduced: ReducedPictures = new WeakMap();

let loaded: typeof import('./comparison') | undefined;

/** @returns whether the comparison is there; a failure is tried again with the next photo */
async function load(): Promise<boolean> {
  try {
    loaded = await import(/* webpackChunkName: 'comparison' */ './comparison');
    loaded.prepareDecoding();
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
    const photo: Promise<PhotoReading> = super.read(options);
    const loading: Promise<boolean> = Promise.race([headStart(), photo]).then(load, load);
    const [reading, isLoaded] = await Promise.all([photo, loading]);
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

let isWarm: boolean = false;

/** Once on a page, while the browser has nothing else to do. */
export const warmUpComparison = async (image: RgbaImage, signal: AbortSignal): Promise<void> => {
  if (isWarm) {
    return;
  }
  isWarm = true;
  if (await load()) {
    const pause = async (): Promise<void> => {
      await whenIdle();
      throwIfAborted(signal);
    };
    // The token's answer comes about now, and the request for the photo follows it
    await headStart();
    await pause();
    await comparison().warmUp(image, pause, reduced);
  }
};

function comparison(): typeof import('./comparison') {
  if (!loaded) {
    throw new Error('Nothing is compared before the Microsoft 365 photo was read.');
  }
  return loaded;
}
