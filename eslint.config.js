const spfxProfile = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');
const reactHooks = require('eslint-plugin-react-hooks');
const typescriptEslint = require('typescript-eslint');

/** What runs in the browser, and what runs in Node.js: the local tenant, the tests, the tools */
const productCode = ['src/**/*.ts', 'src/**/*.tsx'];
const nodeCode = ['tenant/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts', 'playwright.config.ts'];

/** Imports run downward only (docs/architecture.md): webparts -> tenantTest -> sources -> photos -> comparison. */
const mayNotImport = (folder, patterns, message) => ({
  files: [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`],
  ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] }
});

/** The folders of the comparison, in the order of its steps: each imports from those before it only. */
const comparisonFolders = ['base', 'math', 'input', 'reduce', 'register', 'residual', 'verdict'];

/** The comparison imports nothing but its own files: no package, no other layer. */
const comparisonImports = (folder, laterFolders, message) => ({
  files: [`src/comparison/${folder}*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: ['^[^.]', '/(photos|sources|tenantTest|webparts)(/|$)', ...laterFolders.map((name) => `/${name}/`)].join('|'), message }
        ]
      }
    ]
  }
});

/** Browsers that run the card lack it (docs/browsers.md): they would be left with an exception or an endless wait. */
const newerThan = (instead) => `Newer than the oldest browsers of docs/browsers.md: use ${instead}.`;

/** Strict TypeScript means it: no way around the compiler */
const strictRules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
};

module.exports = [
  // Microsoft's profile is made for web parts: it holds for what runs in the browser
  ...spfxProfile.map((config) => ({
    ...config,
    files: (config.files ?? productCode).map((pattern) => pattern.replace(/^\*\*\//, 'src/**/'))
  })),
  {
    files: productCode,
    languageOptions: { parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json' } },
    rules: strictRules
  },
  {
    // Microsoft's profile brings the plugin and turns none of its rules on. React is in webparts/ alone: elsewhere `use` is a word like any other
    files: ['src/webparts/**/*.ts', 'src/webparts/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  },
  {
    files: productCode,
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'src/photos/helpers/abort.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: newerThan('parsedAddress of photos/helpers/address.ts') },
        { object: 'AbortSignal', property: 'any', message: newerThan('anySignal of photos/helpers/abort.ts') },
        { object: 'AbortSignal', property: 'timeout', message: newerThan('timeoutSignal of photos/helpers/abort.ts') },
        { property: 'throwIfAborted', message: newerThan('throwIfAborted of photos/helpers/abort.ts') }
      ]
    }
  },
  ...typescriptEslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: nodeCode })),
  {
    files: nodeCode,
    languageOptions: { parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.node.json' } },
    rules: {
      ...strictRules,
      // Interfaces here are made of closures, which may be taken apart
      '@typescript-eslint/unbound-method': 'off'
    }
  },
  comparisonImports('', [], 'comparison/ imports nothing from other layers, and no packages.'),
  ...comparisonFolders.map((folder, step) =>
    comparisonImports(
      `${folder}/`,
      comparisonFolders.slice(step + 1),
      'A folder of comparison/ imports from the folders before it only, in the order of comparisonFolders.'
    )
  ),
  mayNotImport(
    'photos',
    [
      '**/comparison/**',
      '**/sources',
      '**/sources/**',
      '**/tenantTest',
      '**/tenantTest/**',
      '**/webparts/**',
      '@microsoft/*',
      '@pnp/*',
      '@fluentui/*',
      'react',
      'react-dom',
      '**/tenant/**'
    ],
    'photos/ is the subject alone: no React, no SPFx, no network, nothing from the layers above, and the comparison through its index.'
  ),
  mayNotImport(
    'sources',
    [
      '**/comparison/**',
      '**/photos/*',
      '**/photos/*/**',
      '**/tenantTest',
      '**/tenantTest/**',
      '**/webparts/**',
      '@fluentui/*',
      'react',
      'react-dom',
      '**/tenant/**'
    ],
    'sources/ reads photos: nothing from the layers above, no React; of photos/ its index only.'
  ),
  mayNotImport(
    'tenantTest',
    [
      '**/comparison/**',
      '**/photos/*',
      '**/photos/*/**',
      '**/sources/*',
      '**/sources/*/**',
      '**/webparts/**',
      '@fluentui/*',
      'react',
      'react-dom',
      '**/tenant/**'
    ],
    'tenantTest/ uses the interfaces of photos/ and sources/ (their index): nothing from the layer above, no React.'
  ),
  mayNotImport(
    'webparts',
    [
      '**/comparison/**',
      '**/photos/*',
      '**/photos/*/**',
      '**/sources/*',
      '**/sources/*/**',
      '**/src/tenantTest/*/**',
      '**/tenantTest/findings',
      '**/tenantTest/requests/**',
      '!**/webparts/**',
      '**/tenant/**'
    ],
    'Use the interfaces of photos/, sources/ and tenantTest/ (their index), not their files.'
  )
];
