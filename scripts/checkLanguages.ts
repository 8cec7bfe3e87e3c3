import { problemsOf } from './languages/check';
import { languageNames, readLanguage } from './languages/files';

/** Says what is wrong with the language files: `npm run check:languages`, or `npm run check:languages -- de-de` for one alone. */
function main(wanted: readonly string[]): void {
  const english = readLanguage('en-us');
  const names = wanted.length > 0 ? wanted : languageNames();
  for (const name of names) {
    const problems = problemsOf(name, readLanguage(name), english);
    console.log(problems.map((problem) => `${name}  ${problem}`).join('\n') || `${name}  good`);
    if (problems.length > 0) {
      process.exitCode = 1;
    }
  }
}

main(process.argv.slice(2));
