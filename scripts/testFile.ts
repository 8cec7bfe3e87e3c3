import { runCLI } from '@jest/core';
import * as path from 'node:path';

/**
 * Runs unit tests without a build, each file rewritten by esbuild when it is loaded: `npm run test:file -- memory` runs the files whose path
 * contains "memory". Types are not checked here; `npm run test:unit` does that.
 */
async function main(): Promise<void> {
  const root = path.join(__dirname, '..');
  const { results } = await runCLI(
    {
      _: [],
      $0: 'jest',
      config: JSON.stringify({
        rootDir: root,
        roots: ['<rootDir>/src'],
        testMatch: ['**/*.test.ts', '**/*.test.tsx'],
        testEnvironment: '<rootDir>/config/jest-environment.js',
        moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'node'],
        transform: { '\\.(ts|tsx|js)$': '<rootDir>/config/jest-esm-transform.js' },
        // What is CommonJS already, and the largest
        transformIgnorePatterns: ['/lib-commonjs/'],
        moduleNameMapper: {
          '^ProfilePhotoStatusWebPartStrings$': '<rootDir>/config/jest-strings.js',
          '^@microsoft/sp-core-library$': '<rootDir>/config/jest-framework.js',
          '\\.module\\.scss$': '<rootDir>/config/jest-styles.js'
        }
      }),
      testPathPatterns: process.argv.slice(2)
    } as unknown as Parameters<typeof runCLI>[0],
    [root]
  );
  process.exitCode = results.success ? 0 : 1;
}

void main();
