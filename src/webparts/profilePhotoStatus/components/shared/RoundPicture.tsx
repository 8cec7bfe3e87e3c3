import * as React from 'react';
import type { Picture } from '../../../../photos';
import styles from './RoundPicture.module.scss';
import { useObjectUrl } from './useObjectUrl';

export interface IRoundPictureProps {
  readonly picture: Picture;
  readonly alt: string;
  /** Small enough for a line of text */
  readonly isSmall?: boolean;
}

/** A picture that was read, round. It shows the bytes that were compared; nothing is requested again. */
export const RoundPicture: React.FunctionComponent<IRoundPictureProps> = ({ picture, alt, isSmall = false }) => {
  const address: string | undefined = useObjectUrl(picture.blob);
  return <img className={isSmall ? `${styles.picture} ${styles.small}` : styles.picture} src={address} alt={alt} />;
};

/** A dashed circle with an icon, where there is no picture. */
export const EmptyPicture: React.FunctionComponent<{ readonly label: string; readonly isSmall?: boolean }> = ({
  label,
  isSmall = false,
  children
}) => (
  <div className={isSmall ? `${styles.empty} ${styles.small}` : styles.empty} role="img" aria-label={label}>
    {children}
  </div>
);
