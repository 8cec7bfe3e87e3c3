import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { QuietReason } from '../../../../photos';
import type { WhenNothingToDo } from '../../settings/webPartProperties';
import { ExternalLink } from '../shared/ExternalLink';
import styles from '../ProfilePhotoStatus.module.scss';

/** One calm line for a reader who can do nothing. */
export const UnavailableMessage: React.FunctionComponent<{ readonly reason: QuietReason }> = ({ reason }) => (
  <p className={styles.quiet}>{quietText(reason)}</p>
);

export interface IConsentMissingNoticeProps {
  readonly whenNothingToDo: WhenNothingToDo;
  /** Where permissions are approved; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
}

/** Tells the site owner, in edit mode, what visitors see while the permission is missing, and what an administrator can do. */
export const ConsentMissingNotice: React.FunctionComponent<IConsentMissingNoticeProps> = ({ whenNothingToDo, apiAccessPage }) => (
  <div className={styles.note}>
    <p>
      {whenNothingToDo === 'line'
        ? Text.format(strings.ConsentNoticeVisitorsSeeLine, strings.UnavailableConsentMissing)
        : strings.ConsentNoticeVisitorsSeeNothing}
    </p>
    <p>{strings.ConsentNoticeApprove}</p>
    {apiAccessPage !== undefined && (
      <p>
        <ExternalLink href={apiAccessPage}>{strings.ConsentNoticeApproveLink}</ExternalLink>
      </p>
    )}
  </div>
);

function quietText(reason: QuietReason): string {
  switch (reason) {
    case 'consentMissing':
      return strings.UnavailableConsentMissing;
    case 'guest':
      return strings.UnavailableGuest;
    case 'anonymous':
      return strings.UnavailableAnonymous;
  }
}
