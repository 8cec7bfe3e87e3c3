import * as React from 'react';
import styles from './skeletonShapes.module.scss';

/** Stands for a round photo while it is on its way; the diameter is in px. */
export const SkeletonCircle: React.FunctionComponent<{ readonly diameter: number }> = ({ diameter }) => (
  <span className={`${styles.shape} ${styles.circle}`} style={{ height: diameter, width: diameter }} />
);

export interface ISkeletonLineProps {
  readonly width: number | string;
  readonly height: number;
}

/** Stands for a line of text, or for a picture with corners. */
export const SkeletonLine: React.FunctionComponent<ISkeletonLineProps> = ({ width, height }) => (
  <span className={styles.shape} style={{ height, width }} />
);
