import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

import {
  type CheckState,
  type CheckedResult,
  type ShownResult,
  type PhotoStatus,
  type UnavailableReason,
  type ReadableStore,
  type ReportEnvironment,
  type SupportContact,
  type Visitor,
  unavailableReasonOf,
  rememberedCode
} from '../../../photos';
import type { WhenInSync, WhenNothingToDo } from '../settings/cardSettings';
import type { Links } from '../settings/links';
import { CardSkeleton } from './card/CardSkeleton';
import { type IStatusCardProps, StatusCard } from './card/StatusCard';
import type { InspectSizes } from './closerLook';
import { Announcement } from './frame/Announcement';
import { CardErrorBoundary } from './frame/CardErrorBoundary';
import { CardFrame, type ICardFrameProps } from './frame/CardFrame';
import { HiddenNotice } from './inSync/HiddenNotice';
import { InSyncLine } from './inSync/InSyncLine';
import { LineSkeleton } from './inSync/LineSkeleton';
import styles from './ProfilePhotoStatus.module.scss';
import type { CardActions } from './shared/cardActions';
import { useStore } from './shared/useStore';
import { StartPrompt } from './start/StartPrompt';
import { type ITenantTestProps, TenantTest } from './tenantTest';
import { announcementOf } from './texts/announcement';
import { formattingLocale } from './texts/relativeTime';
import type { TimeSettings } from './texts/waiting';
import { ConsentMissingNotice } from './unavailable/ConsentMissingNotice';
import { UnavailableMessage } from './unavailable/UnavailableMessage';

export interface IProfilePhotoStatusProps extends ICardFrameProps {
  readonly state: ReadableStore<CheckState>;
  readonly actions: CardActions;
  /** Whether the check begins when the page opens, or waits until the user asks for it */
  readonly startsByItself: boolean;
  /** Whether the user has loaded the page to sign in, so that the first check may leave it for that */
  readonly signsIn: boolean;
  readonly whenInSync: WhenInSync;
  readonly whenNothingToDo: WhenNothingToDo;
  readonly visitor: Visitor;
  /** Where an administrator approves permissions; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
  readonly links: Links;
  /** Where support reports go; undefined where the site owner named nobody */
  readonly supportContact: SupportContact | undefined;
  /** Always the same function, so that a report is written once */
  readonly reportEnvironment: () => ReportEnvironment;
  /** The user's language, such as `it-IT` */
  readonly locale: string;
  /** How long the site owner lets people wait before they are told to ask for help */
  readonly waitingHours: number;
  readonly inspectSizes: InspectSizes;
  /** Given when the site owner asked for the test of the tenant */
  readonly tenantTest: Omit<ITenantTestProps, 'links'> | undefined;
}

/** Chooses the view of the check's state. */
const CheckView: React.FunctionComponent<IProfilePhotoStatusProps> = (props) => {
  const { actions, startsByItself, signsIn, whenInSync, isEditing } = props;
  const time: TimeSettings = { locale: formattingLocale(props.locale, strings.LanguageTag), waitingHours: props.waitingHours };
  const state: CheckState = useStore(props.state);
  const [showsBoth, setShowsBoth] = React.useState(false);

  const quiet: UnavailableReason | undefined = unavailableReasonOf(props.visitor, state);
  const isMember: boolean = props.visitor === 'member';
  React.useEffect(() => {
    if (startsByItself && isMember) {
      actions.start({ isAskedByUser: signsIn, ignoresKnownConsent: signsIn || isEditing });
    }
  }, [actions, startsByItself, isMember, signsIn, isEditing]);
  const isRemembered: boolean = isRememberedFailure(state);
  React.useEffect(() => {
    // Anyone who edits the page wants to know whether the permission is there by now
    if (isEditing && isRemembered) {
      actions.check();
    }
  }, [actions, isEditing, isRemembered]);

  const shown: ShownCard | undefined = shownCardOf(state);
  const collapsible: InSync | undefined = whenInSync === 'card' ? undefined : collapsibleStatus(state);
  const isWaitingToBeAsked: boolean = state.phase === 'idle' && !startsByItself && isMember;
  const isHiddenInSync: boolean = !isWaitingToBeAsked && (shown === undefined || collapsible !== undefined);
  if (!isEditing && ((whenInSync === 'hidden' && isHiddenInSync) || (quiet && props.whenNothingToDo === 'hidden'))) {
    return <></>;
  }
  if (state.phase === 'idle' && !isWaitingToBeAsked && isMember) {
    // Nothing stands there while the browser's memory is read: it may be that nothing will
    return <></>;
  }

  const body = (): React.ReactElement => {
    if (quiet && (!isEditing || !isMember)) {
      return <UnavailableMessage reason={quiet} />;
    }
    if (isWaitingToBeAsked) {
      return <StartPrompt actions={actions} />;
    }
    if (!shown) {
      return whenInSync === 'card' ? <CardSkeleton /> : <LineSkeleton />;
    }
    if (collapsible && !showsBoth) {
      return <InSyncLine status={collapsible} onShowBoth={() => setShowsBoth(true)} />;
    }
    return (
      <StatusCard
        {...shown}
        actions={actions}
        links={props.links}
        time={time}
        inspectSizes={props.inspectSizes}
        supportContact={props.supportContact}
        reportEnvironment={props.reportEnvironment}
        {...(collapsible ? { onShowLess: () => setShowsBoth(false) } : {})}
      />
    );
  };

  return (
    <CardFrame title={props.title} onTitleChanged={props.onTitleChanged} isEditing={isEditing}>
      {whenInSync === 'hidden' && collapsible && <HiddenNotice />}
      {isEditing && quiet === 'consentMissing' && (
        <ConsentMissingNotice whenNothingToDo={props.whenNothingToDo} apiAccessPage={props.apiAccessPage} />
      )}
      {body()}
      {state.phase === 'checking' && state.pausedUntil !== undefined && <p className={styles.hint}>{strings.CheckingPaused}</p>}
      {props.tenantTest && <TenantTest {...props.tenantTest} links={props.links} />}
      <Announcement text={isEditing || !quiet ? announcementOf(state, time) : ''} />
    </CardFrame>
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

/** Whether nothing was asked, because the permission was missing less than a day ago. */
function isRememberedFailure(state: CheckState): boolean {
  return state.phase === 'settled' && state.result.status.kind === 'cannotCompare' && state.result.status.failure.code === rememberedCode;
}

type InSync = PhotoStatus & { readonly kind: 'inSync' };

/** Both photos are the same, and nothing just happened that the user waits to hear of. */
function collapsibleStatus(state: CheckState): InSync | undefined {
  return state.phase === 'settled' && state.refresh === undefined && state.result.status.kind === 'inSync'
    ? state.result.status
    : undefined;
}

type ShownCard = Pick<IStatusCardProps, 'shown' | 'activity'>;

/** The result that is there to be shown, and what goes on meanwhile. */
function shownCardOf(state: CheckState): ShownCard | undefined {
  switch (state.phase) {
    case 'idle':
      return undefined;
    case 'checking':
      return state.previous && { shown: withHistory(state.previous, state), activity: { kind: 'checking' } };
    case 'refreshing': {
      const { result, refresh, isInOtherTab } = state;
      return {
        shown: withHistory({ result }, state),
        activity: { kind: 'refreshing', refresh, isInOtherTab }
      };
    }
    case 'settled':
      return { shown: state, activity: { kind: 'none' } };
  }
}

function withHistory(checked: CheckedResult, { history }: CheckState): ShownResult {
  return { ...checked, ...(history && { history }) };
}
