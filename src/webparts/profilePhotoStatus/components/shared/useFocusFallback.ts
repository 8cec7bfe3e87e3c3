import * as React from 'react';

/** Marks the element that takes the focus when the one that had it is gone: the headline. It needs a `tabIndex`. */
export const focusFallback: { readonly 'data-focus-fallback': true } = { 'data-focus-fallback': true };

/**
 * Keeps the focus inside an element: where the button that had it is gone after a change, the focus goes to the
 * {@link focusFallback}, or to the element itself. Focus that was elsewhere on the page is left alone.
 */
export function useFocusFallback(container: React.RefObject<HTMLElement>): void {
  const hadFocus: React.MutableRefObject<boolean> = React.useRef(false);
  // Read while rendering, before the change reaches the page
  hadFocus.current = container.current?.contains(document.activeElement) === true;
  React.useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      (container.current?.querySelector<HTMLElement>('[data-focus-fallback]') ?? container.current)?.focus();
    }
  });
}
