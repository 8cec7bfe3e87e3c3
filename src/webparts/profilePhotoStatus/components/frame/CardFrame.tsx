import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { useFocusFallback } from '../shared/useFocusFallback';
import styles from './CardFrame.module.scss';
import { CardTitle } from './CardTitle';
import { useFullBleed } from './useFullBleed';

export interface ICardFrameProps {
  /** The site owner's title; empty for the default one in the user's language */
  readonly title: string;
  readonly onTitleChanged: (title: string) => void;
  readonly isEditing: boolean;
  /** Called when the reader does something on the card */
  readonly onAct?: () => void;
}

/** The card around whatever it shows: a group with a name, and its title. No landmark: two cards on a page would be two of the same name. */
export const CardFrame: React.FunctionComponent<ICardFrameProps> = ({ title, onTitleChanged, isEditing, onAct, children }) => {
  const card: React.RefObject<HTMLElement> = React.useRef<HTMLElement>(null);
  useFocusFallback(card);
  const isFullBleed: boolean = useFullBleed(card);
  return (
    <section
      ref={card}
      tabIndex={-1}
      role="group"
      className={isFullBleed ? `${styles.card} ${styles.fullBleed}` : styles.card}
      onClickCapture={onAct}
      lang={strings.LanguageTag}
      aria-label={title.trim() || strings.DefaultTitle}
    >
      <CardTitle title={title} isEditing={isEditing} onChanged={onTitleChanged} />
      {children}
    </section>
  );
};
