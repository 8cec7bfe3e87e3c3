const { createHash } = require('node:crypto');
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

/**
 * Puts the function that a file gives to `define` into parentheses. Browsers take that for a sign that it runs at once, and compile it while the file is on its way, beside the
 * page's own work; without it they read the whole file a second time when the web part starts (36 ms of its first task on a processor slowed down four times).
 */
class EagerEntryPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('EagerEntryPlugin', (compilation) => {
      // After the minimizer, which would take them away, and before files are named after their contents
      compilation.hooks.processAssets.tap({ name: 'EagerEntryPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, () => {
        for (const name of [...compilation.entrypoints.values()]
          .flatMap((entry) => entry.getFiles())
          .filter((each) => each.endsWith('.js'))) {
          compilation.updateAsset(name, (asset) => this.changed(asset, sources));
        }
      });
    });
  }

  changed(asset, { ReplaceSource }) {
    const script = asset.source().toString();
    const start = /\bdefine\(\s*"[^"]+",\s*\[[^\]]*\],\s*/.exec(script);
    const end = script.lastIndexOf(')})();');
    if (!start || end < 0) {
      return asset;
    }
    const eager = new ReplaceSource(asset);
    eager.insert(start.index + start[0].length, '(');
    eager.insert(end, ')');
    return eager;
  }
}

/** Gives a chunk its name as its id. With a number as its id, the entry, which every visitor loads, has a table of names beside that of hashes. */
class NamedChunksPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('NamedChunksPlugin', (compilation) => {
      compilation.hooks.beforeChunkIds.tap('NamedChunksPlugin', (chunks) => {
        for (const chunk of chunks) {
          if (chunk.name && !chunk.canBeInitial()) {
            chunk.id = chunk.name;
            chunk.ids = [chunk.name];
          }
        }
      });
    });
  }
}

/**
 * Names the files of the texts for admins after all of them together. With hashes of their own the entry would hold one for each language: 0.4 kB (gzip) for every visitor.
 */
class TextFilesPlugin {
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('TextFilesPlugin', (compilation) => {
      compilation.hooks.beforeChunkIds.tap('TextFilesPlugin', (chunks) => {
        const hash = createHash('sha256');
        for (const name of fs.readdirSync(this.folder).sort()) {
          hash.update(fs.readFileSync(path.join(this.folder, name)));
        }
        const digest = hash.digest('hex').slice(0, digestLength);
        for (const chunk of chunks) {
          if (chunk.name?.startsWith('admin-texts-')) {
            chunk.filenameTemplate = `chunk.[name]_${digest}.js`;
          }
        }
      });
    });
  }
}

/** Of hashes in names of files: 6 digits tell the versions of one file apart, 20 cost every visitor half a kilobyte, because the entry names each chunk with its hash. */
const digestLength = 6;

/** What several lazy parts share, under names that say what it is. */
const sharedChunks = {
  fluent:
    /[\\/]node_modules[\\/](@fluentui|@griffel|@emotion|keyborg|object-assign|react[\\/](cjs|jsx-runtime))|[\\/](FluentRoot|fluentTokens)\b/,
  pnpjs: /[\\/]node_modules[\\/]@pnp[\\/]/,
  redaction: /[\\/]photos[\\/]helpers[\\/]redact\b/,
  copying: /[\\/]components[\\/]shared[\\/](CopyButton|downloadJson)\b/
};

module.exports = (configuration) => {
  for (const [name, test] of Object.entries(sharedChunks)) {
    const { optimization } = configuration;
    optimization.splitChunks = {
      ...optimization.splitChunks,
      cacheGroups: { ...optimization.splitChunks?.cacheGroups, [name]: { test, name, chunks: 'async', enforce: true } }
    };
  }
  configuration.output.hashDigestLength = digestLength;
  configuration.plugins.push(new NamedChunksPlugin());
  configuration.plugins.push(new TextFilesPlugin(path.join(__dirname, '..', 'temp', 'admin-texts')));
  configuration.plugins.push(new EagerEntryPlugin());
  configuration.plugins.push(new ChunkListPlugin(path.join(__dirname, '..', 'temp', 'chunks.json')));
  return configuration;
};
