import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { releaseChangelog, sectionOf } from '../scripts/release/changelog';
import { solutionVersionOf, withSolutionVersion } from '../scripts/release/solutionVersion';

const fileOf = (name: string): string => readFileSync(path.join(__dirname, '..', name), 'utf8');

const changelog: string = [
  '# Changelog',
  '',
  '## [Unreleased]',
  '',
  '### Fixed',
  '',
  '- B',
  '',
  '## [1.0.0] - 2026-01-02',
  '',
  '- A',
  ''
].join('\n');

test('a release moves what is unreleased under its version and day', () => {
  const released: string = releaseChangelog(changelog, '1.1.0', '2026-03-04');
  expect(sectionOf(released, '1.1.0')).toBe('### Fixed\n\n- B');
  expect(sectionOf(released, '1.0.0')).toBe('- A');
  expect(released).toContain('## [Unreleased]\n\n## [1.1.0] - 2026-03-04\n');
});

test('a version without a section, with an empty one, or released before is refused', () => {
  expect(() => sectionOf(changelog, '1.1.0')).toThrow('no section for 1.1.0');
  expect(() => sectionOf('## [1.1.0]\n\n## [1.0.0]\n\n- A\n', '1.1.0')).toThrow('empty');
  expect(() => releaseChangelog(changelog, '1.0.0', '2026-03-04')).toThrow('already');
  // The dot is no wildcard
  expect(() => sectionOf('## [1x1.0]\n\n- A\n', '1.1.0')).toThrow('no section');
});

test('the package has the one version of package.json, in the solution and in its feature', () => {
  const { version } = JSON.parse(fileOf('package.json')) as { readonly version: string };
  const packageSolution: string = fileOf('config/package-solution.json');
  expect([...packageSolution.matchAll(/"version": "([^"]*)"/g)].map(([, found]) => found)).toEqual([
    solutionVersionOf(version),
    solutionVersionOf(version)
  ]);
  expect(withSolutionVersion(packageSolution, '12.3.4').match(/"12\.3\.4\.0"/g)).toHaveLength(2);
  expect(() => solutionVersionOf('1.0.0-beta.1')).toThrow('pre-releases');
});
