import * as React from 'react';
import { Button } from '@fluentui/react-button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './HoldButton.module.scss';

/** The keys that press a button */
const pressingKeys: ReadonlySet<string> = new Set([' ', 'Enter']);

export interface IHoldButtonProps {
  readonly onHold: () => void;
  readonly onRelease: () => void;
}

/**
 * A button that acts while it is held by pointer, Space or Enter. Losing focus or pointer releases it. A click without any of them, as screen readers, voice control
 * and switches make it, cannot be held: it turns the button on, and the next one off.
 */
export const HoldButton: React.FunctionComponent<IHoldButtonProps> = ({ onHold, onRelease }) => {
  const isHeld: React.MutableRefObject<boolean> = React.useRef(false);
  const isKeyed: React.MutableRefObject<boolean> = React.useRef(false);
  const [isOn, setIsOn] = React.useState(false);
  const hold = (): void => {
    setIsOn(false);
    if (!isHeld.current) {
      isHeld.current = true;
      onHold();
    }
  };
  const release = (): void => {
    if (isHeld.current) {
      isHeld.current = false;
      onRelease();
    }
  };
  const onClick = (event: React.MouseEvent): void => {
    // A press has a count of clicks, and one with a key comes while the key is down, or right after it
    if (event.detail > 0 || isKeyed.current) {
      return;
    }
    setIsOn(!isOn);
    (isOn ? onRelease : onHold)();
  };
  return (
    <Button
      className={styles.hold}
      onPointerDown={(event: React.PointerEvent<HTMLButtonElement>) => {
        if (event.button === 0) {
          // The release is heard wherever the finger or the mouse has gone meanwhile
          event.currentTarget.setPointerCapture(event.pointerId);
          hold();
        }
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        if (pressingKeys.has(event.key)) {
          isKeyed.current = true;
          hold();
        }
      }}
      onKeyUp={(event) => {
        if (pressingKeys.has(event.key)) {
          release();
          // The click of the space bar follows at once
          window.setTimeout(() => {
            isKeyed.current = false;
          });
        }
      }}
      onClick={onClick}
      aria-pressed={isOn}
      onBlur={() => {
        isKeyed.current = false;
        release();
      }}
      // A long touch would open the browser's menu in the middle of comparing
      onContextMenu={(event) => event.preventDefault()}
    >
      {strings.OverlayHold}
    </Button>
  );
};
