import * as React from 'react';
import { ProgressBar } from '@fluentui/react-progress';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type GuidePlan,
  type InspectSizesPorts,
  type ShownResult,
  type StatusKind,
  type SupportContact,
  type Waiting,
  guidePlanOf,
  readingsOf,
  withoutSteps
} from '../../../../photos';
import type { RuntimeFacts } from '../../page/reportEnvironment';
import { type StepSettings, hiddenStepsOf } from '../../settings/hiddenSteps';
import type { Links } from '../../settings/links';
import { CloserLook } from '../closerLook';
import { Guide, type GuideRequest } from '../guide';
import { InSyncHelp, type InSyncQuestion } from '../inSyncHelp';
import { PhotoPair } from '../photoPair/PhotoPair';
import { RefreshProgress } from '../refreshProgress/RefreshProgress';
import { ActionRow } from '../shared/ActionRow';
import type { Activity } from '../shared/activity';
import type { CardActions } from '../shared/cardActions';
import { DisclosureLink } from '../shared/DisclosureLink';
import { Explanation, Headline, Message } from '../shared/Message';
import { FluentRoot } from '../shared/FluentRoot';
import { Section } from '../shared/Section';
import { TextButton } from '../shared/TextButton';
import { useLoadAhead } from '../shared/useLoadAhead';
import { useUniqueId } from '../shared/useUniqueId';
import { type ISupportReportProps, SupportReport } from '../supportReport';
import { movementText } from '../texts/recordTexts';
import { otherRegionText, photoSetterText } from '../texts/remarks';
import { type StatusTexts, textsOf } from '../texts/statusTexts';
import { toneOf } from '../texts/tone';
import { type TimeSettings, waitingOf } from '../texts/waiting';
import { CardBody } from './CardBody';
import { OwnAnswer, isAnsweredSame } from './OwnAnswer';
import { StatusActions } from './StatusActions';
import styles from './StatusCard.module.scss';
import { useReportInput } from './useReportInput';
import { useValueBeforeRefresh } from './useValueBeforeRefresh';
import { WhyDetails } from './WhyDetails';

export interface IStatusCardProps {
  readonly actions: CardActions;
  readonly shown: ShownResult;
  /** What goes on meanwhile */
  readonly activity: Activity;
  readonly links: Links;
  readonly time: TimeSettings;
  /** Small photos beside the text */
  readonly isCompact: boolean;
  /** Which steps of the guide are shown */
  readonly steps: StepSettings;
  readonly sizesPorts: InspectSizesPorts;
  /** Where support reports go; undefined where the site owner named nobody */
  readonly supportContact: SupportContact | undefined;
  /** Always the same object, so that a report is written once */
  readonly runtime: RuntimeFacts;
  /** Given when the card can be folded back to one line */
  readonly onShowLess?: () => void;
}

/** What the user may open next */
const partsInSync: readonly [typeof InSyncHelp, typeof CloserLook] = [InSyncHelp, CloserLook];
const parts: readonly [typeof Guide, typeof CloserLook, typeof SupportReport] = [Guide, CloserLook, SupportReport];

