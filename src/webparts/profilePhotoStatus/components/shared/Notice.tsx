import * as React from 'react';
import styles from './Notice.module.scss';

/** A remark beside what the card says, in a dashed frame. Its children are paragraphs. */
export const Notice: React.FunctionComponent = ({ children }) => <div className={styles.notice}>{children}</div>;
