import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoCheck } from '../../../photos';
import type { Links } from '../webPartProperties';
import { ExternalLink } from './ExternalLink';
import styles from './ProfilePhotoStatus.module.scss';

export interface IRefreshGuideProps {
  readonly check: PhotoCheck;
  readonly links: Links;
}

/** The steps of Microsoft's article: a sign-in in a private window, then OneDrive or SharePoint. Ends by measuring. */
export const RefreshGuide: React.FunctionComponent<IRefreshGuideProps> = ({ check, links }) => {
  const [beforeLink, afterLink] = strings.GuideOfficeHome.split('{0}');
  return (
    <div className={styles.section}>
      <h3>{strings.GuideTitle}</h3>
      <p>{strings.GuideNote}</p>
      <ol className={styles.steps}>
        <li>
          {strings.GuidePrivateWindow}
          <span className={styles.hint}>{strings.GuidePrivateWindowHint}</span>
        </li>
        {links.officeHome !== undefined && (
          <li>
            {beforeLink}
            <ExternalLink href={links.officeHome}>{new URL(links.officeHome).hostname}</ExternalLink>
            {afterLink}
          </li>
        )}
        <li>{strings.GuideWorkAccount}</li>
        <li>{strings.GuideTile}</li>
        <li>{strings.GuideReturn}</li>
      </ol>
      <DefaultButton text={strings.CheckAgain} onClick={() => check.check('fresh')} />
    </div>
  );
};
