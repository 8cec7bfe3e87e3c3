import * as React from 'react';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoStatus } from '../../../../photos';
import { RoundPicture } from '../shared/RoundPicture';
import { TextButton } from '../shared/TextButton';
import styles from './InSyncLine.module.scss';

export interface IInSyncLineProps {
  readonly status: PhotoStatus & { readonly kind: 'inSync' };
  readonly onShowBoth: () => void;
}

/** Both photos are the same: one line beside the picture. */
export const InSyncLine: React.FunctionComponent<IInSyncLineProps> = ({ status, onShowBoth }) => (
  <div className={styles.line}>
    <RoundPicture picture={status.sharePoint.picture} alt={strings.SharePointPhotoAlt} isSmall={true} />
    <div className={styles.text}>
      <p className={styles.headline}>
        <CheckmarkCircle16Filled className={styles.icon} />
        {strings.InSyncHeadline}
      </p>
      <TextButton onClick={onShowBoth}>{strings.ShowBoth}</TextButton>
    </div>
  </div>
);
