import { contrastOf } from './contrast';

/** Highest contrast to white that a section has which counts as light: SharePoint's soft and neutral sections lie below 1.2, its strong and dark ones above 3 */
const lightest = 1.3;

/** Fluent 2's status colors on light backgrounds: behind a sign, around it, and the sign, which has 4.5 : 1 on the first */
const light = {
  good: ['#f1faf1', '#9fd89f', '#0e700e'],
  attention: ['#fdf6f3', '#fdcfb4', '#bc4b09'],
  neutral: ['#f5f5f5', '#d1d1d1', '#424242']
} as const;

/**
 * The tints behind signs and results. They are made for light sections; on any other there is a ring in a color of the section, and the sign is as strong as
 * its text: shape and words tell what it means.
 */
export function tintVariables(
  background: string | undefined,
  line: string | undefined,
  text: string | undefined
): Readonly<Record<string, string>> {
  const isLight: boolean = background !== undefined && (contrastOf(background, '#ffffff') ?? Infinity) < lightest;
  const variables: [string, string][] = (Object.keys(light) as (keyof typeof light)[]).flatMap((tone) => {
    const [behind, around, sign] = isLight ? light[tone] : ['transparent', line ?? 'CanvasText', text ?? 'CanvasText'];
    return [
      [`--pps-${tone}-background`, behind],
      [`--pps-${tone}-border`, around],
      [`--pps-${tone}-sign`, sign]
    ];
  });
  return Object.fromEntries(variables);
}
