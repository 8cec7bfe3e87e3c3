import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { Links } from '../../settings/links';
import { ExternalLink } from '../shared/ExternalLink';
import { TeamsNotice } from '../shared/TeamsNotice';
import { BusyButton } from '../shared/BusyButton';
import styles from './InSyncHelp.module.scss';

/** What the user says of photos that are the same. */
export type InSyncQuestion = 'elsewhere' | 'notCurrent';

export interface IInSyncHelpProps {
  readonly question: InSyncQuestion;
  readonly links: Links;
  /** The photos are being read at this moment */
  readonly isBusy: boolean;
  /** Renews the browser's copies, and reads and compares again */
  readonly onRenew: () => void;
  /** Opens the report for the help desk, which can look where a browser cannot */
  readonly reportLink: React.ReactElement;
}

/** Where other copies of a photo are kept, how long as far as Microsoft documents it, and what helps. */
const places: readonly (readonly [place: string, text: string])[] = [
  [strings.ElsewhereBrowsers, strings.ElsewhereBrowsersText],
  [strings.ElsewhereTeams, strings.ElsewhereTeamsText],
  [strings.ElsewhereLists, strings.ElsewhereListsText],
  [strings.ElsewhereSearch, strings.ElsewhereSearchText]
];

/** How far the renewal of the browser's copies has come. */
type Renewal = 'none' | 'requested' | 'running' | 'done';

function renewalAfter(before: Renewal, isBusy: boolean): Renewal {
  if (isBusy) {
    return before === 'requested' ? 'running' : before;
  }
  return before === 'running' ? 'done' : before;
}

/** SharePoint is right, and the user sees another photo all the same: other places keep copies of their own. */
const Elsewhere: React.FunctionComponent<IInSyncHelpProps> = ({ links, isBusy, onRenew, reportLink }) => {
  const [renewal, setRenewal] = React.useState<Renewal>('none');
  // The renewal has ended when the check has
  React.useEffect(() => {
    setRenewal((before) => renewalAfter(before, isBusy));
  }, [isBusy]);
  return (
    <>
      <p>{strings.ElsewhereText}</p>
      <dl className={styles.places}>
        {places.map(([place, text]) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <TeamsNotice site={links.siteForBrowser} />
      <div className={styles.actions}>
        <BusyButton
          text={strings.RenewCopies}
          isBusy={isBusy}
          onClick={() => {
            setRenewal('requested');
            onRenew();
          }}
        />
        {/* Where something else is found, the whole card says so instead */}
        <span className={styles.statusMessage} role="status">
          {renewal === 'done' && strings.CopiesRenewed}
        </span>
        {reportLink}
      </div>
    </>
  );
};

/** SharePoint shows what Microsoft 365 has, and that is another photo than the user wants. */
const NotCurrent: React.FunctionComponent<Pick<IInSyncHelpProps, 'links'>> = ({ links: { photo } }) =>
  photo.by === 'others' ? (
    <p>{Text.format(strings.NotCurrentByOthers, photo.who ?? strings.PhotosSetByAdmin)}</p>
  ) : (
    <>
      <p>{strings.NotCurrentText}</p>
      {photo.page !== undefined && (
        <p>
          <ExternalLink href={photo.page}>{strings.NotCurrentPage}</ExternalLink>
        </p>
      )}
      <p>{strings.NotCurrentThen}</p>
    </>
  );

const InSyncHelp: React.FunctionComponent<IInSyncHelpProps> = (props) => {
  switch (props.question) {
    case 'elsewhere':
      return <Elsewhere {...props} />;
    case 'notCurrent':
      return <NotCurrent links={props.links} />;
  }
};

export default InSyncHelp;
