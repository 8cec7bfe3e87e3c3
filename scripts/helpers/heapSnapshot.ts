import type { CDPSession } from '@playwright/test';

/** Kinds of entries that a script makes and holds. Compiled code, the engine's notes on objects, and the browser's own records of the page are others. */
const madeByScripts: ReadonlySet<string> = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'bigint',
  'symbol',
  'regexp'
]);

/** The part of a heap snapshot that is read: nodes are rows of numbers, one after the other. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[], ...unknown[]] };
  };
  readonly nodes: readonly number[];
}

/** Bytes of what the scripts of a page hold, after garbage collection. */
export async function bytesOfScripts(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const note = ({ chunk }: { readonly chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', note);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', note);
  const {
    snapshot: { meta },
    nodes
  } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const [type, size] = ['type', 'self_size'].map((name) => meta.node_fields.indexOf(name)) as [number, number];
  let bytes = 0;
  for (let row = 0; row < nodes.length; row += meta.node_fields.length) {
    const kind = meta.node_types[0][nodes[row + type] ?? -1] ?? '';
    bytes += madeByScripts.has(kind) ? (nodes[row + size] ?? 0) : 0;
  }
  return bytes;
}
