import * as path from 'node:path';
import { createRequire } from 'node:module';
import { type Plugin, build } from 'esbuild';
import type * as Comparison from '../../src/comparison';
import type { PhotoCheck } from '../../src/photos';
import type * as Sources from '../../src/sources';
import { projectFolder } from '../../tenant/runtime/packages';

/** The product's own check and sources. */
export interface Engine {
  readonly PhotoCheck: typeof PhotoCheck;
  readonly compare: typeof Comparison.compare;
  readonly sources: typeof Sources;
}

/**
 * Bundles the product's own classes for Node. Only the decoder is another one (`nodeDecoder.ts`): the product's needs a browser.
 */
export async function loadEngine(): Promise<Engine> {
  const outfile = path.join(projectFolder, 'temp', 'scale', 'engine.cjs');
  await build({
    stdin: {
      contents: `export { PhotoCheck } from './src/photos';
        export { compare } from './src/comparison';
        export * as sources from './src/sources';`,
      resolveDir: projectFolder
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['sharp'],
    logLevel: 'error',
    plugins: [withDecoder(path.join(__dirname, 'nodeDecoder.ts'))]
  });
  const engine = createRequire(__filename)(outfile) as Engine;
  return { ...engine, compare: oncePerPair(engine.compare) };
}

/** A few pictures are compared for thousands of people: each pair once. */
function oncePerPair(compare: Engine['compare']): Engine['compare'] {
  type Image = Parameters<Engine['compare']>[0];
  const known = new WeakMap<Image, WeakMap<Image, ReturnType<Engine['compare']>>>();
  return (left, right) => {
    const ofLeft = known.get(left) ?? new WeakMap<Image, ReturnType<Engine['compare']>>();
    known.set(left, ofLeft);
    const comparison = ofLeft.get(right) ?? compare(left, right);
    ofLeft.set(right, comparison);
    return comparison;
  };
}

function withDecoder(file: string): Plugin {
  return {
    name: 'decoder',
    setup: (context) => {
      context.onResolve({ filter: /\/decodePicture$/ }, () => ({ path: file }));
    }
  };
}
