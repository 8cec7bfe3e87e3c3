import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './PausedHint.module.scss';

/** Says that a busy service is waited for. */
export const PausedHint: React.FunctionComponent = () => <p className={styles.hint}>{strings.CheckingPaused}</p>;
