import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Open16Regular } from './icons';
import styles from './TextButton.module.scss';

/** A link that opens in a new tab, says so, and gives the new page no access to this one. */
export const ExternalLink: React.FunctionComponent<{ readonly href: string }> = ({ href, children }) => (
  <a className={styles.text} href={href} target="_blank" rel="noopener noreferrer">
    {children} <Open16Regular aria-label={strings.OpensInNewTab} />
  </a>
);
