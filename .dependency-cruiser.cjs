/** Circles of imports between files or folders of src/: `npm run check:imports`. ESLint keeps the order of the layers (eslint.config.js). */
module.exports = {
  forbidden: [
    {
      name: 'no-circular-files',
      comment: 'Neither file of a circle can be read, tested or moved without the other. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-circular-folders',
      comment: 'Folders that import each other are one folder.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true }
    }
  ],
  options: {
    // Imports of types alone are gone after compilation
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Tests may look across folders
    exclude: { path: '\\.test\\.tsx?$|/testing/' }
  }
};
