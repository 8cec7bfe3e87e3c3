import type { Locator } from '@playwright/test';

/** Something in the card that does not stand out enough from what lies behind it */
export interface Faint {
  readonly what: string;
  readonly color: string;
  readonly background: string;
  readonly contrast: number;
  readonly least: number;
}

/**
 * Computes the contrast of every visible text (4.5 : 1; WCAG 2.2, 1.4.3), and of every sign, field and key (3 : 1; 1.4.11), against the
 * background that is really behind it. Accessibility engines judge texts only. Disabled controls are exempt.
 */
export function faintPartsOf(webPart: Locator): Promise<readonly Faint[]> {
  return webPart.evaluate((root) => {
    type Rgba = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgbaOf = (color: string): Rgba => {
      if (canvas === null) {
        throw new Error('no canvas');
      }
      canvas.canvas.width = 1;
      canvas.canvas.height = 1;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = (top: Rgba, below: Rgba): Rgba => {
      const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const backgroundOf = (element: Element | null): Rgba => {
      if (element === null) {
        return [255, 255, 255, 1];
      }
      const own = rgbaOf(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement));
    };
    const luminanceOf = (color: Rgba): number => {
      const linear = (channel: number): number => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
    };
    const contrastOf = (first: Rgba, second: Rgba): number => {
      const [one, other] = [luminanceOf(first), luminanceOf(second)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };

    const faint: Faint[] = [];
    const judge = (what: string, color: string, behind: Rgba, least: number): void => {
      const contrast = contrastOf(over(rgbaOf(color), behind), behind);
      if (contrast < least) {
        faint.push({ what, color, background: `rgb(${behind.slice(0, 3).join(', ')})`, contrast: Math.round(contrast * 100) / 100, least });
      }
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

    for (const element of [...root.querySelectorAll('*')].filter(isShown)) {
      if (element.closest('[disabled], [aria-disabled="true"]') !== null) {
        continue;
      }
      const style = getComputedStyle(element);
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (text !== undefined && !(element instanceof SVGElement)) {
        judge(`text "${text.textContent?.trim().slice(0, 40)}"`, style.color, backgroundOf(element), 4.5);
      }
      if (element instanceof SVGSVGElement) {
        judge(`sign in ${element.parentElement?.outerHTML.slice(0, 80)}`, style.color, backgroundOf(element), 3);
      }
      const isLine = element.matches('kbd, input, textarea') || style.borderTopStyle === 'dashed';
      if (isLine && parseFloat(style.borderTopWidth) > 0 && rgbaOf(style.borderTopColor)[3] > 0) {
        judge(`line around ${element.outerHTML.slice(0, 80)}`, style.borderTopColor, backgroundOf(element.parentElement), 3);
      }
    }
    return faint;
  });
}
