import * as React from 'react';
import { Checkmark16Filled } from '@fluentui/react-icons/headless/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ResultMessage } from '../shared/ResultMessage';
import styles from './GuideStepItem.module.scss';
import type { StepResult } from './stepTexts';

export interface IGuideStepItemProps {
  readonly id: string;
  /** From 1 on */
  readonly number: number;
  readonly title: string;
  /** What was found after this step; shown while it is folded */
  readonly found: StepResult | undefined;
  readonly isOpen: boolean;
  readonly headerRef: React.RefCallback<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** One step of the list: a header that opens and closes it, and its content while it is open. */
export const GuideStepItem: React.FunctionComponent<IGuideStepItemProps> = (props) => {
  const { id, number, title, found, isOpen, headerRef, onToggle, children } = props;
  const [headerId, panelId, resultId] = [`${id}-header`, `${id}-panel`, `${id}-result`];
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
          {...(found && !isOpen ? { 'aria-describedby': `${resultId}-tried ${resultId}` } : {})}
          onClick={onToggle}
        >
          {/* The list counts for those who do not see the number */}
          <span className={styles.number} aria-hidden={true}>
            {found ? <Checkmark16Filled /> : number}
          </span>
          <span className={styles.name}>{title}</span>
          <ChevronDown16Regular className={styles.chevron} />
        </button>
      </h4>
      {found && !isOpen && (
        <div className={styles.result}>
          <span id={`${resultId}-tried`} hidden={true}>
            {strings.GuideTried}
          </span>
          <ResultMessage id={resultId} {...found} />
        </div>
      )}
      {isOpen && (
        <div className={styles.panel} role="region" id={panelId} aria-labelledby={headerId}>
          {children}
        </div>
      )}
    </li>
  );
};