/** Both photos, the status in words, the next step, and what the user unfolds below. */
const StatusCard: React.FunctionComponent<IStatusCardProps> = (props) => {
  const { actions, shown, activity, links, time, supportContact, onShowLess } = props;
  const { result, recordChanges } = shown;
  const { status } = result;
  const id: string = useUniqueId('card');
  const [showsCloserLook, setShowsCloserLook] = React.useState(false);
  const [showsWhy, setShowsWhy] = React.useState(false);
  const [showsReport, setShowsReport] = React.useState(false);
  const [question, setQuestion] = React.useState<InSyncQuestion>();
  const [guideRequest, setGuideRequest] = React.useState<GuideRequest>();

  useLoadAhead(status.kind === 'inSync' ? partsInSync : parts, activity.kind === 'none');

  const texts: StatusTexts = textsOf(shown, time);
  // Anyone who cancelled it may begin again at once
  const waiting: Waiting = shown.refresh?.step === 'cancelled' ? 'notAsked' : waitingOf(shown, time);
  const fullPlan: GuidePlan | undefined = guidePlanOf(status.kind, waiting);
  const plan: GuidePlan | undefined = fullPlan && withoutSteps(fullPlan, hiddenStepsOf(props.steps));
  const showsGuide: boolean = useValueBeforeRefresh(shown.history !== undefined || guideRequest !== undefined, activity);
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');
  const isBusy: boolean = activity.kind !== 'none';

  const needsRecord: boolean = (showsReport || showsWhy || question !== undefined) && result.record === undefined && !isBusy;
  React.useEffect(() => {
    if (needsRecord) {
      actions.explain();
    }
  }, [actions, needsRecord]);

  const report: ISupportReportProps = { input: useReportInput(shown, props.runtime), contact: supportContact, ...texts };
  const reportLink: React.ReactElement = (
    <DisclosureLink text={strings.ReportLink} isOpen={showsReport} controls={`${id}-report`} onToggle={setShowsReport} />
  );

  const questionLink = (asked: InSyncQuestion, text: string): React.ReactElement => (
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
          {questionLink('elsewhere', strings.StillAnotherPhoto)}
          {questionLink('notCurrent', strings.NotMyCurrentPhoto)}
        </>
      );
    }
    return offersReport(status.kind) ? (
      reportLink
    ) : (
      <DisclosureLink text={strings.WhyLink} isOpen={showsWhy} controls={`${id}-details`} onToggle={setShowsWhy} />
    );
  };

  return (
    <FluentRoot>
      <CardBody isCompact={props.isCompact}>
        <PhotoPair status={status} isSmall={props.isCompact} />
        <Message>
          <Headline tone={toneOf(status)}>{texts.headline}</Headline>
          {activity.kind !== 'refreshing' && (
            <Explanation>
              {isAnsweredSame(status) ? undefined : texts.explanation} {photoSetterText(status, links)} {otherRegionText(result, links)}{' '}
              {recordChanges && movementText(recordChanges, result.checkedAt, time.locale)}
            </Explanation>
          )}
          <OwnAnswer status={status} {...(activity.kind === 'none' ? { onUndo: actions.takeBackAnswer } : {})} />
          {activity.kind === 'refreshing' && (
            <RefreshProgress refresh={activity.refresh} isInOtherTab={activity.isInOtherTab} onCancel={actions.cancelRefresh} />
          )}
          {activity.kind === 'checking' && (
            <div className={styles.progress}>
              <p>{strings.Checking}</p>
              <ProgressBar aria-label={strings.Checking} thickness="large" />
            </div>
          )}
          {activity.kind === 'none' && (
            <ActionRow>
              <div className={styles.nextSteps} data-part="next-steps">
                <StatusActions
                  actions={actions}
                  result={result}
                  waiting={waiting}
                  onGetHelp={() => setGuideRequest({ step: 'askForHelp' })}
                  links={links}
                />
              </div>
              {onShowLess && <TextButton onClick={onShowLess}>{strings.HideBoth}</TextButton>}
              {hasPicture && (
                <DisclosureLink
                  text={strings.LookCloser}
                  isOpen={showsCloserLook}
                  controls={`${id}-pictures`}
                  onToggle={setShowsCloserLook}
                />
              )}
              {moreLinks()}
            </ActionRow>
          )}
        </Message>
      </CardBody>
      {question && status.kind === 'inSync' && (
        <Section id={`${id}-help`}>
          <InSyncHelp question={question} links={links} isBusy={isBusy} onRenew={actions.renewCopies} reportLink={reportLink} />
        </Section>
      )}
      {showsWhy && status.kind !== 'inSync' && (
        <Section id={`${id}-details`}>
          <WhyDetails
            result={result}
            links={links}
            locale={time.locale}
            reportLink={reportLink}
            {...(plan && !showsGuide ? { onShowGuide: () => setGuideRequest({ step: plan.first }) } : {})}
          />
        </Section>
      )}
      {showsReport && (status.kind === 'inSync' ? question === 'elsewhere' : showsWhy || offersReport(status.kind)) && (
        <Section id={`${id}-report`}>
          <h3>{strings.ReportTitle}</h3>
          <SupportReport {...report} />
        </Section>
      )}
      {showsCloserLook && hasPicture && (
        <Section id={`${id}-pictures`}>
          <CloserLook status={status} isBusy={isBusy} sizesPorts={props.sizesPorts} />
        </Section>
      )}
      {plan && showsGuide && (
        <Guide
          actions={actions}
          plan={plan}
          shown={shown}
          isOverdue={waiting === 'overdue'}
          activity={activity}
          request={guideRequest}
          links={links}
          time={time}
          help={<SupportReport {...report} />}
        />
      )}
    </FluentRoot>
  );
};

/** Where the card has nothing to explain that the report does not hold, it offers the report at once. */
function offersReport(status: StatusKind): boolean {
  return status === 'cannotCompare' || status === 'otherName';
}

export default StatusCard;
