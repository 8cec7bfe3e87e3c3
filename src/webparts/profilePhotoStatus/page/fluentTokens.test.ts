import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fluentTokens } from './fluentTokens';

/** The style sheets of the components that the card uses. */
const styleFiles: readonly string[] = [
  'react-button/lib/components/Button/useButtonStyles.styles.raw.js',
  'react-progress/lib/components/ProgressBar/useProgressBarStyles.styles.raw.js',
  'react-provider/lib/components/FluentProvider/useFluentProviderStyles.styles.raw.js'
];

/** The tokens that a style sheet reads, such as `colorBrandBackground`. */
function tokensIn(file: string): readonly string[] {
  const styles: string = readFileSync(path.join(process.cwd(), 'node_modules/@fluentui', file), 'utf8');
  return [...styles.matchAll(/\btokens\.(\w+)/g)].map(([, token]) => token);
}

it('every token that a used component reads has a value', () => {
  const used: ReadonlySet<string> = new Set(styleFiles.flatMap(tokensIn));
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((token) => !(token in fluentTokens))).toEqual([]);
});
