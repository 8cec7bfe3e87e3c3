import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Compares two packages of one commit: `npx tsx scripts/comparePackages.ts first.sppkg second.sppkg`. Names what differs, and fails where something does, beside
 * what Microsoft's packager stamps: the time of each entry, a new id for each part and for the feature that holds the files, and so the order of relationships.
 */
const stampedParts: RegExp = /(?:^ClientSideAssets\.xml|\.config\.xml)$/;
const id: RegExp = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/** The content of an entry without the stamps. */
function withoutStamps(name: string, content: Uint8Array): string {
  // As Latin-1, so that pictures are compared byte by byte too
  const text: string = strFromU8(content, true);
  if (name.endsWith('.rels')) {
    return text
      .replace(/\bId="[^"]*"/g, 'Id=""')
      .split(/(?=<Relationship )/)
      .sort()
      .join('');
  }
  return stampedParts.test(name) ? text.replace(id, '') : text;
}

export function packageDifferences(first: Uint8Array, second: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(first), unzipSync(second)];
  const names: readonly string[] = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => {
    const [left, right] = [one[name], other[name]];
    return left === undefined || right === undefined || withoutStamps(name, left) !== withoutStamps(name, right);
  });
}

if (require.main === module) {
  const [first, second] = process.argv.slice(2).map((file) => new Uint8Array(readFileSync(file)));
  if (first === undefined || second === undefined) {
    throw new Error('Two packages are needed.');
  }
  const differences: readonly string[] = packageDifferences(first, second);
  console.log(differences.length === 0 ? 'The packages are the same.' : differences.join('\n'));
  process.exitCode = differences.length === 0 ? 0 : 1;
}
