import { type Cloud, type ReportEnvironment, browserFactsOf } from '../../../photos';

/** What the web part knows of where it runs. */
export interface RuntimeFacts {
  readonly webPartVersion: string;
  /** Whether the framework offers the Teams SDK: in Teams, and in Outlook and Microsoft 365, which show Teams tabs */
  readonly isInTeams: boolean;
  readonly cloud: Cloud;
  readonly language: string;
}

/** Asked for when a report is written, because the browser may have gone offline since. */
export function reportEnvironmentOf(place: RuntimeFacts): ReportEnvironment {
  const { webPartVersion, isInTeams, cloud, language } = place;
  return {
    webPartVersion,
    host: isInTeams ? 'teams' : 'sharePoint',
    cloud,
    language,
    ...browserFactsOf(navigator.userAgent, navigator.maxTouchPoints),
    // The browser counts minutes behind UTC; -0 would read as "-0"
    utcOffset: 0 - new Date().getTimezoneOffset(),
    online: navigator.onLine
  };
}
