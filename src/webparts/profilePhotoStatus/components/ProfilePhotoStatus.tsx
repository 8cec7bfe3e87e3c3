import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

import {
  type CheckState,
  type InspectSizesPorts,
  type PhotoStatus,
  type UnavailableReason,
  type ReadableStore,
  type StartSettings,
  type SupportContact,
  type Visitor,
  readingsOf,
  unavailableReasonOf
} from '../../../photos';
import type { CalmView, CheckWhen, Density, UnavailableView } from '../settings/cardSettings';
import { showsBothPhotos, startSettingsOf } from '../settings/startSettings';
import type { Hiding, HidingState } from '../page/hiding';
import { CardRoom, type ICardRoomProps } from '../room/CardRoom';
import type { KeptRoom } from '../room/keptRoom';
import { roomPhaseOf } from '../room/roomPhase';
import type { RuntimeFacts } from '../page/reportEnvironment';
import type { StepSettings } from '../settings/hiddenSteps';
import type { Links } from '../settings/links';
import { StatusCard } from './card';
import { CardSkeleton } from './card/CardSkeleton';
import { OwnAnswer } from './card/OwnAnswer';
import { Announcement } from './frame/Announcement';
import { useAnnouncer } from './frame/announcer';
import { CardErrorBoundary } from './frame/CardErrorBoundary';
import { CardFrame, type ICardFrameProps } from './frame/CardFrame';
import { HiddenByYouNote, JustHidden } from './hiding/HiddenByYou';
import { HiddenNotice } from './inSync/HiddenNotice';
import { LineSkeleton } from './inSync/LineSkeleton';
import { StatusLine } from './inSync/StatusLine';
import styles from './ProfilePhotoStatus.module.scss';
import type { CardActions } from './shared/cardActions';
import { Notice } from './shared/Notice';
import { PausedHint } from './shared/PausedHint';
import { useLoadAhead } from './shared/useLoadAhead';
import { useStore } from './shared/useStore';
import { type ShownCard, calmStatusOf, isFromMemory, shownCardOf, viewOf } from './shownCard';
import { StartPrompt } from './start/StartPrompt';
import { type ITenantTestProps, TenantTest } from './tenantTest';
import { announcementOf } from './texts/announcement';
import { formattingLocale } from './texts/relativeTime';
import { textsOf } from './texts/statusTexts';
import { toneOf } from './texts/tone';
import type { TimeSettings } from './texts/waiting';
import { ConsentMissingNotice } from './unavailable/ConsentMissingNotice';
import { UnavailableMessage } from './unavailable/UnavailableMessage';

export interface IProfilePhotoStatusProps extends ICardFrameProps {
  readonly state: ReadableStore<CheckState>;
  readonly actions: CardActions;
  readonly checkWhen: CheckWhen;
  /** Whether the user has loaded the page to sign in, so that the first check may leave it for that */
  readonly signsIn: boolean;
  readonly density: Density;
  readonly whenInSync: CalmView;
  readonly whenNoPhoto: CalmView;
  readonly whenGuest: UnavailableView;
  readonly whenConsentMissing: UnavailableView;
  /** Which steps of the guide are shown */
  readonly steps: StepSettings;
  readonly visitor: Visitor;
  /** Where an administrator approves permissions; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
  readonly links: Links;
  /** Where support reports go; undefined where the site owner named nobody */
  readonly supportContact: SupportContact | undefined;
  /** Always the same object, so that a report is written once */
  readonly runtime: RuntimeFacts;
  /** The user's language, such as `it-IT` */
  readonly locale: string;
  /** How long the site owner lets people wait before they are told to ask for help */
  readonly waitingHours: number;
  readonly sizesPorts: InspectSizesPorts;
  /** How high the card was at the last view */
  readonly room: KeptRoom;
  /** Whether parts of the card open in a panel at the side of the window; else on the page */
  readonly opensInPanel: boolean;
  /** Whether the person has hidden the card */
  readonly hiding: Hiding;
  /** What the card is shown as, in words; undefined for the reader's own status */
  readonly previewTitle: string | undefined;
  /** Given when the site owner asked for the test of the tenant */
  readonly tenantTest: Omit<ITenantTestProps, 'links'> | undefined;
}

/** Words alone have more room in a line */
const withoutPictures = { microsoft365: { kind: 'none' }, sharePoint: { kind: 'none' } } as const;

