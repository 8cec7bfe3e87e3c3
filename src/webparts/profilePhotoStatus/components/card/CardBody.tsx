import * as React from 'react';
import styles from './CardBody.module.scss';

/** The photos and the message: one above the other in a narrow column, side by side in a wide one. */
export const CardBody: React.FunctionComponent = ({ children }) => <div className={styles.body}>{children}</div>;
