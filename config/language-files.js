const tsx = require('tsx/cjs/api');

/** Writes the language files of the package, before each compilation, so that a watching build sees changed texts too. */
module.exports = (configuration) => {
  const { writeCardFiles } = tsx.require('../scripts/languages/cardFiles.ts', __filename);
  writeCardFiles();
  configuration.plugins.push({
    apply: (compiler) => {
      compiler.hooks.watchRun.tap('LanguageFiles', writeCardFiles);
    }
  });
  return configuration;
};
