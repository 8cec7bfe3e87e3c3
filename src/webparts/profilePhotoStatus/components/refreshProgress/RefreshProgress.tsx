import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { type IProgressIndicatorStyles, ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type RunningRefresh, refreshAttempts, refreshDuration } from '../../../../photos';
import { ActionRow } from '../shared/ActionRow';
import styles from './RefreshProgress.module.scss';

export interface IRefreshProgressProps {
  readonly refresh: RunningRefresh;
  /** Whether another tab does the work */
  readonly isInOtherTab: boolean;
  readonly onCancel: () => void;
}

/** In a narrow column the label takes two lines; Fluent would cut it off. */
const wrappedLabel: Partial<IProgressIndicatorStyles> = { itemName: { whiteSpace: 'normal' } };

/** What the refresh does now, for how long, and a button that ends it. */
export const RefreshProgress: React.FunctionComponent<IRefreshProgressProps> = ({ refresh, isInOtherTab, onCancel }) => {
  const elapsed: number = useElapsed(refresh.startedAt);
  return (
    <div className={styles.progress}>
      <ProgressIndicator
        styles={wrappedLabel}
        label={isInOtherTab ? strings.RefreshElsewhere : stepText(refresh)}
        description={`${Text.format(strings.RefreshAttempt, refresh.attempt, refreshAttempts)} · ${Text.format(
          strings.RefreshTime,
          minutesAndSeconds(elapsed),
          minutesAndSeconds(refreshDuration)
        )}`}
        percentComplete={elapsed / refreshDuration}
      />
      <ActionRow>
        <DefaultButton text={strings.Cancel} onClick={onCancel} />
      </ActionRow>
    </div>
  );
};

function stepText(refresh: RunningRefresh): string {
  switch (refresh.step) {
    case 'asking':
      return strings.RefreshAsking;
    case 'waiting':
      return strings.RefreshWaiting;
  }
}

/**
 * Milliseconds since a moment, counted up each second by a clock that only runs forward. The user's own clock is read once, when the view
 * appears, because it may be set meanwhile.
 */
function useElapsed(startedAt: number): number {
  const [elapsed, setElapsed] = React.useState(() => elapsedNow(startedAt));
  React.useEffect(() => {
    const before: number = elapsedNow(startedAt);
    const appearedAt: number = performance.now();
    setElapsed(before);
    const timer: number = window.setInterval(() => setElapsed(before + performance.now() - appearedAt), 1000);
    return () => window.clearInterval(timer);
  }, [startedAt]);
  return Math.min(elapsed, refreshDuration);
}

function elapsedNow(startedAt: number): number {
  return Math.min(Math.max(0, Date.now() - startedAt), refreshDuration);
}

/** @returns such as 0:24 */
function minutesAndSeconds(milliseconds: number): string {
  const seconds: number = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
