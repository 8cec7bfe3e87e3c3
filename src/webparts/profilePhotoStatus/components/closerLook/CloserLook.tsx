import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type InspectSizesPorts, type PhotoStatus, type SeenPhotos, type OverlayCrop, readingsOf, overlayCropOf } from '../../../../photos';
import { visiblyFramed } from '../texts/framing';
import styles from './CloserLook.module.scss';
import { ComparisonSlider } from './ComparisonSlider';
import { FramingView } from './FramingView';
import { sizeOf } from './placement';
import { ServedSizes } from './ServedSizes';

export interface ICloserLookProps {
  readonly status: PhotoStatus;
  /** Whether the photos are being read at this moment: SharePoint is then not asked here as well */
  readonly isBusy: boolean;
  readonly sizesPorts: InspectSizesPorts;
}

/** Both pictures large enough to judge, and what SharePoint serves in each size. */
const CloserLook: React.FunctionComponent<ICloserLookProps> = ({ status, isBusy, sizesPorts }) => {
  const photos: SeenPhotos | undefined = photosOf(status);
  const view: OverlayCrop | undefined =
    photos && overlayCropOf(photos.comparison, sizeOf(photos.microsoft365.picture), sizeOf(photos.sharePoint.picture));
  return (
    <div className={styles.parts}>
      {photos && view && (
        <div className={styles.part}>
          <h3>{strings.OverlayTitle}</h3>
          <p>{strings.OverlayText}</p>
          <ComparisonSlider microsoft365={photos.microsoft365.picture} sharePoint={photos.sharePoint.picture} view={view} />
        </div>
      )}
      {photos?.comparison && view && isVisiblyFramed(view) && (
        <div className={styles.part}>
          <h3>{strings.FramedTitle}</h3>
          <FramingView
            microsoft365={photos.microsoft365.picture}
            sharePoint={photos.sharePoint.picture}
            outer={photos.comparison.framing.inner === 'left' ? 'sharePoint' : 'microsoft365'}
            view={view}
          />
        </div>
      )}
      <div className={styles.sizesPart}>
        <h3>{strings.SizesTitle}</h3>
        <p>{strings.SizesText}</p>
        <ServedSizes status={status} microsoft365={readingsOf(status).microsoft365} isBusy={isBusy} ports={sizesPorts} />
      </div>
    </div>
  );
};

function photosOf(status: PhotoStatus): SeenPhotos | undefined {
  switch (status.kind) {
    case 'inSync':
    case 'different':
    case 'unsure':
    case 'otherName':
      return status;
    // The sizes below say more: the comparison is that of a size that is right
    case 'someSizesOld':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
    case 'noPhoto':
    case 'cannotCompare':
      return undefined;
  }
}

/** Whether one picture shows so little of the other that a user notices. */
function isVisiblyFramed({ isAligned, left, right }: OverlayCrop): boolean {
  return isAligned && Math.min(left.width, left.height, right.width, right.height) < visiblyFramed;
}

export default CloserLook;
