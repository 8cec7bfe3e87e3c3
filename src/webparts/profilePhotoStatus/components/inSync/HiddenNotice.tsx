import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from '../ProfilePhotoStatus.module.scss';

/** Tells the site owner, in edit mode, why visitors see nothing. */
export const HiddenNotice: React.FunctionComponent = () => <p className={styles.note}>{strings.HiddenWhenInSync}</p>;
