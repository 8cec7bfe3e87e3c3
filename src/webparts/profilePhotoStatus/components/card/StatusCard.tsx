import * as React from 'react';
import { ProgressBar } from '@fluentui/react-progress';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type GuidePlan,
  type GuideStep,
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
import { fittingStep } from '../guide/fittingStep';
import { stepTextsOf } from '../guide/stepTexts';
import { InSyncHelp } from '../inSyncHelp';
import { CardPart } from '../panel/CardPart';
import { PartButton } from '../panel/PartButton';
import { hasDialogs } from '../panel/SidePanel';
import { PhotoPair } from '../photoPair/PhotoPair';
import { RefreshProgress } from '../refreshProgress/RefreshProgress';
import { ActionRow } from '../shared/ActionRow';
import type { Activity } from '../shared/activity';
import type { CardActions } from '../shared/cardActions';
import { Explanation, Headline, Message } from '../shared/Message';
import { FluentRoot } from '../shared/FluentRoot';
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
import { type PartName, isOffered, offersReport, titleOf } from './partName';
import { PartView } from './PartView';
import { StatusActions } from './StatusActions';
import styles from './StatusCard.module.scss';
import { useReportInput } from './useReportInput';

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
  /** Whether parts open in a panel at the side, where the browser has that; else on the page */
  readonly opensInPanel: boolean;
  /** Hides the card for a time; undefined where that is not offered */
  readonly onHide?: (() => void) | undefined;
  /** Given when the card can be folded back to one line */
  readonly onShowLess?: () => void;
}

/** What the user may open next */
const partsInSync: readonly [typeof InSyncHelp, typeof CloserLook] = [InSyncHelp, CloserLook];
const parts: readonly [typeof Guide, typeof CloserLook, typeof SupportReport] = [Guide, CloserLook, SupportReport];

/** Both photos, the status in words, the next step, and what the user unfolds below. */
const StatusCard: React.FunctionComponent<IStatusCardProps> = (props) => {
  const { actions, shown, activity, links, time, supportContact, onHide, onShowLess } = props;
  const isInPanel: boolean = props.opensInPanel && hasDialogs;
  const { result, recordChanges } = shown;
  const { status } = result;
  // The words and buttons of another status are others, and move none of this one; while something goes on they stay, and with them the focus
  const settledKind: React.MutableRefObject<StatusKind> = React.useRef(status.kind);
  if (activity.kind === 'none') {
    settledKind.current = status.kind;
  }
  const id: string = useUniqueId('card');
  const [part, setPart] = React.useState<PartName>();
  const [guideRequest, setGuideRequest] = React.useState<GuideRequest>();

  useLoadAhead(status.kind === 'inSync' ? partsInSync : parts, activity.kind === 'none');

  const texts: StatusTexts = textsOf(shown, time);
  // Anyone who cancelled it may begin again at once
  const waiting: Waiting = shown.refresh?.step === 'cancelled' ? 'notAsked' : waitingOf(shown, time);
  const fullPlan: GuidePlan | undefined = guidePlanOf(status.kind, waiting);
  const plan: GuidePlan | undefined = fullPlan && withoutSteps(fullPlan, hiddenStepsOf(props.steps));
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');
  const isBusy: boolean = activity.kind !== 'none';
  const openPart: PartName | undefined = part && isOffered(part, { status: status.kind, hasPicture, plan }) ? part : undefined;

  const isNoLongerOffered: boolean = part !== openPart;
  React.useEffect(() => {
    if (isNoLongerOffered) {
      // It does not come back by itself with another status
      setPart(undefined);
    }
  }, [isNoLongerOffered]);

  const needsRecord: boolean = openPart !== undefined && openPart !== 'pictures' && result.record === undefined && !isBusy;
  React.useEffect(() => {
    if (needsRecord) {
      actions.explain();
    }
  }, [actions, needsRecord]);

  const openGuide = (step: GuideStep): void => {
    setGuideRequest({ step });
    setPart('guide');
  };
  const close = (): void => setPart(undefined);
  const isOverdue: boolean = waiting === 'overdue';
  // The card shows how far it is, and a button that ends it
  const refreshFromGuide: CardActions['refresh'] = (goal) => {
    if (isInPanel) {
      close();
    }
    actions.refresh(goal);
  };

  const report: ISupportReportProps = { input: useReportInput(shown, props.runtime), contact: supportContact, ...texts };
  const partButton = (name: PartName, text: string): React.ReactElement => (
    <PartButton
      name={name}
      text={text}
      isInPanel={isInPanel}
      isOpen={openPart === name}
      controls={`${id}-${name}`}
      onToggle={(isOpen) => setPart(isOpen ? name : undefined)}
    />
  );
  const moreButtons = (): React.ReactElement => {
    if (status.kind === 'inSync') {
      return (
        <>
          {partButton('elsewhere', strings.StillAnotherPhoto)}
          {partButton('notCurrent', strings.NotMyCurrentPhoto)}
        </>
      );
    }
    return offersReport(status.kind) ? partButton('report', strings.ReportLink) : partButton('why', strings.WhyLink);
  };
  const continueButton = (steps: GuidePlan): React.ReactElement => {
    const step: GuideStep = fittingStep(steps, shown, isOverdue);
    const { title } = stepTextsOf(step, { plan: steps, waitingHours: time.waitingHours, photo: links.photo, locale: time.locale });
    return (
      <PartButton
        name="guide"
        text={Text.format(strings.ContinueGuide, steps.steps.indexOf(step) + 1, title)}
        isInPanel={isInPanel}
        isOpen={openPart === 'guide'}
        controls={`${id}-guide`}
        onToggle={(isOpen) => (isOpen ? openGuide(step) : close())}
      />
    );
  };

  return (
    <FluentRoot>
      <CardBody isCompact={props.isCompact}>
        <PhotoPair status={status} isSmall={props.isCompact} />
        <Message key={settledKind.current}>
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
                  onGetHelp={() => openGuide('askForHelp')}
                  links={links}
                />
              </div>
              {onShowLess && <TextButton onClick={onShowLess}>{strings.HideBoth}</TextButton>}
              <div className={styles.openers}>
                {hasPicture && partButton('pictures', strings.LookCloser)}
                {moreButtons()}
              </div>
              {plan && shown.history && continueButton(plan)}
            </ActionRow>
          )}
        </Message>
      </CardBody>
      {openPart && (
        <CardPart
          name={openPart}
          id={`${id}-${openPart}`}
          title={titleOf(openPart)}
          isInPanel={isInPanel}
          hasOwnFrame={openPart === 'guide'}
          onClose={close}
        >
          <PartView
            part={openPart}
            actions={{ ...actions, refresh: refreshFromGuide }}
            shown={shown}
            activity={activity}
            plan={plan}
            isOverdue={isOverdue}
            isInPanel={isInPanel}
            guideRequest={guideRequest}
            links={links}
            time={time}
            sizesPorts={props.sizesPorts}
            report={report}
            onShowGuide={openGuide}
            onHide={onHide}
          />
        </CardPart>
      )}
    </FluentRoot>
  );
};

export { prepareCard as prepare } from './prepareCard';
export default StatusCard;
