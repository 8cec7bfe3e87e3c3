import * as React from 'react';
import styles from './ActionRow.module.scss';

/** Buttons and links in a row, which wraps in a narrow column. */
export const ActionRow: React.FunctionComponent = ({ children }) => <div className={styles.actions}>{children}</div>;
