import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type ComparedPhotos,
  type PhotoReading,
  type PhotoStatus,
  type SharedView,
  type SizeFinding,
  readingsOf,
  sharedViewOf
} from '../../../../photos';
import { visiblyFramed } from '../statusTexts';
import styles from './CloserLook.module.scss';
import { FrameView } from './FrameView';
import { PictureSlider } from './PictureSlider';
import { ServedSizes } from './ServedSizes';

/** Reads what SharePoint serves in each size, and compares it; rejects only when its signal was aborted. */
export type InspectSizes = (microsoft365: PhotoReading, signal: AbortSignal) => Promise<readonly SizeFinding[]>;

export interface ICloserLookProps {
  readonly status: PhotoStatus;
  /** Whether the photos are being read at this moment: SharePoint is then not asked here as well */
  readonly isBusy: boolean;
  readonly inspectSizes: InspectSizes;
}

/** Both pictures large enough to judge, and what SharePoint serves in each size. */
const CloserLook: React.FunctionComponent<ICloserLookProps> = ({ status, isBusy, inspectSizes }) => {
  const photos: ComparedPhotos | undefined = comparedOf(status);
  const view: SharedView | undefined =
    photos && sharedViewOf(photos.comparison, photos.microsoft365.picture.image, photos.sharePoint.picture.image);
  return (
    <div className={styles.parts}>
      {photos && view && (
        <div className={styles.part}>
          <h3>{strings.OverlayTitle}</h3>
          <p>{strings.OverlayText}</p>
          <PictureSlider
            microsoft365={photos.microsoft365.picture}
            sharePoint={photos.sharePoint.picture}
            view={view}
          />
        </div>
      )}
      {photos && view && isVisiblyFramed(view) && (
        <div className={styles.part}>
          <h3>{strings.FramedTitle}</h3>
          <FrameView photos={photos} view={view} />
        </div>
      )}
      <div className={styles.sizesPart}>
        <h3>{strings.SizesTitle}</h3>
        <p>{strings.SizesText}</p>
        <ServedSizes
          status={status}
          microsoft365={readingsOf(status).microsoft365}
          isBusy={isBusy}
          inspectSizes={inspectSizes}
        />
      </div>
    </div>
  );
};

function comparedOf(status: PhotoStatus): ComparedPhotos | undefined {
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

/** Whether one picture shows so little of the other that a reader notices. */
function isVisiblyFramed({ isAligned, left, right }: SharedView): boolean {
  return isAligned && Math.min(left.width, left.height, right.width, right.height) < visiblyFramed;
}

export default CloserLook;
