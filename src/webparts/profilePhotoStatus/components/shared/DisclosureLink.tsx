import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { ChevronDownMedIcon } from '@fluentui/react-icons-mdl2';
import styles from './DisclosureLink.module.scss';

export interface IDisclosureLinkProps {
  readonly text: string;
  readonly isOpen: boolean;
  /** Id of the part that it shows and hides */
  readonly controls: string;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A link that opens and closes a part of the card. A chevron and `aria-expanded` say which. */
export const DisclosureLink: React.FunctionComponent<IDisclosureLinkProps> = ({ text, isOpen, controls, onToggle }) => (
  <Link aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': controls } : {})} onClick={() => onToggle(!isOpen)}>
    {text} <ChevronDownMedIcon className={isOpen ? `${styles.chevron} ${styles.isOpen}` : styles.chevron} />
  </Link>
);
