import * as React from 'react';
import styles from './Announcement.module.scss';

/** What screen readers are told when it changes. Others read it elsewhere on the card. */
export const Announcement: React.FunctionComponent<{ readonly text: string }> = ({ text }) => (
  <div className={styles.visuallyHidden} role="status">
    {text}
  </div>
);
