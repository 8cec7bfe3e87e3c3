import type { Locator } from '@playwright/test';

/**
 * Lines of text that a reader cannot read whole inside an element: clipped by a box that hides what overflows, outside the element, or over each other. Texts that nobody sees are
 * left out, such as those for screen readers.
 */
export function unreadableTextsIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate((root) => {
    interface Line {
      readonly text: string;
      readonly box: DOMRect;
      readonly owner: Element;
    }
    /** Rounding of the browser, in pixels */
    const tolerance = 1;
    const problems: string[] = [];
    const bounds = root.getBoundingClientRect();

    const isHidden = (element: Element): boolean => {
      if (!element.checkVisibility()) {
        // Folded, as in <details>: it has a box all the same
        return true;
      }
      for (let at: Element | undefined = element; at && at !== root; at = at.parentElement ?? undefined) {
        const style = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        const isForScreenReaders = style.position === 'absolute' && width <= tolerance && height <= tolerance;
        if (isForScreenReaders || style.visibility === 'hidden' || style.opacity === '0' || style.clipPath === 'inset(50%)') {
          return true;
        }
      }
      return false;
    };

    /** The part of a line that boxes with scroll bars show. */
    const shownPart = (box: DOMRect, owner: Element): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let at: Element | undefined = owner; at && at !== root; at = at.parentElement ?? undefined) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX)) {
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        }
        if (/auto|scroll/.test(overflowY)) {
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        }
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };

    const lines: Line[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (owner && text !== '' && !isHidden(owner)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        lines.push(
          ...[...range.getClientRects()]
            .map((box) => ({ text, box: shownPart(box, owner), owner }))
            .filter(({ box }) => box.width > 0 && box.height > 0)
        );
      }
    }

    for (const { text, box, owner } of lines) {
      if (box.left < bounds.left - tolerance || box.right > bounds.right + tolerance) {
        problems.push(`outside the card: ${text}`);
      }
      for (let at: Element | undefined = owner; at && at !== root; at = at.parentElement ?? undefined) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        const isCut =
          (/hidden|clip/.test(overflowX) && (box.left < frame.left - tolerance || box.right > frame.right + tolerance)) ||
          (/hidden|clip/.test(overflowY) && (box.top < frame.top - tolerance || box.bottom > frame.bottom + tolerance));
        if (isCut) {
          problems.push(`clipped: ${text}`);
        }
      }
    }

    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of one paragraph touch by the height of their letters
        const lineHeight = Math.min(one.box.height, other.box.height);
        if (one.owner !== other.owner && width > 2 * tolerance && height > lineHeight / 3) {
          problems.push(`over each other: ${one.text} / ${other.text}`);
        }
      }
    }
    return [...new Set(problems)];
  });
}
