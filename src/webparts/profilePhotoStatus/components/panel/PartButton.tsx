import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { DisclosureLink } from '../shared/DisclosureLink';
import styles from './PartButton.module.scss';

export interface IPartButtonProps {
  /** Of the part that it opens */
  readonly name: string;
  readonly text: string;
  readonly isInPanel: boolean;
  readonly isOpen: boolean;
  /** Id of the part, where it opens on the page */
  readonly controls: string;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A subtle button that opens a part of the card: in a panel, or below, where it closes it too. */
export const PartButton: React.FunctionComponent<IPartButtonProps> = ({ name, text, isInPanel, isOpen, controls, onToggle }) =>
  isInPanel ? (
    <Button appearance="subtle" className={styles.opener} aria-haspopup="dialog" data-opens={name} onClick={() => onToggle(true)}>
      {text}
    </Button>
  ) : (
    <DisclosureLink text={text} isOpen={isOpen} controls={controls} onToggle={onToggle} />
  );
