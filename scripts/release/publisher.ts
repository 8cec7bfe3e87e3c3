import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Fails while the publisher's addresses in `config/package-solution.json` are placeholders, or the app for Teams has others: the release workflow runs it. `.example` is
 * reserved for this (RFC 2606), so that a forgotten placeholder leads nowhere.
 */
export function publisherProblems(packageSolution: string): readonly string[] {
  const { solution } = JSON.parse(packageSolution) as { readonly solution: { readonly developer: Readonly<Record<string, string>> } };
  return ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'].flatMap((name) => {
    const address: string = solution.developer[name] ?? '';
    if (!address.startsWith('https://')) {
      return [`${name} is no address that begins with https://`];
    }
    return new URL(address).hostname.endsWith('.example') ? [`${name} is still a placeholder: ${address}`] : [];
  });
}

if (require.main === module) {
  const problems: readonly string[] = publisherProblems(readFileSync(path.join(__dirname, '../../config/package-solution.json'), 'utf8'));
  if (problems.length > 0) {
    console.error(['Write your own addresses into config/package-solution.json (docs/package.md):', ...problems].join('\n'));
    process.exitCode = 1;
  }
}
