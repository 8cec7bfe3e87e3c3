/**
 * Gives the focus back when a panel closes: to the button that opened it, to the one that has taken its place, or else to the
 * card's headline. Most browsers have put it back to the button already.
 */
export function returnFocus(card: HTMLElement, opener: Element | undefined, openedBy: string): void {
  const { activeElement } = card.ownerDocument;
  if (opener !== undefined && activeElement === opener && opener !== card.ownerDocument.body) {
    return;
  }
  const inItsPlace =
    opener instanceof HTMLElement && opener.isConnected && opener.matches('button, a')
      ? opener
      : card.querySelector<HTMLElement>(`[data-opens="${openedBy}"]`);
  (inItsPlace ?? card.querySelector<HTMLElement>('[data-focus-fallback]') ?? card).focus();
}
