import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { CheckResult } from '../../../../photos';
import { hidingDays } from '../../page/hiding';
import type { Links } from '../../settings/links';
import { ExternalLink } from '../shared/ExternalLink';
import { lastSyncText } from '../texts/recordTexts';
import { duration } from '../texts/relativeTime';
import { TeamsNotice } from '../shared/TeamsNotice';
import { TextButton } from '../shared/TextButton';

export interface IWhyDetailsProps {
  readonly result: CheckResult;
  readonly links: Links;
  readonly locale: string;
  /** Given where there is a guide that is not shown yet */
  readonly onShowGuide?: () => void;
  /** Given where nothing has to be done: hides the card for a time */
  readonly onHide?: () => void;
  /** Shows or hides the support report */
  readonly reportLink: React.ReactNode;
}

/** Why the two photos can differ, and what SharePoint noted about its last sync. */
export const WhyDetails: React.FunctionComponent<IWhyDetailsProps> = ({ result, links, locale, onShowGuide, onHide, reportLink }) => (
  <>
    <p>{result.status.kind === 'noPhoto' ? strings.WhyNoPhotoText : strings.WhyText}</p>
    <TeamsNotice site={links.siteForBrowser} />
    {/* Where there is no photo, nobody waits for a sync of it */}
    {result.status.kind !== 'noPhoto' && result.record?.kind === 'record' && (
      <p>{result.record.lastSync ? lastSyncText(result.record.lastSync, locale) : strings.WhyNeverSynced}</p>
    )}
    <ul>
      {onShowGuide && (
        <li>
          <TextButton onClick={onShowGuide}>{strings.ShowSteps}</TextButton>
        </li>
      )}
      <li>
        <ExternalLink href={links.aboutSync}>{strings.WhyAboutSync}</ExternalLink>
      </li>
      {links.photo.by === 'people' && links.photo.page !== undefined && (
        <li>
          <ExternalLink href={links.photo.page}>{strings.WhyChangePhoto}</ExternalLink>
        </li>
      )}
      {onHide && (
        <li>
          <TextButton onClick={onHide}>{Text.format(strings.HideForNow, duration(hidingDays, 'day', locale))}</TextButton>
        </li>
      )}
      <li>{reportLink}</li>
    </ul>
  </>
);
