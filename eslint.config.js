const spfxProfile = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');

/** Imports run downward only (docs/architecture.md): web parts -> sources -> photos. */
const mayNotImport = (folder, patterns, message) => ({
  files: [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] }
});

module.exports = [
  ...spfxProfile,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: __dirname,
        project: './tsconfig.json'
      }
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  mayNotImport(
    'photos',
    ['**/sources', '**/sources/**', '**/webparts/**', '@microsoft/*', '@pnp/*', '@fluentui/*', 'react', 'react-dom'],
    'photos/ is the subject alone: no React, no SPFx, no network, nothing from the layers above.'
  ),
  mayNotImport(
    'sources',
    ['**/webparts/**', '@fluentui/*', 'react', 'react-dom'],
    'sources/ reads photos: nothing from the layer above, no React.'
  ),
  mayNotImport(
    'webparts',
    ['**/photos/*', '**/photos/*/**', '**/sources/*', '**/sources/*/**', '!**/webparts/**'],
    'Use the interfaces of photos/ and sources/ (their index), not their files.'
  )
];
