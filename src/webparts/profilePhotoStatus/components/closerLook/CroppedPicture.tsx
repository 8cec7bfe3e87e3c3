import * as React from 'react';
import type { Area, Picture, Turn } from '../../../../photos';
import { useObjectUrl } from '../shared/useObjectUrl';
import styles from './CroppedPicture.module.scss';
import { placementOf, sizeOf } from './placement';

export interface ICroppedPictureProps {
  readonly picture: Picture;
  /** The part of the picture, turned, that fills the box around it */
  readonly area: Area;
  /** Degrees by which it is turned clockwise */
  readonly turn?: Turn;
}

/** A picture enlarged and moved until a part of it fills its box. The card above says in words whose picture it is. */
export const CroppedPicture: React.FunctionComponent<ICroppedPictureProps> = ({ picture, area, turn = 0 }) => {
  const address: string | undefined = useObjectUrl(picture.blob);
  // `left`, not `inset-inline-start`: pages that run from right to left do not mirror pictures
  return <img className={styles.picture} src={address} alt="" draggable={false} style={{ ...placementOf(area, sizeOf(picture), turn) }} />;
};
