import { builtLanguageFileOf } from '../languages/builtFiles';

/** A file of the build, in bytes. */
export interface BuiltFile {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

/** What config/webpack-chunks.js writes of a chunk; sizes of modules are those before they are minified. */
export interface ListedChunk {
  readonly files: readonly string[];
  readonly isInitial: boolean;
  readonly modules: readonly { readonly file: string; readonly size: number }[];
}

export interface Budgets {
  /** What a page loads before the card shows anything: the entry and one language */
  readonly firstWord: number;
  /** Every file, with one language */
  readonly all: number;
}

/** In bytes after gzip. Fluent UI 8's button alone had 58 kB; an intranet home page is opened by everyone every morning. */
export const budgets: Budgets = { firstWord: 45_000, all: 150_000 };

/** How many parts of a chunk are named; the rest is summed up. */
const namedParts = 6;

export function reportOf(
  files: readonly BuiltFile[],
  chunks: readonly ListedChunk[],
  limits: Budgets
): { readonly lines: readonly string[]; readonly isWithin: boolean } {
  const strings = files.filter(({ name }) => builtLanguageFileOf(name) !== undefined);
  const scripts = files.filter(({ name }) => builtLanguageFileOf(name) === undefined);
  const chunkOf = (file: BuiltFile): ListedChunk | undefined => chunks.find((chunk) => chunk.files.includes(file.name));
  const unknown = scripts.filter((file) => chunkOf(file) === undefined);
  const firstWord =
    sumOf(scripts.filter((file) => chunkOf(file)?.isInitial === true)) +
    largestLanguageIn(strings.filter(({ name }) => builtLanguageFileOf(name)?.isForAdmins === false));
  const all = sumOf(scripts) + largestLanguageIn(strings);

  const lines: string[] = [];
  for (const file of [...scripts, ...strings].sort((one, other) => other.gzip - one.gzip)) {
    const chunk = chunkOf(file);
    lines.push(`${kilobytes(file.gzip)} gzip ${kilobytes(file.raw)} raw  ${file.name}${chunk?.isInitial === true ? '  (first word)' : ''}`);
    if (chunk) {
      lines.push(...partsOf(chunk));
    }
  }
  lines.push('', ...unknown.map(({ name }) => `${name} is of another build than the list of chunks: npm run build`));
  lines.push(lineOf('before the first word', firstWord, limits.firstWord), lineOf('in all', all, limits.all));
  return { lines, isWithin: unknown.length === 0 && firstWord <= limits.firstWord && all <= limits.all };
}

/** What the files of one language weigh together, of the language that weighs most. */
function largestLanguageIn(files: readonly BuiltFile[]): number {
  const languages = new Map<string, number>();
  for (const { name, gzip } of files) {
    const language = builtLanguageFileOf(name)?.language ?? '';
    languages.set(language, (languages.get(language) ?? 0) + gzip);
  }
  return Math.max(0, ...languages.values());
}

function lineOf(what: string, size: number, limit: number): string {
  return `${kilobytes(size)} gzip ${what}, of ${kilobytes(limit).trim()}: ${size <= limit ? 'within the budget' : 'TOO MUCH'}`;
}

function partsOf({ modules }: ListedChunk): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { file, size } of modules) {
    const part = partOf(file);
    sizes.set(part, (sizes.get(part) ?? 0) + size);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  const share = (size: number): string => `${Math.round((100 * size) / total)} %`.padStart(14);
  const rest = sorted.slice(namedParts).reduce((sum, [, size]) => sum + size, 0);
  return [
    ...sorted.slice(0, namedParts).map(([part, size]) => `${share(size)}  ${part}`),
    ...(rest > 0 ? [`${share(rest)}  ${sorted.length - namedParts} others`] : [])
  ];
}

/** The package of a module, or the folder of ours. */
function partOf(file: string): string {
  const parts = file.split(/[\\/]/);
  const modules = parts.lastIndexOf('node_modules');
  if (modules >= 0) {
    const name = parts[modules + 1] ?? '';
    return name.startsWith('@') ? `${name}/${parts[modules + 2] ?? ''}` : name;
  }
  return parts.slice(1, parts.includes('components') ? 5 : 3).join('/');
}

function sumOf(files: readonly BuiltFile[]): number {
  return files.reduce((sum, { gzip }) => sum + gzip, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
