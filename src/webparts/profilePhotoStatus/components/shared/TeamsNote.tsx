import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ExternalLink } from './ExternalLink';
import styles from '../ProfilePhotoStatus.module.scss';

/**
 * In Teams: what is renewed here counts for Teams alone, because browsers keep copies apart by the site that shows a page.
 * @param site - the page's site; undefined outside Teams, where there is nothing to say
 */
export const TeamsNote: React.FunctionComponent<{ readonly site: string | undefined }> = ({ site }) =>
  site === undefined ? (
    <></>
  ) : (
    <div className={styles.note}>
      <p>{strings.TeamsCopies}</p>
      <p>
        <ExternalLink href={site}>{strings.TeamsOpenSite}</ExternalLink>
      </p>
    </div>
  );
