import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';

export interface IToggleProps {
  readonly text: string;
  readonly isOpen: boolean;
  /** Id of the part that it shows and hides */
  readonly controls: string;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A quiet link that unfolds a part of the card, and says so to screen readers. */
export const Toggle: React.FunctionComponent<IToggleProps> = ({ text, isOpen, controls, onToggle }) => (
  <Link aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': controls } : {})} onClick={() => onToggle(!isOpen)}>
    {text}
  </Link>
);
