import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { CompletedSolidIcon, InfoSolidIcon, WarningSolidIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type GuidePlan, type PhotoCheck, type RunningRefresh, type ShownResult, type Waiting, guidePlanOf } from '../../../photos';
import type { Links } from '../webPartProperties';
import { Details } from './Details';
import type { InspectSizes } from './closerLook/CloserLook';
import { LazyCloserLook } from './closerLook/LazyCloserLook';
import { GuideOfCard, type GuideRequest } from './guide/GuideOfCard';
import { movementText } from './moments';
import { PhotoPair, readingsOf } from './PhotoPair';
import styles from './ProfilePhotoStatus.module.scss';
import { RefreshProgressView } from './RefreshProgressView';
import { StatusActions } from './StatusActions';
import { focusTarget } from './useKeptFocus';
import { type StatusTexts, type TimeSettings, type Tone, textsOf, toneOf, waitingOf } from './statusTexts';

/** What the check does while its last result is shown. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refreshing'; readonly refresh: RunningRefresh; readonly isElsewhere: boolean };

export interface IStatusCardProps {
  readonly check: PhotoCheck;
  readonly shown: ShownResult;
  /** What goes on meanwhile */
  readonly activity: Activity;
  readonly links: Links;
  readonly time: TimeSettings;
  readonly inspectSizes: InspectSizes;
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
  const { check, shown, activity, links, time, onShowLess } = props;
  const { result, movement } = shown;
  const [showsWhy, setShowsWhy] = React.useState(false);
  const [looksCloser, setLooksCloser] = React.useState(false);
  const { status } = result;
  const texts: StatusTexts = textsOf(shown, time);
  const [guideRequest, setGuideRequest] = React.useState<GuideRequest>();
  // Whoever stopped it may begin again at once
  const waiting: Waiting = shown.refresh?.step === 'cancelled' ? 'notAsked' : waitingOf(shown, time);
  const plan: GuidePlan | undefined = guidePlanOf(status.kind, waiting);
  const detailsId: string = React.useRef(`pps-details-${(detailsCount += 1)}`).current;
  const closerLookId: string = `${detailsId}-pictures`;
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');

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
                <Link
                  aria-expanded={looksCloser}
                  {...(looksCloser ? { 'aria-controls': closerLookId } : {})}
                  onClick={() => setLooksCloser(!looksCloser)}
                >
                  {strings.LookCloser}
                </Link>
              )}
              {status.kind !== 'cannotCompare' && (
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
      {looksCloser && hasPicture && (
        <LazyCloserLook
          id={closerLookId}
          status={status}
          isBusy={activity.kind !== 'none'}
          inspectSizes={props.inspectSizes}
        />
      )}
      {plan && (shown.remembered || guideRequest) && (
        <GuideOfCard
          check={check}
          plan={plan}
          shown={shown}
          isOverdue={waiting === 'overdue'}
          isBusy={activity.kind !== 'none'}
          request={guideRequest}
          links={links}
          time={time}
          help={undefined}
        />
      )}
      {showsWhy && (
        <Details
          id={detailsId}
          result={result}
          links={links}
          locale={time.locale}
          {...(plan && !shown.remembered && !guideRequest
            ? {
                onShowGuide: () => {
                  setShowsWhy(false);
                  setGuideRequest({ step: plan.first });
                }
              }
            : {})}
        />
      )}
    </>
  );
};
