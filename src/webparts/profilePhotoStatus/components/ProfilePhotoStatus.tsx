import * as React from 'react';
import { type PartialTheme, ThemeProvider } from '@fluentui/react/lib/Theme';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

import {
  type CheckState,
  type PhotoCheck,
  type PhotoStatus,
  type QuietReason,
  type Visitor,
  quietReasonOf,
  rememberedCode
} from '../../../photos';
import type { Links, WhenInSync, WhenNothingToDo } from '../settings/webPartProperties';
import { CardTitle } from './frame/CardTitle';
import type { InspectSizes } from './closerLook/CloserLook';
import { HiddenNotice } from './inSync/HiddenNotice';
import { StartPrompt } from './start/StartPrompt';
import { InSyncLine } from './inSync/InSyncLine';
import { lazyComponent } from './shared/lazyComponent';
import { CardSkeleton, LineSkeleton } from './loading/Skeletons';
import { formattingLocale } from './texts/relativeTime';
import styles from './ProfilePhotoStatus.module.scss';
import { type IStatusCardProps, type Support, StatusCard } from './card/StatusCard';
import { type TimeSettings, announcementOf } from './texts/statusTexts';
import type { ITenantTestProps } from './tenantTest/TenantTest';
import { UnavailableMessage, ConsentMissingNotice } from './unavailable/Unavailable';
import { useFocusFallback } from './shared/useFocusFallback';
import { useStore } from './shared/useStore';

/** Loaded only when a site owner asks for it: visitors never need it */
const TenantTest: React.FunctionComponent<ITenantTestProps> = lazyComponent(
  () => import(/* webpackChunkName: 'tenant-test' */ './tenantTest/TenantTest')
);

export interface IProfilePhotoStatusProps {
  readonly check: PhotoCheck;
  /** The site owner's title; empty for the default one in the reader's language */
  readonly title: string | undefined;
  readonly onTitleChanged: (title: string) => void;
  readonly isEditing: boolean;
  /** Whether the check begins when the page opens, or waits until the reader asks for it */
  readonly startsByItself: boolean;
  /** Whether the reader has loaded the page to sign in, so that the first check may leave it for that */
  readonly signsIn: boolean;
  readonly whenInSync: WhenInSync;
  readonly whenNothingToDo: WhenNothingToDo;
  readonly visitor: Visitor;
  /** Where an administrator approves permissions; undefined where the address is not known */
  readonly apiAccessPage: string | undefined;
  readonly links: Links;
  readonly support: Support;
  /** The reader's language, such as `it-IT` */
  readonly locale: string;
  /** How long the site owner lets people wait before they are told to ask for help */
  readonly waitingHours: number;
  readonly inspectSizes: InspectSizes;
  readonly theme: IReadonlyTheme | undefined;
  /** Given when the site owner asked for the test of the tenant */
  readonly tenantTest: Omit<ITenantTestProps, 'links'> | undefined;
}

/** The whole web part: chooses the view of the check's state. */
export const ProfilePhotoStatus: React.FunctionComponent<IProfilePhotoStatusProps> = (props) => {
  const { check, startsByItself, signsIn, whenInSync, isEditing } = props;
  const time: TimeSettings = { locale: formattingLocale(props.locale, strings.LanguageTag), waitingHours: props.waitingHours };
  const state: CheckState = useStore(check.state);
  const [showsBoth, setShowsBoth] = React.useState(false);

  const card: React.RefObject<HTMLElement> = React.useRef<HTMLElement>(null);
  useFocusFallback(card);

  const quiet: QuietReason | undefined = quietReasonOf(props.visitor, state);
  const isMember: boolean = props.visitor === 'member';
  React.useEffect(() => {
    if (startsByItself && isMember) {
      check.start({ isAskedByReader: signsIn, asksAnew: signsIn || isEditing }).catch(ignoreRejection);
    }
  }, [check, startsByItself, isMember]);
  const isRemembered: boolean = isRememberedFailure(state);
  React.useEffect(() => {
    // Whoever edits the page wants to know whether the permission is there by now
    if (isEditing && isRemembered) {
      check.check().catch(ignoreRejection);
    }
  }, [check, isEditing, isRemembered]);

  const shown: ShownCard | undefined = shownCardOf(state);
  const collapsible: InSync | undefined = whenInSync === 'card' ? undefined : collapsibleStatus(state);
  const isWaitingToBeAsked: boolean = state.phase === 'idle' && !startsByItself && isMember;
  const isQuiet: boolean = !isWaitingToBeAsked && (shown === undefined || collapsible !== undefined);
  if (!isEditing && ((whenInSync === 'hidden' && isQuiet) || (quiet && props.whenNothingToDo === 'hidden'))) {
    return <></>;
  }
  if (state.phase === 'idle' && !isWaitingToBeAsked && isMember) {
    // Nothing stands there for the moment in which the browser tells what it remembers: it may be that nothing will
    return <></>;
  }

  const body = (): React.ReactElement => {
    if (quiet && (!isEditing || !isMember)) {
      return <UnavailableMessage reason={quiet} />;
    }
    if (isWaitingToBeAsked) {
      return <StartPrompt check={check} />;
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
        check={check}
        links={props.links}
        time={time}
        inspectSizes={props.inspectSizes}
        support={props.support}
        {...(collapsible ? { onShowLess: () => setShowsBoth(false) } : {})}
      />
    );
  };

  return (
    <ThemeProvider applyTo="none" {...(props.theme ? { theme: props.theme as PartialTheme } : {})}>
      <section
        ref={card}
        tabIndex={-1}
        className={styles.card}
        lang={strings.LanguageTag}
        aria-label={props.title?.trim() || strings.DefaultTitle}
      >
        <CardTitle title={props.title} isEditing={isEditing} onChanged={props.onTitleChanged} />
        {whenInSync === 'hidden' && collapsible && <HiddenNotice />}
        {isEditing && quiet === 'consentMissing' && (
          <ConsentMissingNotice whenNothingToDo={props.whenNothingToDo} apiAccessPage={props.apiAccessPage} />
        )}
        {body()}
        {state.phase === 'checking' && state.pausedUntil !== undefined && <p className={styles.hint}>{strings.CheckingPaused}</p>}
        {props.tenantTest && <TenantTest {...props.tenantTest} links={props.links} />}
        <div className={styles.visuallyHidden} role="status">
          {(isEditing || !quiet) && announcementOf(state, time)}
        </div>
      </section>
    </ThemeProvider>
  );
};

function ignoreRejection(): void {
  // A check reports every failure as its state; there is nothing left to tell
}

/** Whether nothing was asked, because the permission was missing less than a day ago. */
function isRememberedFailure(state: CheckState): boolean {
  return state.phase === 'settled' && state.result.status.kind === 'cannotCompare' && state.result.status.failure.code === rememberedCode;
}

type InSync = PhotoStatus & { readonly kind: 'inSync' };

/** All is well and nothing just happened that the reader waits to hear of. */
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
      return state.previous && { shown: state.previous, activity: { kind: 'checking' } };
    case 'refreshing': {
      const { result, remembered, refresh, isElsewhere } = state;
      return {
        shown: { result, ...(remembered && { remembered }) },
        activity: { kind: 'refreshing', refresh, isElsewhere }
      };
    }
    case 'settled':
      return { shown: state, activity: { kind: 'none' } };
  }
}
