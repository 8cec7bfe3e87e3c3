import * as React from 'react';
import type { CalmView } from '../settings/cardSettings';
import styles from './CardRoom.module.scss';
import type { KeptRoom } from './keptRoom';
import { hasVisibleBelow } from './visibleBelow';

export interface ICardRoomProps {
  readonly room: KeptRoom;
  /** What the result is to be shown as; its height is kept for the next view */
  readonly view: CalmView;
  /** The kind of result; undefined before there is one */
  readonly status: string | undefined;
  /** As what the card has opened, before there was a result */
  readonly openedAs: CalmView;
  /** Whether the first result is awaited, is there, or the user has asked for something: then heights follow what is shown */
  readonly phase: 'loading' | 'settled' | 'asked';
  /** False where a site owner edits the page */
  readonly isSteady: boolean;
  /** Whether the line stands here in place of the whole card */
  readonly isCramped: boolean;
  /** Called where the whole card would move what the user sees below it */
  readonly onCramped: () => void;
}

/** The height that is kept in the width in which the card has opened, in px */
interface Reserved {
  readonly width: number;
  readonly height: number;
}

/** Of a headline, where the room is too low for all of them */
const mostLines: number = 4;

/**
 * Keeps the height with which the card has opened, so that nothing below it moves: the height of the last view, or at the first one that of the outline. It grows when the user asks for
 * something, or where nothing that can be seen stands below; otherwise what needs more room says less.
 */
export const CardRoom: React.FunctionComponent<ICardRoomProps> = (props) => {
  const { room, view, status, openedAs, phase, isSteady, isCramped, onCramped, children } = props;
  const area: React.RefObject<HTMLDivElement> = React.useRef(null);
  const content: React.RefObject<HTMLDivElement> = React.useRef(null);
  const reserved: React.MutableRefObject<Reserved | undefined> = React.useRef();
  const stands: React.MutableRefObject<string | undefined> = React.useRef();
  const growsFreely: React.MutableRefObject<boolean | undefined> = React.useRef();
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
    const reserve = (): Reserved => {
      const { clientWidth } = outer;
      return {
        width: clientWidth,
        height: room.read()?.heights[clientWidth] ?? (openedAs === 'hidden' && !hasVisibleBelow(outer) ? 0 : inner.offsetHeight)
      };
    };
    const update = (): void => {
      const { width, height } = (reserved.current ??= reserve());
      const isBusy: boolean = inner.querySelector('[aria-busy="true"]') !== null;
      const isSameWidth: boolean = Math.abs(outer.clientWidth - width) < 1;
      const mayGrow = (): boolean => (growsFreely.current ??= !hasVisibleBelow(outer));
      if (asks || !isSameWidth) {
        apply(outer, isSameWidth ? { minHeight: height } : {});
        return;
      }
      const needed: number = inner.offsetHeight;
      const keep = (): void => room.keep(view, isBusy || isCramped ? undefined : { width: outer.clientWidth, height: needed });
      if (phase === 'loading' || (isBusy && openedAs === view)) {
        // An outline that is higher than what comes is cut, so that nothing moves twice
        apply(outer, { height });
      } else if (needed <= height || (status !== undefined && stands.current === status) || mayGrow()) {
        apply(outer, { minHeight: height });
        // What the user reads by then is not taken away for a line more that a follow-up read brings
        stands.current = view === 'card' && !isCramped && !isBusy ? status : undefined;
        if (!isShortened(outer)) {
          keep();
        }
      } else {
        keep();
        if (view === 'card' && !isCramped) {
          onCramped();
        } else {
          shorten(outer, inner, height);
        }
      }
    };
    const changes: MutationObserver = new MutationObserver(update);
    changes.observe(inner, { childList: true, characterData: true, subtree: true });
    // Older browsers have none: there a turned phone keeps the height that it had
    const sizes: ResizeObserver | undefined = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(update);
    sizes?.observe(inner);
    if (reserved.current || phase !== 'loading' || !sizes) {
      update();
    }
    // Else the browser says the size of the first outline before it paints it; asked for here, it would lay out the whole page in the task that renders
    return () => {
      changes.disconnect();
      sizes?.disconnect();
    };
  }, [room, view, status, openedAs, phase, isFree, asks, isCramped, onCramped]);

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

const linesProperty: string = '--pps-lines';

function apply({ style }: HTMLElement, { height, minHeight }: { readonly height?: number; readonly minHeight?: number }): void {
  style.height = height === undefined ? '' : `${height}px`;
  style.minHeight = minHeight === undefined ? '' : `${minHeight}px`;
  style.overflow = height === undefined ? '' : 'clip';
  if (height === undefined && minHeight === undefined) {
    style.removeProperty(linesProperty);
    style.visibility = '';
  }
}

function isShortened({ style }: HTMLElement): boolean {
  return style.getPropertyValue(linesProperty) !== '';
}

/** Cuts the headline until what is shown fits into a height; what does not fit even so is not shown before the next view, which has its room. */
function shorten(outer: HTMLElement, inner: HTMLElement, height: number): void {
  for (let lines: number = mostLines; lines > 0 && inner.offsetHeight > height; lines--) {
    outer.style.setProperty(linesProperty, String(lines));
  }
  apply(outer, { height });
  outer.style.visibility = inner.offsetHeight > height ? 'hidden' : '';
}
