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
  isWaitingForSharePoint
} from '../../../photos';
import type { Links } from '../webPartProperties';
import { Details } from './Details';
import type { InspectSizes } from './closerLook/CloserLook';
import { LazyCloserLook } from './closerLook/LazyCloserLook';
import { PhotoPair, readingsOf } from './PhotoPair';
import styles from './ProfilePhotoStatus.module.scss';
import { RefreshGuide } from './RefreshGuide';
import { RefreshProgressView } from './RefreshProgressView';
import { StatusActions } from './StatusActions';
import { type StatusTexts, type Tone, textsOf, toneOf } from './statusTexts';

/** What the check does while its last result is shown. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refreshing'; readonly progress: RefreshProgress };

export interface IStatusCardProps {
  readonly check: PhotoCheck;
  readonly result: CheckResult;
  /** How the last refresh ended, if there was one */
  readonly outcome: RefreshOutcome | undefined;
  /** What goes on meanwhile */
  readonly activity: Activity;
  readonly links: Links;
  readonly locale: string;
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
  const { check, result, outcome, activity, links, locale, onShowLess } = props;
  const [showsWhy, setShowsWhy] = React.useState(false);
  const [looksCloser, setLooksCloser] = React.useState(false);
  const headline: React.RefObject<HTMLParagraphElement> = React.useRef(null);
  const { status } = result;
  const texts: StatusTexts = textsOf(result, outcome);
  const detailsId: string = React.useRef(`pps-details-${(detailsCount += 1)}`).current;
  const closerLookId: string = `${detailsId}-pictures`;
  const hasPicture: boolean = Object.values(readingsOf(status)).some(({ kind }) => kind === 'photo');

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
      {outcome === 'notYet' && isWaitingForSharePoint(status) && <RefreshGuide check={check} links={links} />}
      {showsWhy && <Details id={detailsId} result={result} links={links} locale={locale} />}
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
