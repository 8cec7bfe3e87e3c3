import * as React from 'react';
import { type PartialTheme, ThemeProvider } from '@fluentui/react/lib/Theme';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { useFocusFallback } from '../shared/useFocusFallback';
import styles from './CardFrame.module.scss';
import { CardTitle } from './CardTitle';

export interface ICardFrameProps {
  /** The site owner's title; empty for the default one in the user's language */
  readonly title: string;
  readonly onTitleChanged: (title: string) => void;
  readonly isEditing: boolean;
  readonly theme: IReadonlyTheme | undefined;
}

/** The card around whatever it shows: the theme of its section of the page, its region, and its title. */
export const CardFrame: React.FunctionComponent<ICardFrameProps> = ({ title, onTitleChanged, isEditing, theme, children }) => {
  const card: React.RefObject<HTMLElement> = React.useRef<HTMLElement>(null);
  useFocusFallback(card);
  return (
    <ThemeProvider applyTo="none" {...(theme ? { theme: theme as PartialTheme } : {})}>
      <section
        ref={card}
        tabIndex={-1}
        className={styles.card}
        lang={strings.LanguageTag}
        aria-label={title.trim() || strings.DefaultTitle}
      >
        <CardTitle title={title} isEditing={isEditing} onChanged={onTitleChanged} />
        {children}
      </section>
    </ThemeProvider>
  );
};
