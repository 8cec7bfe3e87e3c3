import type { Comparison, RgbaImage } from '../../comparison';
import type { PhotoReading } from '../domain/photoReading';
import type { LookPorts } from './lookPorts';
import { looksLikePlaceholder } from './placeholder';
import { isPlain } from './plainness';
import { type FindingInputs, comparisonOf } from './sizeFinding';
import type { Witnesses } from './witnesses';

export interface PreparedInputs extends FindingInputs {
  readonly isPlaceholder: (image: RgbaImage) => boolean;
  /** Compares a picture in several tasks, so that what it is compared for later finds the answer */
  readonly prepare: (sharePoint: PhotoReading) => Promise<void>;
}

/** What the sizes of a look are judged by. Each pair is compared once; a copy of the placeholder with no photo that is as rich as photos are. */
export function preparedInputsOf(microsoft365: PhotoReading, { compare, compareInSteps }: LookPorts, witnesses: Witnesses): PreparedInputs {
  const own: RgbaImage | undefined = imageOf(microsoft365);
  // A photo as plain as a placeholder might be one: then the comparison says it
  const isPhotoRich: boolean = own !== undefined && !isPlain(own);
  const comparisons: Map<RgbaImage, Comparison> = new Map();
  const isPlaceholder = (image: RgbaImage): boolean => {
    const placeholder: RgbaImage | undefined = isPhotoRich ? witnesses.knownPlaceholder?.image : undefined;
    return placeholder !== undefined && looksLikePlaceholder(image, placeholder);
  };
  return {
    microsoft365,
    isPlaceholder,
    prepare: async (sharePoint) => {
      const shown: RgbaImage | undefined = imageOf(sharePoint);
      if (shown && isPhotoRich && witnesses.isAsked && isPlain(shown)) {
        // It is on its way, and spares the comparison
        await witnesses.placeholder();
      }
      if (compareInSteps && own && shown && !comparisons.has(shown) && !isPlaceholder(shown)) {
        comparisons.set(shown, await compareInSteps(own, shown));
      }
    },
    compare: (left, right) => {
      const comparison: Comparison = comparisons.get(right) ?? compare(left, right);
      comparisons.set(right, comparison);
      return comparison;
    },
    placeholder: () => witnesses.placeholder(),
    record: () => witnesses.record()
  };
}

/** Whether SharePoint shows the Microsoft 365 photo. */
export function isSame(sharePoint: PhotoReading, { microsoft365, isPlaceholder, compare }: PreparedInputs): boolean {
  const image: RgbaImage | undefined = imageOf(sharePoint);
  return (
    sharePoint.kind === 'photo' && !(image && isPlaceholder(image)) && comparisonOf(microsoft365, sharePoint, compare)?.verdict === 'same'
  );
}

function imageOf(reading: PhotoReading): RgbaImage | undefined {
  return reading.kind === 'photo' ? reading.picture.image : undefined;
}
