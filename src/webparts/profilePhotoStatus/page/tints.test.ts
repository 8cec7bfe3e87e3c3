import { contrastOf } from './contrast';
import { tintVariables } from './tints';

const tones = ['good', 'attention', 'neutral'] as const;

describe('the tints behind signs', () => {
  it.each(['#ffffff', '#faf9f8', '#f3f2f1', '#eff6fc'])(
    'are Fluent’s own on the light section %s, and the sign can be read there',
    (background) => {
      const variables = tintVariables(background, '#605e5c', '#323130');
      for (const tone of tones) {
        const behind: string | undefined = variables[`--pps-${tone}-background`];
        expect(behind).toMatch(/^#/);
        expect(contrastOf(variables[`--pps-${tone}-sign`] ?? '', behind ?? '')).toBeGreaterThanOrEqual(4.5);
        // The words of a result stand there too
        expect(contrastOf('#323130', behind ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    }
  );

  it.each(['#0f6cbd', '#1f1f1f', '#000000', undefined])('are none on %s: a ring in the color of the section', (background) => {
    for (const tone of tones) {
      expect(tintVariables(background, '#abcdef', '#fedcba')).toMatchObject({
        [`--pps-${tone}-background`]: 'transparent',
        [`--pps-${tone}-border`]: '#abcdef',
        [`--pps-${tone}-sign`]: '#fedcba'
      });
    }
  });
});
