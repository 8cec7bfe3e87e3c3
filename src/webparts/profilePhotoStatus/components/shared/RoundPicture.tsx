import * as React from 'react';
import type { Picture } from '../../../../photos';
import styles from '../ProfilePhotoStatus.module.scss';
import { useObjectUrl } from './useObjectUrl';

export interface IRoundPictureProps {
  readonly picture: Picture;
  readonly alt: string;
}

/** A picture that was read, round. It shows the very bytes that were compared, not the address asked once more. */
export const RoundPicture: React.FunctionComponent<IRoundPictureProps> = ({ picture, alt }) => {
  const address: string | undefined = useObjectUrl(picture.blob);
  return <img className={styles.picture} src={address} alt={alt} />;
};
