const path = require('node:path');

/** The compiled form of src/webparts/profilePhotoStatus/page/loadStyles.ts. */
const loadStyles = path.join(__dirname, '../lib/webparts/profilePhotoStatus/page/loadStyles.js');

/**
 * Has compiled style sheets call our own `loadStyles`, an option of the framework's loader. Its default, load-themed-styles, replaces colors of SharePoint's old themes, which our
 * sheets do not name, and is a kilobyte (gzip) that every visitor would load.
 */
module.exports = (configuration) => {
  const uses = configuration.module.rules
    .flatMap(({ oneOf, ...rule }) => oneOf ?? [rule])
    .flatMap(({ use }) => use ?? [])
    .filter(({ loader }) => loader?.includes('sp-css-loader'));
  if (uses.length === 0) {
    throw new Error('The framework no longer compiles style sheets with sp-css-loader.');
  }
  for (const { options } of uses) {
    options.loadThemedStylesImportPath = loadStyles;
  }
  return configuration;
};
