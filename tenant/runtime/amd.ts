import { build, type Plugin } from 'esbuild';
import { projectFolder } from './packages';

/**
 * Bundles one module as AMD, the format SharePoint's loader reads. esbuild does not write AMD itself: it writes
 * CommonJS, and the wrapper gives `require` the dependencies that AMD has already loaded.
 */
export async function bundleAsAmd(options: {
  source: { file: string } | { contents: string };
  /** Modules the page provides, by the name both sides use. */
  dependencies: readonly string[];
  /** Only for a module that is asked for by a fixed name. */
  moduleName?: string;
  /** Runs the module when somebody first uses one of its exports, not when it is loaded. */
  isLazy?: boolean;
}): Promise<string> {
  const name = options.moduleName === undefined ? '' : `${JSON.stringify(options.moduleName)},`;
  const dependencies = JSON.stringify(['require', 'exports', 'module', ...options.dependencies]);
  const [before, after] = options.isLazy === true ? lazyWrapper : ['', ''];
  const result = await build({
    ...('file' in options.source
      ? { entryPoints: [options.source.file] }
      : { stdin: { contents: options.source.contents, resolveDir: projectFolder, loader: 'ts' } }),
    bundle: true,
    write: false,
    minify: true,
    format: 'cjs',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [keepExternal(options.dependencies)],
    banner: { js: `define(${name}${dependencies},function(require,exports,module){${before}` },
    footer: { js: `${after}});` }
  });
  return onlyFile(result.outputFiles);
}

/** What a module system asks of every module (`__esModule`, `default`, `then`) does not count as use. */
const lazyWrapper: readonly [before: string, after: string] = [
  `var made,make=function(){return made=made||run({exports:{}})};
  module.exports=new Proxy({},{
    get:function(target,key){return key==='__esModule'?true:key==='default'||key==='then'||typeof key==='symbol'?undefined:make()[key]},
    has:function(target,key){return key in make()},
    ownKeys:function(){return Reflect.ownKeys(make())},
    getOwnPropertyDescriptor:function(target,key){
      return key in make()?{configurable:true,enumerable:true,get:function(){return make()[key]}}:undefined}
  });
  function run(module){var exports=module.exports;`,
  'return module.exports}'
];

/** Bundles a script that a page loads with a plain script element. */
export async function bundleAsScript(file: string): Promise<string> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' }
  });
  return onlyFile(result.outputFiles);
}

/** esbuild's own `external` also matches sub-paths (`react/jsx-runtime`), which no component here provides. */
function keepExternal(names: readonly string[]): Plugin {
  const wanted = new Set(names);
  return {
    name: 'provided-by-the-page',
    setup: (context) => {
      context.onResolve({ filter: /.*/ }, ({ path }) => (wanted.has(path) ? { path, external: true } : undefined));
    }
  };
}

function onlyFile(files: readonly { text: string }[] | undefined): string {
  const [file] = files ?? [];
  if (file === undefined) {
    throw new Error('esbuild wrote no file');
  }
  return file.text;
}
