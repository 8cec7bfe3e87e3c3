import * as React from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import styles from './GuideStepItem.module.scss';

export interface IGuideStepItemProps {
  readonly id: string;
  /** From 1 on */
  readonly number: number;
  readonly title: string;
  /** What was found after this step; shown while it is folded */
  readonly note: string | undefined;
  readonly isOpen: boolean;
  readonly headerRef: React.RefCallback<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** One step of the list: a header that opens and closes it, and its content while it is open. */
export const GuideStepItem: React.FunctionComponent<IGuideStepItemProps> = (props) => {
  const { id, number, title, note, isOpen, headerRef, onToggle, children } = props;
  const [headerId, panelId, noteId] = [`${id}-header`, `${id}-panel`, `${id}-note`];
  return (
    <li className={isOpen ? `${styles.step} ${styles.isOpen}` : styles.step}>
      <h4 className={styles.heading}>
        <button
          type="button"
          id={headerId}
          ref={headerRef}
          className={styles.header}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': panelId } : {})}
          {...(note !== undefined && !isOpen ? { 'aria-describedby': noteId } : {})}
          onClick={onToggle}
        >
          {/* The list counts for those who do not see the number */}
          <span className={styles.number} aria-hidden={true}>
            {number}
          </span>
          <span className={styles.name}>{title}</span>
          <ChevronDown16Regular className={styles.chevron} />
        </button>
      </h4>
      {note !== undefined && !isOpen && (
        <p className={styles.note} id={noteId}>
          {note}
        </p>
      )}
      {isOpen && (
        <div className={styles.panel} role="region" id={panelId} aria-labelledby={headerId}>
          {children}
        </div>
      )}
    </li>
  );
};
