import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { ProgressBar } from '@fluentui/react-progress';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type RunningRefresh, refreshAttempts, refreshDuration } from '../../../../photos';
import { ActionRow } from '../shared/ActionRow';
import { useUniqueId } from '../shared/useUniqueId';
import styles from './RefreshProgress.module.scss';

export interface IRefreshProgressProps {
  readonly refresh: RunningRefresh;
  /** Whether another tab does the work */
  readonly isInOtherTab: boolean;
  readonly onCancel: () => void;
}

/** What the refresh does now, for how long, and a button that ends it. */
export const RefreshProgress: React.FunctionComponent<IRefreshProgressProps> = ({ refresh, isInOtherTab, onCancel }) => {
  const elapsed: number = useElapsed(refresh.startedAt);
  const id: string = useUniqueId('progress');
  return (
    <div className={styles.progress}>
      <p id={id}>{isInOtherTab ? strings.RefreshElsewhere : stepText(refresh)}</p>
      <ProgressBar thickness="large" value={elapsed / refreshDuration} aria-labelledby={id} aria-describedby={`${id}-time`} />
      <p className={styles.time} id={`${id}-time`}>
        {Text.format(strings.RefreshAttempt, refresh.attempt, refreshAttempts)} ·{' '}
        {Text.format(strings.RefreshTime, minutesAndSeconds(elapsed), minutesAndSeconds(refreshDuration))}
      </p>
      <ActionRow>
        <Button onClick={onCancel}>{strings.Cancel}</Button>
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
