import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoCheck } from '../../../../photos';
import styles from '../ProfilePhotoStatus.module.scss';

/** Nothing has been read yet, because the site owner leaves it to the reader to ask. */
export const StartPrompt: React.FunctionComponent<{ readonly check: PhotoCheck }> = ({ check }) => (
  <div className={styles.text}>
    <p className={styles.explanation}>{strings.IdleText}</p>
    <div className={styles.actions}>
      <PrimaryButton text={strings.CheckNow} onClick={() => check.start()} />
    </div>
  </div>
);
