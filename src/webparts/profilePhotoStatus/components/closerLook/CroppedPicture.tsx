import * as React from 'react';
import type { Area, Picture } from '../../../../photos';
import { useObjectUrl } from '../shared/useObjectUrl';
import styles from './CroppedPicture.module.scss';
import { percent } from './percent';

export interface ICroppedPictureProps {
  readonly picture: Picture;
  /** The part of the picture that fills the box around it */
  readonly area: Area;
}

/** A picture enlarged and moved until a part of it fills its box. The card above says in words whose picture it is. */
export const CroppedPicture: React.FunctionComponent<ICroppedPictureProps> = ({ picture, area }) => {
  const address: string | undefined = useObjectUrl(picture.blob);
  return (
    <img
      className={styles.picture}
      src={address}
      alt=""
      draggable={false}
      style={{
        // `left`, not `inset-inline-start`: pages that run from right to left do not mirror pictures
        left: percent(-area.left / area.width),
        top: percent(-area.top / area.height),
        width: percent(1 / area.width),
        height: percent(1 / area.height)
      }}
    />
  );
};
