/** SharePoint wants four numbers; the last is always 0. Throws on what is not a plain `major.minor.patch`. */
export function solutionVersionOf(version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`${version} is no version of the form 1.2.3: an app catalog knows no pre-releases.`);
  }
  return `${version}.0`;
}

/** The text of package-solution.json with another version of the solution and of its feature. The rest stays as it is. */
export function withSolutionVersion(packageSolution: string, version: string): string {
  return packageSolution.replace(/("version": ")[\d.]+(")/g, `$1${solutionVersionOf(version)}$2`);
}
