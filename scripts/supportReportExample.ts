import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { formatShortReport, formatSupportReport } from '../src/photos';
import { exampleReport } from '../src/photos/supportReport/testing/exampleReport';
import { sampleWords } from '../src/photos/supportReport/testing/samples';

/** Writes the example of docs/help-desk.md from a real check: `npx tsx scripts/supportReportExample.ts`. */
const docs: string = path.join(__dirname, '..', 'docs');

async function main(): Promise<void> {
  const report = await exampleReport();
  await writeFile(path.join(docs, 'support-report.example.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  const blocks: readonly string[] = [formatSupportReport(report, sampleWords), `${formatShortReport(report, sampleWords, () => true)}\n`];
  const page: string = path.join(docs, 'help-desk.md');
  let count: number = 0;
  const text: string = (await readFile(page, 'utf8')).replace(
    /```text\n[\s\S]*?```/g,
    (before) => `\`\`\`text\n${blocks[count++] ?? before.slice('```text\n'.length, -'```'.length)}\`\`\``
  );
  await writeFile(page, text);
  console.log('docs/support-report.example.json, docs/help-desk.md');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
