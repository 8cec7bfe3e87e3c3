import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { CompletedSolidIcon, InfoSolidIcon, WarningSolidIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type GuidePlan,
  type PhotoCheck,
  type ReportEnvironment,
  type RunningRefresh,
  type ShownResult,
  type StatusKind,
  type SupportContact,
  type SupportReportInput,
  type Waiting,
  guidePlanOf,
  readingsOf
} from '../../../photos';
import type { Links } from '../webPartProperties';
import type { InspectSizes } from './closerLook/CloserLook';
import { LazyCloserLook } from './closerLook/LazyCloserLook';
import { Details } from './Details';
import { GuideOfCard, type GuideRequest } from './guide/GuideOfCard';
import { movementText } from './moments';
import { PhotoPair } from './PhotoPair';
import styles from './ProfilePhotoStatus.module.scss';
import { RefreshProgressView } from './RefreshProgressView';
import { StatusActions } from './StatusActions';
import { type StatusTexts, type TimeSettings, type Tone, textsOf, toneOf, waitingOf } from './statusTexts';
import type { ISupportReportProps } from './support/SupportReport';
import { LazySupportReport, SupportReportSection } from './support/SupportReportSection';
import { Toggle } from './Toggle';
import { focusTarget } from './useKeptFocus';

/** What the check does while its last result is shown. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refreshing'; readonly refresh: RunningRefresh; readonly isElsewhere: boolean };

/** What a support report needs beside the result. */
export interface Support {
  readonly contact: SupportContact | undefined;
  readonly environment: () => ReportEnvironment;
}

export interface IStatusCardProps {
  readonly check: PhotoCheck;
  readonly shown: ShownResult;
  /** What goes on meanwhile */
  readonly activity: Activity;
  readonly links: Links;
  readonly time: TimeSettings;
  readonly inspectSizes: InspectSizes;
  readonly support: Support;
  /** Given when the card can be folded back to one line */
  readonly onShowLess?: () => void;
}

/** Makes the ids of two cards on one page differ */
let cardCount: number = 0;

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

/** Both photos, the status in words, the one next step, and what the reader unfolds below. */
export const StatusCard: React.FunctionComponent<IStatusCardProps> = (props) => {
  const { check, shown, activity, links, time, support, onShowLess } = props;
  const { result, movement } = shown;
  const { status } = result;
  const [id] = React.useState(() => `pps-${(cardCount += 1)}`);
  const [looksCloser, setLooksCloser] = React.useState(false);
  const [showsWhy, setShowsWhy] = React.useState(false);
  const [showsReport, setShowsReport] = React.useState(false);
  const [guideRequest, setGuideRequest] = React.useState<GuideRequest>();

  const texts: StatusTexts = textsOf(shown, time);
  // Whoever stopped it may begin again at once
  const waiting: Waiting = shown.refresh?.step === 'cancelled' ? 'notAsked' : waitingOf(shown, time);
  const plan: GuidePlan | undefined = guidePlanOf(status.kind, waiting);
  const showsGuide: boolean = useUnlessRefreshing(shown.remembered !== undefined || guideRequest !== undefined, activity);
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');
  const isBusy: boolean = activity.kind !== 'none';

  const report: ISupportReportProps = { input: useReportInput(shown, support), contact: support.contact, ...texts };
  const reportLink: React.ReactElement = (
    <Toggle text={strings.ReportLink} isOpen={showsReport} controls={`${id}-report`} onToggle={setShowsReport} />
  );

  return (
    <>
      <div className={styles.body}>
        <PhotoPair status={status} />
        <div className={styles.text}>
          <p className={styles.headline} {...focusTarget} tabIndex={-1}>
            <ToneIcon tone={toneOf(status)} />
            {texts.headline}
          </p>
          {activity.kind !== 'refreshing' && (
            <p className={styles.explanation}>
              {texts.explanation} {movement && movementText(movement, result.checkedAt, time.locale)}
            </p>
          )}
          {activity.kind === 'refreshing' && (
            <RefreshProgressView
              refresh={activity.refresh}
              isElsewhere={activity.isElsewhere}
              onCancel={() => check.cancelRefresh()}
            />
          )}
          {activity.kind === 'checking' && <ProgressIndicator className={styles.progress} label={strings.Checking} />}
          {activity.kind === 'none' && (
            <div className={styles.actions}>
              <StatusActions
                check={check}
                status={status}
                waiting={waiting}
                onGetHelp={() => setGuideRequest({ step: 'askForHelp' })}
                links={links}
              />
              {onShowLess && <Link onClick={onShowLess}>{strings.HideBoth}</Link>}
              {hasPicture && (
                <Toggle text={strings.LookCloser} isOpen={looksCloser} controls={`${id}-pictures`} onToggle={setLooksCloser} />
              )}
              {isReported(status.kind) ? (
                reportLink
              ) : (
                <Toggle text={strings.WhyLink} isOpen={showsWhy} controls={`${id}-details`} onToggle={setShowsWhy} />
              )}
            </div>
          )}
        </div>
      </div>
      {looksCloser && hasPicture && (
        <LazyCloserLook id={`${id}-pictures`} status={status} isBusy={isBusy} inspectSizes={props.inspectSizes} />
      )}
      {plan && showsGuide && (
        <GuideOfCard
          check={check}
          plan={plan}
          shown={shown}
          isOverdue={waiting === 'overdue'}
          activity={activity}
          request={guideRequest}
          links={links}
          time={time}
          help={<LazySupportReport {...report} />}
        />
      )}
      {showsWhy && (
        <Details
          id={`${id}-details`}
          result={result}
          links={links}
          locale={time.locale}
          reportLink={reportLink}
          {...(plan && !showsGuide ? { onShowGuide: () => setGuideRequest({ step: plan.first }) } : {})}
        />
      )}
      {showsReport && (showsWhy || isReported(status.kind)) && (
        <SupportReportSection id={`${id}-report`} {...report} />
      )}
    </>
  );
};

/** Where the card has nothing to explain that the report does not hold, it offers the report at once. */
function isReported(status: StatusKind): boolean {
  return status === 'cannotCompare' || status === 'otherName';
}

/** A value as it was before a refresh began: what the refresh is worth is not known before it has ended. */
function useUnlessRefreshing(value: boolean, activity: Activity): boolean {
  const before: React.MutableRefObject<boolean> = React.useRef(false);
  if (activity.kind !== 'refreshing') {
    before.current = value;
  }
  return before.current;
}

/** Everything that is known now, for a report; made when the reader asks for one. */
function useReportInput({ result, refresh, movement, remembered }: ShownResult, support: Support): () => SupportReportInput {
  const { environment } = support;
  return React.useCallback(
    (): SupportReportInput => ({
      result,
      refresh,
      movement,
      remembered,
      environment: environment(),
      createdAt: Date.now()
    }),
    // The environment is asked for with the result, not with every function that a parent makes anew
    [result, refresh, movement, remembered]
  );
}
