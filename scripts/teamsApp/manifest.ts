import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * Microsoft's schema of Teams manifests. Outlook and the Microsoft 365 app take personal apps since 1.13; this version has all that the app uses, and is years
 * old, so that national clouds have it too.
 */
export const manifestVersion: string = '1.17';

/** SharePoint Online itself, which is the application that a tab of SharePoint signs in to */
const sharePointApplication: string = '00000003-0000-0ff1-ce00-000000000000';

/** What the web part's manifest and the solution say, from which the app takes its words: each is written once. */
export interface Sources {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly longDescription: Localized;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

/** A text by its language, such as `it-it`; `default` is English */
export type Localized = Readonly<Record<string, string>>;

export function readSources(): Sources {
  const root: string = path.join(__dirname, '../..');
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
  const { id, preconfiguredEntries } = read<{
    readonly id: string;
    readonly preconfiguredEntries: readonly [{ readonly title: Localized; readonly description: Localized }];
  }>('src/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.manifest.json');
  const { solution } = read<{
    readonly solution: { readonly developer: Sources['developer']; readonly metadata: { readonly longDescription: Localized } };
  }>('config/package-solution.json');
  const { version } = read<{ readonly version: string }>('package.json');
  const [{ title, description }] = preconfiguredEntries;
  const { longDescription } = solution.metadata;
  return { id, version, title, description, longDescription, developer: solution.developer };
}

/** The languages beside English. */
export function languagesOf({ title }: Pick<Sources, 'title'>): readonly string[] {
  return Object.keys(title).filter((language) => language !== 'default');
}

/**
 * The app's manifest. The addresses are those that Microsoft documents for web parts ("Create the URL of web parts used in Microsoft Teams apps"); Teams and
 * SharePoint fill in what stands in braces.
 */
export function teamsManifest(sources: Sources): object {
  const { id, version, developer } = sources;
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const hosted = (query: string): string => encodeURIComponent(`?${query}&componentId=${id}&forceLocale=`).replace(/%3D/g, '=');
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    id,
    version,
    developer: { name: developer.name, websiteUrl, privacyUrl, termsOfUseUrl },
    localizationInfo: {
      defaultLanguageTag: 'en-us',
      additionalLanguages: languagesOf(sources).map((languageTag) => ({ languageTag, file: `${languageTag}.json` }))
    },
    name: { short: textOf(sources.title), full: textOf(sources.title) },
    description: { short: textOf(sources.description), full: textOf(sources.longDescription) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#03787C',
    staticTabs: [
      {
        entityId: id,
        name: textOf(sources.title),
        contentUrl: `https://{teamSiteDomain}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx${hosted('teams&personal')}{locale}`,
        scopes: ['personal']
      }
    ],
    configurableTabs: [
      {
        configurationUrl: `https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest={teamSitePath}/_layouts/15/teamshostedapp.aspx${hosted('openPropertyPane=true&teams')}{locale}`,
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat']
      }
    ],
    permissions: ['identity'],
    validDomains: ['*.login.microsoftonline.com', '*.sharepoint.com', '*.sharepoint.us', '*.sharepoint-mil.us', '*.sharepoint.cn'],
    webApplicationInfo: { id: sharePointApplication, resource: 'https://{teamSiteDomain}' },
    defaultInstallScope: 'personal'
  };
}

/** The texts of another language. */
export function teamsTexts(sources: Sources, language: string): object {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`,
    'name.short': textOf(sources.title, language),
    'name.full': textOf(sources.title, language),
    'description.short': textOf(sources.description, language),
    'description.full': textOf(sources.longDescription, language),
    'staticTabs[0].name': textOf(sources.title, language)
  };
}

function textOf(texts: Localized, language: string = 'default'): string {
  const text: string | undefined = texts[language];
  if (text === undefined) {
    throw new Error(`There is no text in ${language}.`);
  }
  return text;
}
