import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { CompletedSolidIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoStatus } from '../../../../photos';
import { RoundPicture } from '../shared/RoundPicture';
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
        <CompletedSolidIcon className={styles.icon} />
        {strings.InSyncHeadline}
      </p>
      <Link onClick={onShowBoth}>{strings.ShowBoth}</Link>
    </div>
  </div>
);
