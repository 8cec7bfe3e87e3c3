/** Red, green and blue, 0 to 255 */
type Rgb = readonly [number, number, number];

/**
 * The contrast of two colors after WCAG 2.2, from 1 (none) to 21 (black on white).
 *
 * @returns undefined where one of them is not an opaque `#rgb`, `#rrggbb` or `rgb()`: themes may hold any color that CSS knows
 */
export function contrastOf(color: string, background: string): number | undefined {
  const first: Rgb | undefined = rgbOf(color);
  const second: Rgb | undefined = rgbOf(background);
  if (!first || !second) {
    return undefined;
  }
  const [darker, lighter] = [luminanceOf(first), luminanceOf(second)].sort((one, other) => one - other) as [number, number];
  // 0.05 stands for the light that a screen reflects: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The first color that stands out against the background, or the last one if none does.
 * A color whose contrast is unknown is taken as it is.
 */
export function readableColor(colors: readonly (string | undefined)[], background: string | undefined, least: number): string | undefined {
  const known: readonly string[] = colors.filter((color): color is string => color !== undefined);
  const isReadable = (color: string): boolean => background === undefined || (contrastOf(color, background) ?? least) >= least;
  return known.find(isReadable) ?? known[known.length - 1];
}

function rgbOf(color: string): Rgb | undefined {
  const hex: string | undefined = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1];
  if (hex !== undefined) {
    const width: number = hex.length / 3;
    const channel = (index: number): number => parseInt(hex.slice(index * width, (index + 1) * width).repeat(3 - width), 16);
    return [channel(0), channel(1), channel(2)];
  }
  const [, red, green, blue] = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/i.exec(color.trim()) ?? [];
  return red !== undefined && green !== undefined && blue !== undefined ? [Number(red), Number(green), Number(blue)] : undefined;
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share: number = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
