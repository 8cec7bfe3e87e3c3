const fs = require('node:fs');
const path = require('node:path');

/** Writes down which modules stand in which file, for `npm run size`. Sizes are those of the modules before they are minified. */
class ChunkListPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.done.tap('ChunkListPlugin', ({ compilation }) => {
      const { chunkGraph } = compilation;
      const chunks = [...compilation.chunks].map((chunk) => ({
        files: [...chunk.files].filter((name) => name.endsWith('.js')),
        isInitial: chunk.canBeInitial(),
        modules: [...chunkGraph.getChunkModulesIterable(chunk)]
          .flatMap((module) => module.modules ?? [module])
          .filter((module) => module.resource)
          .map((module) => ({ file: path.relative(compiler.context, module.resource), size: module.size() }))
      }));
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      fs.writeFileSync(this.file, JSON.stringify(chunks));
    });
  }
}

/** What several lazy parts share, under names that say what it is. */
const sharedChunks = {
  fluent: /[\\/]node_modules[\\/](@fluentui|@griffel|@emotion|keyborg)[\\/]/,
  pnpjs: /[\\/]node_modules[\\/]@pnp[\\/]/
};

module.exports = (configuration) => {
  for (const [name, test] of Object.entries(sharedChunks)) {
    const { optimization } = configuration;
    optimization.splitChunks = {
      ...optimization.splitChunks,
      cacheGroups: { ...optimization.splitChunks?.cacheGroups, [name]: { test, name, chunks: 'async', enforce: true } }
    };
  }
  configuration.plugins.push(new ChunkListPlugin(path.join(__dirname, '..', 'temp', 'chunks.json')));
  return configuration;
};
