import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { CompletedSolidIcon, InfoSolidIcon, WarningSolidIcon } from '@fluentui/react-icons-mdl2';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type CheckResult,
  type GuidePlan,
  type PhotoCheck,
  type PhotoStatus,
  type ReportEnvironment,
  type RunningRefresh,
  type ShownResult,
  type StatusKind,
  type SupportContact,
  type SupportReportInput,
  type Waiting,
  guidePlanOf,
  isWaitingForSharePoint,
  readingsOf
} from '../../../../photos';
import type { Links } from '../../settings/webPartProperties';
import type { InspectSizes } from '../closerLook/CloserLook';
import { LazyCloserLook } from '../closerLook';
import { WhyDetails } from './WhyDetails';
import { GuideContainer, type GuideRequest } from '../guide/GuideContainer';
import type { InSyncQuestion } from '../inSyncHelp/InSyncHelp';
import { LazyInSyncHelp } from '../inSyncHelp';
import { movementText } from '../texts/relativeTime';
import { PhotoPair } from '../photoPair/PhotoPair';
import styles from '../ProfilePhotoStatus.module.scss';
import { RefreshProgress } from '../refreshProgress/RefreshProgress';
import { StatusActions } from './StatusActions';
import { type StatusTexts, type TimeSettings, type Tone, textsOf, toneOf, waitingOf } from '../texts/statusTexts';
import type { ISupportReportProps } from '../supportReport/SupportReport';
import { LazySupportReport, SupportReportSection } from '../supportReport';
import { DisclosureLink } from '../shared/DisclosureLink';
import { focusFallback } from '../shared/useFocusFallback';

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
  const [question, setQuestion] = React.useState<InSyncQuestion>();
  const [guideRequest, setGuideRequest] = React.useState<GuideRequest>();

  const texts: StatusTexts = textsOf(shown, time);
  // Whoever stopped it may begin again at once
  const waiting: Waiting = shown.refresh?.step === 'cancelled' ? 'notAsked' : waitingOf(shown, time);
  const plan: GuidePlan | undefined = guidePlanOf(status.kind, waiting);
  const showsGuide: boolean = useValueBeforeRefresh(shown.remembered !== undefined || guideRequest !== undefined, activity);
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');
  const isBusy: boolean = activity.kind !== 'none';

  const report: ISupportReportProps = { input: useReportInput(shown, support), contact: support.contact, ...texts };
  const reportLink: React.ReactElement = (
    <DisclosureLink text={strings.ReportLink} isOpen={showsReport} controls={`${id}-report`} onToggle={setShowsReport} />
  );

  const questionToggle = (asked: InSyncQuestion, text: string): React.ReactElement => (
    <DisclosureLink
      text={text}
      isOpen={question === asked}
      controls={`${id}-help`}
      onToggle={(isOpen) => setQuestion(isOpen ? asked : undefined)}
    />
  );
  const moreLinks = (): React.ReactElement => {
    if (status.kind === 'inSync') {
      return (
        <>
          {questionToggle('elsewhere', strings.StillAnotherPhoto)}
          {questionToggle('notCurrent', strings.NotMyCurrentPhoto)}
        </>
      );
    }
    return isReported(status.kind) ? (
      reportLink
    ) : (
      <DisclosureLink text={strings.WhyLink} isOpen={showsWhy} controls={`${id}-details`} onToggle={setShowsWhy} />
    );
  };

  return (
    <>
      <div className={styles.body}>
        <PhotoPair status={status} />
        <div className={styles.text}>
          <p className={styles.headline} {...focusFallback} tabIndex={-1}>
            <ToneIcon tone={toneOf(status)} />
            {texts.headline}
          </p>
          {activity.kind !== 'refreshing' && (
            <p className={styles.explanation}>
              {texts.explanation} {othersText(status, links)} {regionText(result, links)}{' '}
              {movement && movementText(movement, result.checkedAt, time.locale)}
            </p>
          )}
          {activity.kind === 'refreshing' && (
            <RefreshProgress refresh={activity.refresh} isElsewhere={activity.isElsewhere} onCancel={() => check.cancelRefresh()} />
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
                <DisclosureLink text={strings.LookCloser} isOpen={looksCloser} controls={`${id}-pictures`} onToggle={setLooksCloser} />
              )}
              {moreLinks()}
            </div>
          )}
        </div>
      </div>
      {question && status.kind === 'inSync' && (
        <LazyInSyncHelp
          id={`${id}-help`}
          question={question}
          links={links}
          isBusy={isBusy}
          onRenew={() => check.renewCopies()}
          reportLink={reportLink}
        />
      )}
      {looksCloser && hasPicture && (
        <LazyCloserLook id={`${id}-pictures`} status={status} isBusy={isBusy} inspectSizes={props.inspectSizes} />
      )}
      {plan && showsGuide && (
        <GuideContainer
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
      {showsWhy && status.kind !== 'inSync' && (
        <WhyDetails
          id={`${id}-details`}
          result={result}
          links={links}
          locale={time.locale}
          reportLink={reportLink}
          {...(plan && !showsGuide ? { onShowGuide: () => setGuideRequest({ step: plan.first }) } : {})}
        />
      )}
      {showsReport && (status.kind === 'inSync' ? question === 'elsewhere' : showsWhy || isReported(status.kind)) && (
        <SupportReportSection id={`${id}-report`} {...report} />
      )}
    </>
  );
};

/** Who sets photos, where the reader lacks one in Microsoft 365 and cannot add it. */
function othersText({ kind }: PhotoStatus, { photo }: Links): string | undefined {
  const isMissing: boolean = kind === 'noPhoto' || kind === 'missingInMicrosoft365';
  return isMissing && photo.by === 'others' ? Text.format(strings.SetByOthersText, photo.who ?? strings.PhotosSetByAdmin) : undefined;
}

/** That the profile is kept in another region, where SharePoint lacks the photo in this one. */
function regionText({ status, record }: CheckResult, { personalSites }: Links): string | undefined {
  const host: string | undefined = record?.kind === 'record' ? record.personalSiteHost : undefined;
  return isWaitingForSharePoint(status) && host !== undefined && personalSites !== undefined && host !== personalSites
    ? Text.format(strings.OtherRegionText, new URL(host).hostname)
    : undefined;
}

/** Where the card has nothing to explain that the report does not hold, it offers the report at once. */
function isReported(status: StatusKind): boolean {
  return status === 'cannotCompare' || status === 'otherName';
}

/** A value as it was before a refresh began: what the refresh is worth is not known before it has ended. */
function useValueBeforeRefresh(value: boolean, activity: Activity): boolean {
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
