import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import styles from './DisclosureLink.module.scss';

export interface IDisclosureLinkProps {
  readonly text: string;
  readonly isOpen: boolean;
  /** Id of the part that it shows and hides */
  readonly controls: string;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A subtle button that opens and closes a part of the card. A chevron and `aria-expanded` say which. */
export const DisclosureLink: React.FunctionComponent<IDisclosureLinkProps> = ({ text, isOpen, controls, onToggle }) => (
  <Button
    appearance="subtle"
    className={styles.toggle}
    icon={<ChevronDown16Regular className={isOpen ? `${styles.chevron} ${styles.isOpen}` : styles.chevron} />}
    iconPosition="after"
    aria-expanded={isOpen}
    {...(isOpen ? { 'aria-controls': controls } : {})}
    onClick={() => onToggle(!isOpen)}
  >
    {text}
  </Button>
);
