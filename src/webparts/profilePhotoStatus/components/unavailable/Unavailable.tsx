import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { QuietReason } from '../../../../photos';
import type { WhenNothingToDo } from '../../settings/webPartProperties';
import { ExternalLink } from '../shared/ExternalLink';
import styles from '../ProfilePhotoStatus.module.scss';

/** One calm line for a reader who can do nothing. */
export const QuietLine: React.FunctionComponent<{ readonly reason: QuietReason }> = ({ reason }) => (
  <p className={styles.quiet}>{quietText(reason)}</p>
);

export interface IQuietNoteProps {
  readonly whenNothingToDo: WhenNothingToDo;
  /** Where permissions are approved; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
}

/** Tells the site owner, in edit mode, what visitors see while the permission is missing, and what an administrator can do. */
export const QuietNote: React.FunctionComponent<IQuietNoteProps> = ({ whenNothingToDo, apiAccessPage }) => (
  <div className={styles.note}>
    <p>
      {whenNothingToDo === 'line'
        ? Text.format(strings.QuietVisitorsSeeLine, strings.QuietConsentMissing)
        : strings.QuietVisitorsSeeNothing}
    </p>
    <p>{strings.QuietApprove}</p>
    {apiAccessPage !== undefined && (
      <p>
        <ExternalLink href={apiAccessPage}>{strings.QuietApproveLink}</ExternalLink>
      </p>
    )}
  </div>
);

function quietText(reason: QuietReason): string {
  switch (reason) {
    case 'consentMissing':
      return strings.QuietConsentMissing;
    case 'guest':
      return strings.QuietGuest;
    case 'anonymous':
      return strings.QuietAnonymous;
  }
}
