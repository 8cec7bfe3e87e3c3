import * as React from 'react';
import styles from './PictureFrame.module.scss';

export interface IPictureFrameProps {
  /** Width by height */
  readonly aspectRatio: number;
  readonly children: React.ReactNode;
}

/** The box in which pictures are shown large. */
export const PictureFrame: React.FunctionComponent<IPictureFrameProps> = ({ aspectRatio, children }) => (
  <div className={styles.frame} style={{ aspectRatio: String(aspectRatio) }}>
    {children}
  </div>
);