const furtherParts: readonly [typeof StatusCard] = [StatusCard];

/** Chooses the view of the check's state. */
const CheckView: React.FunctionComponent<IProfilePhotoStatusProps> = (props) => {
  const { actions, checkWhen, signsIn, whenInSync, density, isEditing } = props;
  const time: TimeSettings = { locale: formattingLocale(props.locale, strings.LanguageTag), waitingHours: props.waitingHours };
  const state: CheckState = useStore(props.state);
  const { speaks, hasActed, onAct } = useAnnouncer(props.state);
  const hiding: HidingState = useStore(props.hiding.state);
  // A hidden card asks nothing
  const isWanted: boolean = isEditing || hiding === 'shown' || hiding === 'justHidden';
  const [isOpened, setIsOpened] = React.useState(false);
  const [isCramped, setIsCramped] = React.useState(false);
  const onCramped = React.useCallback(() => setIsCramped(true), []);
  // What is expected before anything is known: what was there at the last view, or else what most people see
  const [viewAtLast] = React.useState<CalmView | undefined>(() => props.room.read()?.view);
  const expected: CalmView = viewAtLast ?? (showsBothPhotos(props) ? 'card' : whenInSync === 'hidden' ? 'hidden' : 'line');
  React.useEffect(() => {
    if (expected === 'card') {
      StatusCard.loadAhead();
    }
  }, [expected]);

  const unavailable: UnavailableReason | undefined = unavailableReasonOf(props.visitor, state);
  const isMember: boolean = props.visitor === 'member';
  const startSettings: StartSettings | undefined = React.useMemo(
    () => startSettingsOf({ checkWhen, whenInSync, density }, signsIn, isEditing),
    [checkWhen, whenInSync, density, signsIn, isEditing]
  );
  React.useEffect(() => {
    // The web part has begun by itself; this is for a card that is shown later, or whose settings change
    if (startSettings && isMember && isWanted) {
      actions.start(startSettings);
    }
  }, [actions, startSettings, isMember, isWanted]);
  useLoadAhead(furtherParts, state.phase !== 'idle' && isMember);
  const isRemembered: boolean = isFromMemory(state);
  React.useEffect(() => {
    // Anyone who edits the page wants to know how it is by now
    if (isEditing && isRemembered) {
      actions.check();
    }
  }, [actions, isEditing, isRemembered]);

  React.useEffect(() => {
    if (hiding === 'hidden' || hiding === 'justHidden') {
      props.room.keep('hidden');
    }
  }, [hiding, props.room]);

  if (hiding === 'hidden' && !isEditing) {
    return <></>;
  }
  const shown: ShownCard | undefined = shownCardOf(state);
  const calmStatus: PhotoStatus | undefined = calmStatusOf(state);
  const view: CalmView = calmStatus ? viewOf(calmStatus, props) : 'card';
  const isWaitingToBeAsked: boolean = state.phase === 'idle' && !startSettings && isMember;
  const viewBefore: CalmView = state.phase === 'remembered' ? whenInSync : isWaitingToBeAsked ? 'card' : expected;
  const isHidden: boolean = (shown === undefined ? viewBefore : view) === 'hidden';
  const unavailableView: UnavailableView = unavailable === 'consentMissing' ? props.whenConsentMissing : props.whenGuest;
  const room: ICardRoomProps = {
    room: props.room,
    view: unavailable ? unavailableView : shown === undefined ? viewBefore : view,
    status: calmStatus?.kind,
    openedAs: expected,
    phase: isOpened || isWaitingToBeAsked || hiding === 'justHidden' ? 'asked' : roomPhaseOf(state, props.visitor),
    isSteady: !isEditing,
    isCramped,
    onCramped
  };
  if (!isEditing && (unavailable ? unavailableView === 'hidden' : isHidden)) {
    return (
      <CardRoom {...room}>
        {viewAtLast === undefined && shown === undefined && !unavailable && state.phase !== 'remembered' && (
          // A problem may come, and nothing below is to move then
          <div className={styles.unseen} aria-hidden={true}>
            <CardFrame title={props.title} onTitleChanged={props.onTitleChanged} isEditing={false}>
              <LineSkeleton />
            </CardFrame>
          </div>
        )}
      </CardRoom>
    );
  }

  const isPaused: boolean = state.phase === 'checking' && state.pausedUntil !== undefined;
  const onOpen = (): void => {
    setIsOpened(true);
    if (isRemembered) {
      // What the card shows beside the line was not read
      actions.check();
    }
  };
  const body = (): React.ReactElement => {
    if (hiding === 'justHidden' && !isEditing) {
      return <JustHidden locale={time.locale} onShow={props.hiding.show} />;
    }
    // A preview shows what visitors see, and so does a guest's own view: of nothing, the note alone
    const isAsForVisitors: boolean = !isMember || props.previewTitle !== undefined;
    if (isAsForVisitors && (unavailable ? unavailableView : view) === 'hidden') {
      return <></>;
    }
    if (unavailable && (!isEditing || isAsForVisitors)) {
      return <UnavailableMessage reason={unavailable} />;
    }
    if (isWaitingToBeAsked) {
      return <StartPrompt actions={actions} />;
    }
    if (state.phase === 'remembered') {
      return (
        <StatusLine
          tone="good"
          {...withoutPictures}
          sharePoint={state.sharePoint}
          headline={strings.InSyncHeadline}
          linkText={strings.ShowBoth}
          onOpen={onOpen}
        />
      );
    }
    if (!shown) {
      // In place of the outline, which it must not move, and which is cut where it is higher than the card was
      return isPaused ? <PausedHint /> : expected === 'card' ? <CardSkeleton /> : <LineSkeleton />;
    }
    if (calmStatus && (view !== 'card' || isCramped) && !isOpened) {
      return (
        <StatusLine
          // The words of another status do not move those of this one
          key={calmStatus.kind}
          tone={toneOf(calmStatus)}
          {...(isCramped ? withoutPictures : readingsOf(calmStatus))}
          headline={textsOf(shown.shown, time).headline}
          linkText={calmStatus.kind === 'inSync' ? strings.ShowBoth : strings.ShowDetails}
          ownAnswer={<OwnAnswer status={calmStatus} onUndo={actions.takeBackAnswer} />}
          onOpen={onOpen}
        />
      );
    }
    return (
      <StatusCard
        {...shown}
        isCompact={props.density === 'compact'}
        steps={props.steps}
        actions={actions}
        links={props.links}
        time={time}
        sizesPorts={props.sizesPorts}
        supportContact={props.supportContact}
        runtime={props.runtime}
        opensInPanel={props.opensInPanel}
        {...(props.previewTitle === undefined ? { onHide: props.hiding.hide } : {})}
        {...(view === 'card' ? {} : { onShowLess: () => setIsOpened(false) })}
      />
    );
  };

  return (
    <CardRoom {...room}>
      <CardFrame title={props.title} onTitleChanged={props.onTitleChanged} isEditing={isEditing} onAct={onAct}>
        {props.previewTitle !== undefined && (
          <Notice>
            <p>{Text.format(strings.PreviewNotice, props.previewTitle)}</p>
          </Notice>
        )}
        {(hiding === 'hidden' || hiding === 'justHidden') && isEditing && <HiddenByYouNote onShow={props.hiding.show} />}
        {unavailable && unavailable !== 'consentMissing' && unavailableView === 'hidden' && <HiddenNotice text={strings.HiddenWhenGuest} />}
        {view === 'hidden' && <HiddenNotice text={calmStatus?.kind === 'inSync' ? strings.HiddenWhenInSync : strings.HiddenWhenNoPhoto} />}
        {isEditing && unavailable === 'consentMissing' && (
          <ConsentMissingNotice visitorsSee={props.whenConsentMissing} apiAccessPage={props.apiAccessPage} />
        )}
        {body()}
        {shown && isPaused && <PausedHint />}
        {props.tenantTest && <TenantTest {...props.tenantTest} links={props.links} />}
        <Announcement text={speaks && (isEditing || !unavailable) ? announcementOf(state, time, hasActed) : ''} />
      </CardFrame>
    </CardRoom>
  );
};

/** The whole web part, whatever happens in it. */
export const ProfilePhotoStatus: React.FunctionComponent<IProfilePhotoStatusProps> = (props) => {
  const { title, onTitleChanged, isEditing } = props;
  return (
    <CardErrorBoundary title={title} onTitleChanged={onTitleChanged} isEditing={isEditing}>
      <CheckView {...props} />
    </CardErrorBoundary>
  );
};
