import { expect, test } from '@playwright/test';
import { type BuiltFile, type ListedChunk, reportOf } from '../scripts/size/report';

const files: readonly BuiltFile[] = [
  { name: 'web-part_1.js', raw: 100_000, gzip: 30_000 },
  { name: 'chunk.card_2.js', raw: 60_000, gzip: 20_000 },
  { name: 'WebPartStrings_en-us_3.js', raw: 20_000, gzip: 8_000 },
  { name: 'WebPartStrings_it-it_4.js', raw: 20_000, gzip: 9_000 },
  { name: 'chunk.admin-texts-en-us-json_5.js', raw: 9_000, gzip: 4_500 },
  { name: 'chunk.admin-texts-it-it-json_6.js', raw: 9_000, gzip: 3_000 }
];
const chunks: readonly ListedChunk[] = [
  { files: ['web-part_1.js'], isInitial: true, modules: [{ file: 'lib/photos/check/a.js', size: 1 }] },
  { files: ['chunk.card_2.js'], isInitial: false, modules: [{ file: 'node_modules/@fluentui/react-button/lib/b.js', size: 1 }] }
];

test('the weight counts the entry and the largest language for the first word, and every file of one language in all', () => {
  const { lines, isWithin } = reportOf(files, chunks, { firstWord: 39_000, all: 62_500 });
  expect(isWithin).toBe(true);
  expect(lines.join('\n')).toContain('39.0 kB gzip before the first word');
  expect(lines.join('\n')).toContain('@fluentui/react-button');
});

test('the weight fails past either budget, and where the list of chunks is of another build', () => {
  expect(reportOf(files, chunks, { firstWord: 38_999, all: 62_500 }).isWithin).toBe(false);
  expect(reportOf(files, chunks, { firstWord: 39_000, all: 62_499 }).isWithin).toBe(false);
  expect(reportOf(files, chunks.slice(1), { firstWord: 39_000, all: 62_500 }).isWithin).toBe(false);
});
