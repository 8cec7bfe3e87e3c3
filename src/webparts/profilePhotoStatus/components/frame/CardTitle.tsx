import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './CardTitle.module.scss';

export interface ICardTitleProps {
  readonly title: string;
  readonly isEditing: boolean;
  readonly onChanged: (title: string) => void;
}

/** The card's heading; the site owner edits it on the page, as in Microsoft's own web parts. */
export const CardTitle: React.FunctionComponent<ICardTitleProps> = ({ title, isEditing, onChanged }) =>
  isEditing ? (
    <input
      className={styles.input}
      type="text"
      aria-label={strings.TitleLabel}
      placeholder={strings.DefaultTitle}
      value={title}
      onChange={(event) => onChanged(event.currentTarget.value)}
    />
  ) : (
    <h2 className={styles.title}>{title.trim() || strings.DefaultTitle}</h2>
  );
