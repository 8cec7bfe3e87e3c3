import * as React from 'react';
import { Section } from '../shared/Section';
import { SidePanel } from './SidePanel';

export interface ICardPartProps {
  /** Names it for the button that opens it, in `data-opens` */
  readonly name: string;
  /** For the button that opens it on the page, in `aria-controls` */
  readonly id: string;
  readonly title: string;
  /** In a panel at the side of the window, or on the page below the message */
  readonly isInPanel: boolean;
  /** The part brings its own line, title and paragraphs */
  readonly hasOwnFrame?: boolean;
  readonly onClose: () => void;
}

/** A part of the card that the user has opened. */
export const CardPart: React.FunctionComponent<ICardPartProps> = (props) => {
  const { name, id, title, isInPanel, hasOwnFrame = false, onClose, children } = props;
  if (isInPanel) {
    return (
      <SidePanel title={title} openedBy={name} onClose={onClose}>
        {hasOwnFrame ? children : <Section isFirst={true}>{children}</Section>}
      </SidePanel>
    );
  }
  return hasOwnFrame ? (
    <div id={id}>{children}</div>
  ) : (
    <Section id={id}>
      <h3>{title}</h3>
      {children}
    </Section>
  );
};
