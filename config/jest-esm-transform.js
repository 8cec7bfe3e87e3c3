const { transformSync } = require('esbuild');

/** Rewrites an ES module of a dependency for Jest, which loads CommonJS only. */
module.exports = {
  process(sourceText, sourcePath) {
    const { code } = transformSync(sourceText, { format: 'cjs', target: 'node20', sourcefile: sourcePath });
    return { code };
  }
};
