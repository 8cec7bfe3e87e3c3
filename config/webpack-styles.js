const { createHash } = require('node:crypto');
const path = require('node:path');

/** The compiled form of src/webparts/profilePhotoStatus/page/loadStyles.ts. */
const loadStyles = path.join(__dirname, '../lib/webparts/profilePhotoStatus/page/loadStyles.js');

/** What compiled sheets import it by. With its path, which is the folder's, the files with styles would have other names in another folder: webpack hashes what stands in a module. */
const loadStylesName = 'profile-photo-status/loadStyles';

/**
 * Names a class by its sheet's path within the project and by its content. The framework's own names hold the path of the folder too, so that two builds of one commit in
 * two folders would be two packages.
 */
function classNameOf(name, file, content) {
  const place = path.relative(path.join(__dirname, '..'), file).split(path.sep).join('/');
  const hash = createHash('sha1').update(place).update(content).digest('hex').slice(0, 8);
  return `${name}_${hash}`;
}

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
  configuration.resolve.alias = { ...configuration.resolve.alias, [loadStylesName]: loadStyles };
  for (const { options } of uses) {
    options.loadThemedStylesImportPath = loadStylesName;
    // Sheets that are no modules have none
    if (options.generateCssClassName) {
      options.generateCssClassName = classNameOf;
    }
  }
  return configuration;
};
