import * as React from 'react';
import styles from './Section.module.scss';

export interface ISectionProps {
  /** For the link that opens and closes it */
  readonly id?: string;
  /** Nothing stands above it that a line would part it from */
  readonly isFirst?: boolean;
  readonly children: React.ReactNode;
}

/** A part of the card below the message, with a line above it. */
export const Section: React.ForwardRefExoticComponent<ISectionProps & React.RefAttributes<HTMLDivElement>> = React.forwardRef(
  function SectionWithRef({ id, isFirst = false, children }, ref) {
    return (
      <div className={isFirst ? `${styles.section} ${styles.first}` : styles.section} id={id} ref={ref}>
        {children}
      </div>
    );
  }
);
