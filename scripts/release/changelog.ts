const unreleased = '## [Unreleased]';

/** The section of a version, without its heading. Throws if the changelog has none, or an empty one. */
export function sectionOf(changelog: string, version: string): string {
  const heading = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\].*$`, 'm').exec(changelog);
  if (heading === null) {
    throw new Error(`CHANGELOG.md has no section for ${version}.`);
  }
  const rest: string = changelog.slice(heading.index + heading[0].length);
  const end: number = rest.search(/^## /m);
  const section: string = (end < 0 ? rest : rest.slice(0, end)).trim();
  if (section === '') {
    throw new Error(`The section of ${version} in CHANGELOG.md is empty.`);
  }
  return section;
}

/** Gives what is unreleased the version and the day (yyyy-mm-dd), and opens a new section above it. */
export function releaseChangelog(changelog: string, version: string, day: string): string {
  if (!changelog.includes(`${unreleased}\n`)) {
    throw new Error(`CHANGELOG.md has no section "${unreleased}".`);
  }
  if (changelog.includes(`## [${version}]`)) {
    throw new Error(`CHANGELOG.md has a section for ${version} already.`);
  }
  return changelog.replace(`${unreleased}\n`, `${unreleased}\n\n## [${version}] - ${day}\n`);
}
