import * as React from 'react';
import type { CalmView } from '../settings/cardSettings';
import styles from './CardRoom.module.scss';
import type { KeptRoom } from './keptRoom';

export interface ICardRoomProps {
  readonly room: KeptRoom;
  /** What is shown of the result; its height is kept for the next view */
  readonly view: CalmView;
  /** Whether the first result is awaited, is there, or the user has asked for something: then heights follow what is shown */
  readonly phase: 'loading' | 'settled' | 'asked';
  /** False where a site owner edits the page */
  readonly isSteady: boolean;
}

/**
 * Keeps the height with which the card has opened, so that nothing below it moves: the height of the last view, or at the first one that of the outline. Only a
 * result that needs more room than that, or the user, makes the card higher.
 */
export const CardRoom: React.FunctionComponent<ICardRoomProps> = ({ room, view, phase, isSteady, children }) => {
  const area: React.RefObject<HTMLDivElement> = React.useRef(null);
  const content: React.RefObject<HTMLDivElement> = React.useRef(null);
  const reserved: React.MutableRefObject<{ readonly width: number; readonly height: number } | undefined> = React.useRef();
  const [hasAsked, setHasAsked] = React.useState(false);
  const asks: boolean = hasAsked || phase === 'asked';
  const isFree: boolean = phase === 'asked' || !isSteady;

  React.useLayoutEffect(() => {
    const outer: HTMLDivElement | null = area.current;
    const inner: HTMLDivElement | null = content.current;
    if (!outer || !inner) {
      return undefined;
    }
    if (isFree) {
      apply(outer, {});
      return undefined;
    }
    const { clientWidth } = outer;
    reserved.current ??= { width: clientWidth, height: room.read()?.heights[clientWidth] ?? inner.offsetHeight };
    const { width, height } = reserved.current;
    const update = (): void => {
      const isBusy: boolean = inner.querySelector('[aria-busy="true"]') !== null;
      const isSameWidth: boolean = Math.abs(outer.clientWidth - width) < 1;
      // An outline that is higher than what comes is cut, so that nothing moves twice
      apply(outer, isSameWidth ? (isBusy && !asks ? { height } : { minHeight: height }) : {});
      if (phase === 'settled' && !isBusy && !asks) {
        room.keep(view, { width: outer.clientWidth, height: inner.offsetHeight });
      }
    };
    update();
    const changes: MutationObserver = new MutationObserver(update);
    changes.observe(inner, { childList: true, subtree: true });
    // Older browsers have none: there a turned phone keeps the height that it had
    const sizes: ResizeObserver | undefined = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(update);
    sizes?.observe(inner);
    return () => {
      changes.disconnect();
      sizes?.disconnect();
    };
  }, [room, view, phase, isFree, asks]);

  React.useEffect(() => {
    if (isSteady && hasAsked && phase === 'settled') {
      // What the user has opened has a height that the next view will not have
      room.keep(view);
    }
  }, [room, view, phase, isSteady, hasAsked]);

  return (
    <div ref={area} onClickCapture={() => setHasAsked(true)}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
};

function apply({ style }: HTMLElement, { height, minHeight }: { readonly height?: number; readonly minHeight?: number }): void {
  style.height = height === undefined ? '' : `${height}px`;
  style.minHeight = minHeight === undefined ? '' : `${minHeight}px`;
  style.overflow = height === undefined ? '' : 'clip';
}
