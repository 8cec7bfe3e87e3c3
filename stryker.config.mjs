// Mutation testing of the comparison, run by hand: docs/comparison.md says how, and records the result.
export default {
  mutate: ['src/photos/comparison/**/*.ts', '!src/photos/comparison/**/*.test.ts', '!src/photos/comparison/testing/**'],
  testRunner: 'vitest',
  vitest: { configFile: 'stryker.vitest.config.mjs' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  timeoutMS: 20000,
  concurrency: 1,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false }
};
