const { extname } = require('path');
const { transformSync } = require('esbuild');

/** Rewrites a file for Jest, which loads CommonJS only: ES modules of dependencies, and TypeScript where nothing was built. */
module.exports = {
  process(sourceText, sourcePath) {
    const { code } = transformSync(sourceText, {
      format: 'cjs',
      supported: { 'dynamic-import': false },
      target: 'node20',
      loader: extname(sourcePath).slice(1) || 'js',
      sourcefile: sourcePath,
      sourcemap: 'inline'
    });
    return { code };
  }
};
