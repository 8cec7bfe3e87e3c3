import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ExternalLink } from './ExternalLink';
import { Notice } from './Notice';

/**
 * In Teams: what is renewed here counts for Teams alone, because browsers keep copies apart by the site that shows a page.
 * @param site - the page's site; undefined outside Teams, where there is nothing to say
 */
export const TeamsNotice: React.FunctionComponent<{ readonly site: string | undefined }> = ({ site }) =>
  site === undefined ? (
    <></>
  ) : (
    <Notice>
      <p>{strings.TeamsCopies}</p>
      <p>
        <ExternalLink href={site}>{strings.TeamsOpenSite}</ExternalLink>
      </p>
    </Notice>
  );
