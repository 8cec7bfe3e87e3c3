import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { CompletedSolidIcon, InfoSolidIcon, WarningSolidIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type CheckResult,
  type PhotoCheck,
  type RefreshOutcome,
  type RefreshProgress,
  type ReportEnvironment,
  type SupportContact,
  type SupportReportInput,
  isWaitingForSharePoint
} from '../../../photos';
import type { Links } from '../webPartProperties';
import { Details } from './Details';
import { PhotoPair } from './PhotoPair';
import styles from './ProfilePhotoStatus.module.scss';
import { RefreshGuide } from './RefreshGuide';
import { RefreshProgressView } from './RefreshProgressView';
import { StatusActions } from './StatusActions';
import { SupportReportSection } from './support/SupportReportSection';
import { type StatusTexts, type Tone, textsOf, toneOf } from './statusTexts';

/** What the check does while its last result is shown. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refreshing'; readonly progress: RefreshProgress };

/** What a support report needs beside the result. */
export interface Support {
  readonly contact: SupportContact | undefined;
  readonly environment: () => ReportEnvironment;
}

export interface IStatusCardProps {
  readonly check: PhotoCheck;
  readonly result: CheckResult;
  /** How the last refresh ended, if there was one */
  readonly outcome: RefreshOutcome | undefined;
  /** What goes on meanwhile */
  readonly activity: Activity;
  readonly links: Links;
  readonly support: Support;
  readonly locale: string;
  /** Given when the card can be folded back to one line */
  readonly onShowLess?: () => void;
}

/** Makes the ids of two cards on one page differ */
let detailsCount: number = 0;

const ToneIcon: React.FunctionComponent<{ readonly tone: Tone }> = ({ tone }) => {
  const className: string = `${styles.headlineIcon} ${styles[tone]}`;
  switch (tone) {
    case 'good':
      return <CompletedSolidIcon className={className} />;
    case 'attention':
      return <WarningSolidIcon className={className} />;
    case 'neutral':
      return <InfoSolidIcon className={className} />;
  }
};

/** Both photos, the status in words, and the one next step. */
export const StatusCard: React.FunctionComponent<IStatusCardProps> = (props) => {
  const { check, result, outcome, activity, links, support, locale, onShowLess } = props;
  const [showsWhy, setShowsWhy] = React.useState(false);
  const [showsReport, setShowsReport] = React.useState(false);
  const headline: React.RefObject<HTMLParagraphElement> = React.useRef(null);
  const { status } = result;
  const texts: StatusTexts = textsOf(result, outcome);
  const detailsId: string = React.useRef(`pps-details-${(detailsCount += 1)}`).current;

  const reportId: string = `${detailsId}-report`;
  const { environment } = support;
  const reportInput = React.useCallback(
    (): SupportReportInput => ({
      result,
      refresh: undefined,
      movement: undefined,
      remembered: undefined,
      environment: environment(),
      createdAt: Date.now()
    }),
    // The environment is asked for with the result, not with every function that a parent makes anew
    [result]
  );
  const reportLink: React.ReactElement = (
    <Link
      aria-expanded={showsReport}
      {...(showsReport ? { 'aria-controls': reportId } : {})}
      onClick={() => setShowsReport(!showsReport)}
    >
      {strings.ReportLink}
    </Link>
  );

  // The button that was pressed is gone when a refresh begins or ends: the focus goes to what is said now
  useFocusAfterChange(headline, activity.kind);

  return (
    <>
      <div className={styles.body}>
        <PhotoPair status={status} />
        <div className={styles.text}>
          <p className={styles.headline} ref={headline} tabIndex={-1}>
            <ToneIcon tone={toneOf(status)} />
            {texts.headline}
          </p>
          {activity.kind !== 'refreshing' && <p className={styles.explanation}>{texts.explanation}</p>}
          {activity.kind === 'refreshing' && (
            <RefreshProgressView progress={activity.progress} onCancel={() => check.cancelRefresh()} />
          )}
          {activity.kind === 'checking' && <ProgressIndicator className={styles.progress} label={strings.Checking} />}
          {activity.kind === 'none' && (
            <div className={styles.actions}>
              <StatusActions check={check} status={status} links={links} />
              {onShowLess && <Link onClick={onShowLess}>{strings.HideBoth}</Link>}
              {status.kind === 'cannotCompare' ? (
                reportLink
              ) : (
                <Link
                  aria-expanded={showsWhy}
                  {...(showsWhy ? { 'aria-controls': detailsId } : {})}
                  onClick={() => setShowsWhy(!showsWhy)}
                >
                  {strings.WhyLink}
                </Link>
              )}
            </div>
          )}
        </div>
      </div>
      {outcome === 'notYet' && isWaitingForSharePoint(status) && <RefreshGuide check={check} links={links} />}
      {showsWhy && <Details id={detailsId} result={result} links={links} locale={locale} reportLink={reportLink} />}
      {showsReport && (showsWhy || status.kind === 'cannotCompare') && (
        <SupportReportSection id={reportId} input={reportInput} contact={support.contact} {...texts} />
      )}
    </>
  );
};

function useFocusAfterChange(target: React.RefObject<HTMLElement>, value: string): void {
  const before: React.MutableRefObject<string> = React.useRef(value);
  React.useEffect(() => {
    if (before.current !== value) {
      before.current = value;
      target.current?.focus();
    }
  }, [target, value]);
}
