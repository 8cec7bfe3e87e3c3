import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { UnavailableView } from '../../settings/cardSettings';
import { ExternalLink } from '../shared/ExternalLink';
import { Notice } from '../shared/Notice';

export interface IConsentMissingNoticeProps {
  /** What visitors see until then */
  readonly visitorsSee: UnavailableView;
  /** Where permissions are approved; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
}

/** Tells the site owner, in edit mode, what visitors see while the permission is missing, and what an administrator can do. */
export const ConsentMissingNotice: React.FunctionComponent<IConsentMissingNoticeProps> = ({ visitorsSee, apiAccessPage }) => (
  <Notice>
    <p>
      {visitorsSee === 'line'
        ? Text.format(strings.ConsentNoticeVisitorsSeeLine, strings.UnavailableConsentMissing)
        : strings.ConsentNoticeVisitorsSeeNothing}
    </p>
    <p>{strings.ConsentNoticeApprove}</p>
    {apiAccessPage !== undefined && (
      <p>
        <ExternalLink href={apiAccessPage}>{strings.ConsentNoticeApproveLink}</ExternalLink>
      </p>
    )}
  </Notice>
);
