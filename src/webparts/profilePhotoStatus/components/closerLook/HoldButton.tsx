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

/** A button that acts while it is held by pointer, Space or Enter. Losing focus or pointer releases it. */
export const HoldButton: React.FunctionComponent<IHoldButtonProps> = ({ onHold, onRelease }) => {
  const isHeld: React.MutableRefObject<boolean> = React.useRef(false);
  const hold = (): void => {
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
      onKeyDown={(event) => pressingKeys.has(event.key) && hold()}
      onKeyUp={(event) => pressingKeys.has(event.key) && release()}
      onBlur={release}
      // A long touch would open the browser's menu in the middle of comparing
      onContextMenu={(event) => event.preventDefault()}
    >
      {strings.OverlayHold}
    </Button>
  );
};
