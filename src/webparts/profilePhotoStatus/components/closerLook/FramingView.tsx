import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { Area, Picture, OverlayCrop } from '../../../../photos';
import { CroppedPicture } from './CroppedPicture';
import styles from './FramingView.module.scss';
import { percent } from './percent';
import { PictureFrame } from './PictureFrame';

export interface IFramingViewProps {
  readonly microsoft365: Picture;
  readonly sharePoint: Picture;
  /** The one that shows more */
  readonly outer: 'microsoft365' | 'sharePoint';
  readonly view: OverlayCrop;
}

const wholePicture: Area = { left: 0, top: 0, width: 1, height: 1 };

/** The picture that shows more, and on it the frame of the other one. */
export const FramingView: React.FunctionComponent<IFramingViewProps> = ({ view, ...props }) => {
  const isSharePointOuter: boolean = props.outer === 'sharePoint';
  const outer: Picture = props[props.outer];
  const { width, height } = outer.image ?? outer;
  const inner: Area = isSharePointOuter ? view.right : view.left;
  return (
    <figure className={styles.view}>
      <PictureFrame aspectRatio={width / height}>
        <CroppedPicture picture={outer} area={wholePicture} />
        <div
          className={styles.innerFrame}
          data-frame={isSharePointOuter ? 'microsoft365' : 'sharePoint'}
          style={{
            // As the picture itself, the frame is not mirrored on pages that run from right to left
            left: percent(inner.left),
            top: percent(inner.top),
            width: percent(inner.width),
            height: percent(inner.height)
          }}
        />
      </PictureFrame>
      <figcaption className={styles.caption}>
        <p>{isSharePointOuter ? strings.FramedInSharePoint : strings.FramedInMicrosoft365}</p>
      </figcaption>
    </figure>
  );
};
