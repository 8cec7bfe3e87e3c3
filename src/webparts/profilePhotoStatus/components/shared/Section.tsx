import * as React from 'react';
import styles from './Section.module.scss';

export interface ISectionProps {
  /** For the link that opens and closes it */
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** A part of the card below the message, with a line above it. */
export const Section: React.ForwardRefExoticComponent<ISectionProps & React.RefAttributes<HTMLDivElement>> = React.forwardRef(
  function SectionWithRef({ id, children }, ref) {
    return (
      <div className={styles.section} id={id} ref={ref}>
        {children}
      </div>
    );
  }
);
