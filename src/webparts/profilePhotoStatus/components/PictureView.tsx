import * as React from 'react';
import type { Picture } from '../../../photos';
import styles from './ProfilePhotoStatus.module.scss';

export interface IPictureViewProps {
  readonly picture: Picture;
  readonly alt: string;
}

/** A picture that was read, round. It shows the very bytes that were compared, not the address asked once more. */
export const PictureView: React.FunctionComponent<IPictureViewProps> = ({ picture, alt }) => {
  const address: string | undefined = useObjectUrl(picture.blob);
  return <img className={styles.picture} src={address} alt={alt} />;
};

/** An address for a blob, for as long as the component shows it. */
function useObjectUrl(blob: Blob): string | undefined {
  const [address, setAddress] = React.useState<string>();
  React.useEffect(() => {
    const created: string = URL.createObjectURL(blob);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [blob]);
  return address;
}
