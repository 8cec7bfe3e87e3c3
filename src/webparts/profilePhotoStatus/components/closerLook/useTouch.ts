import * as React from 'react';

/** How far a finger moves sideways until it moves the line, in px: as far as browsers let it tremble in a tap */
const threshold: number = 8;

interface Touch {
  readonly x: number;
  isDragging: boolean;
  /** What the browser's slider has jumped to under the finger */
  value?: number;
}

type SliderHandlers = Required<
  Pick<React.InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>
>;

/**
 * Handlers of a slider over which a finger can scroll the page. The browser's own slider jumps to the finger at once, before it is known whether the finger taps, drags
 * or scrolls: that counts only once it taps or drags. A browser that scrolls takes the finger away (`touch-action: pan-y`).
 */
export function useTouch(onValue: (value: number) => void): SliderHandlers {
  const touch: React.MutableRefObject<Touch | undefined> = React.useRef();
  return {
    onChange: ({ currentTarget: { valueAsNumber } }) => {
      if (touch.current && !touch.current.isDragging) {
        touch.current.value = valueAsNumber;
      } else {
        onValue(valueAsNumber);
      }
    },
    onPointerDown: ({ pointerType, clientX }) => {
      touch.current = pointerType === 'touch' ? { x: clientX, isDragging: false } : undefined;
    },
    onPointerMove: ({ clientX }) => {
      if (touch.current && Math.abs(clientX - touch.current.x) >= threshold) {
        touch.current.isDragging = true;
      }
    },
    onPointerUp: () => {
      if (touch.current?.value !== undefined && !touch.current.isDragging) {
        onValue(touch.current.value);
      }
      touch.current = undefined;
    },
    onPointerCancel: () => {
      touch.current = undefined;
    }
  };
}
