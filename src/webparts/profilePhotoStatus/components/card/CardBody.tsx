import * as React from 'react';
import styles from './CardBody.module.scss';

export interface ICardBodyProps {
  /** Small photos: the text stands beside them in any width */
  readonly isCompact?: boolean;
}

/** The photos and the message: one above the other in a narrow column, side by side in a wide one. */
export const CardBody: React.FunctionComponent<ICardBodyProps> = ({ isCompact = false, children }) => (
  <div className={isCompact ? `${styles.body} ${styles.compact}` : styles.body}>{children}</div>
);
