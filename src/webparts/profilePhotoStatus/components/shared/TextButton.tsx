import * as React from 'react';
import styles from './TextButton.module.scss';

/** A button that looks like a link. It needs nothing of Fluent UI, so that the first word of the card does not wait for that. */
export const TextButton: React.FunctionComponent<{ readonly onClick: () => void }> = ({ onClick, children }) => (
  <button type="button" className={styles.text} onClick={onClick}>
    {children}
  </button>
);
