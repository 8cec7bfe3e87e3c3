import * as React from 'react';
import { type PartialTheme, ThemeProvider } from '@fluentui/react/lib/Theme';
import { InfoSolidIcon } from '@fluentui/react-icons-mdl2';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { CardTitle } from './CardTitle';
import styles from '../ProfilePhotoStatus.module.scss';

export interface IUnsupportedBrowserCardProps {
  /** The site owner's title; empty for the default one in the reader's language */
  readonly title: string | undefined;
  readonly onTitleChanged: (title: string) => void;
  readonly isEditing: boolean;
  readonly theme: IReadonlyTheme | undefined;
  /** What the browser lacks, for whoever looks after the page */
  readonly missing: readonly string[];
}

/** Takes the place of the card in a browser that lacks what it cannot do without, and says what to use. */
export const UnsupportedBrowserCard: React.FunctionComponent<IUnsupportedBrowserCardProps> = ({
  title,
  onTitleChanged,
  isEditing,
  theme,
  missing
}) => (
  <ThemeProvider applyTo="none" {...(theme ? { theme: theme as PartialTheme } : {})}>
    <section className={styles.card} lang={strings.LanguageTag} aria-label={title?.trim() || strings.DefaultTitle}>
      <CardTitle title={title} isEditing={isEditing} onChanged={onTitleChanged} />
      {isEditing && (
        <div className={styles.note}>
          <p>{Text.format(strings.UnsupportedBrowserMissing, missing.join(', '))}</p>
        </div>
      )}
      <div className={styles.text}>
        <p className={styles.headline}>
          <InfoSolidIcon className={`${styles.headlineIcon} ${styles.neutral}`} />
          {strings.UnsupportedBrowserHeadline}
        </p>
        <p className={styles.explanation}>{strings.UnsupportedBrowserText}</p>
      </div>
    </section>
  </ThemeProvider>
);
