import * as React from 'react';

/** How near to an edge counts as touching it, in px: zoomed pages are rounded to parts of a pixel */
const nearEdge: number = 1;

/**
 * Whether what an element stands in reaches from one edge of the page to the other. SharePoint's full-width sections do, have no padding of their own, and say so
 * nowhere that a web part may rely on. The page is what scrolls: SharePoint's own bars stand beside it.
 */
export function useFullBleed(element: React.RefObject<HTMLElement>): boolean {
  const [isFullBleed, setIsFullBleed] = React.useState(false);
  React.useLayoutEffect(() => {
    const measure = (): void => {
      const parent: HTMLElement | undefined = element.current?.parentElement ?? undefined;
      if (parent) {
        const { left, right } = parent.getBoundingClientRect();
        const page: HTMLElement = scrollerOf(parent);
        const start: number = page === document.documentElement ? 0 : page.getBoundingClientRect().left + page.clientLeft;
        setIsFullBleed(left <= start + nearEdge && right >= start + page.clientWidth - nearEdge);
      }
    };
    // With the frame that shows the card for the first time: asked for here, the browser would lay out the whole page in the task that renders
    const frame: number = requestAnimationFrame(measure);
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return isFullBleed;
}

function scrollerOf(element: HTMLElement): HTMLElement {
  const { parentElement } = element;
  if (!parentElement) {
    return document.documentElement;
  }
  return /auto|scroll/.test(getComputedStyle(parentElement).overflowY) ? parentElement : scrollerOf(parentElement);
}
