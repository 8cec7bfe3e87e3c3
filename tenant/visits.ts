import { randomBytes, randomUUID } from 'node:crypto';
import type { FieldReport } from '../src/tenantTest/findings';
import type { PhotoStore, PictureName } from './photoStore';
import type { UrlOptions, Cookies, ScenarioId } from './urlOptions';
import type { FaultRule } from './faults/rules';
import { pictureIn, recordIn, scenarioIn } from './fieldReport/situation';
import type { Photo } from './pictures';
import { organization } from './people';
import { createRecord, type ProfileRecord } from './profileRecord';
import { RequestLog } from './requestLog';
import { scenarios, type Scenario } from './scenarios';
import { servedPhotos, type ServedPhotos } from './servedPhotos';

/** The state of one visit: what both services hold for the signed-in user, and how they behave. */
export interface Visit {
  readonly name: string;
  readonly scenario: ScenarioId;
  /** The application that the page asks for tokens as. */
  readonly clientId: string;
  /** Whether somebody has signed in at Microsoft Entra during the visit. */
  isSignedIn: boolean;
  cookies: Cookies;
  /** How often its page was loaded. */
  pageLoads: number;
  /** The link by which the visit was last opened. */
  urlOptions: UrlOptions;
  microsoft365: Photo | undefined;
  sharePoint: ServedPhotos;
  /** What the edge in front of SharePoint took long ago, for links that want an old edge. */
  readonly edgeCopy: ServedPhotos;
  /** Whether SharePoint finds the account by its e-mail address, and not by its login name alone. */
  readonly knowsEmail: boolean;
  readonly knowsLogin: boolean;
  /** What a real tenant answered, for visits that play it. */
  readonly report: FieldReport | undefined;
  /** `PersonalSiteHostUrl`, as SharePoint writes it: with port and slash. */
  readonly personalSiteHost: string;
  record: ProfileRecord;
  /** When the visit began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The time in the visit, in milliseconds since 1970. */
  readonly now: () => number;
  /** How far that is ahead of the time in the tenant, in milliseconds: tests do not wait for minutes. */
  ahead: number;
  /** When SharePoint's copy will be replaced, in milliseconds since 1970. */
  syncDueAt: number | undefined;
  /** Seconds a sync takes. */
  sync: number | 'never';
  /** Milliseconds every answer takes. */
  delay: number;
  faults: readonly FaultRule[];
  readonly requests: RequestLog;
}

const oneHour = 60 * 60 * 1000;

/** Enough for a long evening, little enough for a long week. */
const mostVisits = 200;

/** All visits, most recently used last; the oldest are forgotten. */
export class Visits {
  private readonly all = new Map<string, Visit>();

  /**
   * @param now - the time in the tenant, in milliseconds since 1970
   * @param report - what a real tenant answered
   */
  public constructor(
    private readonly photoStore: PhotoStore,
    private readonly now: () => number = () => Date.now(),
    private readonly report?: FieldReport
  ) {}

  /**
   * The visit a page load belongs to. Without a name, or with a scenario other than the one it was in, it starts as the scenario
   * says; a named one keeps its state, and takes only delays and faults from the link.
   */
  public async open(urlOptions: UrlOptions): Promise<Visit> {
    const kept = urlOptions.visit === undefined ? undefined : this.find(urlOptions.visit);
    const visit = kept?.scenario === urlOptions.scenario ? kept : await this.create(urlOptions.visit ?? newName(), urlOptions);
    const scenario = this.scenarioOf(urlOptions);
    // Tests pass time by themselves, beside what the link says
    visit.ahead += (urlOptions.later - (visit.pageLoads === 0 ? 0 : visit.urlOptions.later)) * oneHour;
    visit.pageLoads += 1;
    visit.urlOptions = urlOptions;
    // SharePoint signs in anyone who loads a page once more
    visit.cookies = visit.pageLoads === 1 ? urlOptions.cookies : 'warm';
    visit.delay = urlOptions.delay ?? scenario.delay;
    visit.sync = urlOptions.sync;
    visit.faults = [...urlOptions.faults, ...scenario.faults];
    this.remember(visit);
    return visit;
  }

  public find(name: string): Visit | undefined {
    const visit = this.all.get(name.toLowerCase());
    if (visit !== undefined) {
      this.remember(visit);
    }
    return visit;
  }

  public findByClient(clientId: string): Visit | undefined {
    return [...this.all.values()].find((visit) => visit.clientId === clientId);
  }

  /** Lets a named visit begin again at its next page load. */
  public forget(name: string): void {
    this.all.delete(name.toLowerCase());
  }

  private async create(name: string, urlOptions: UrlOptions): Promise<Visit> {
    const scenario = this.scenarioOf(urlOptions);
    const report = this.reportFor(urlOptions);
    const startedAt = this.now();
    const record = report === undefined ? createRecord(scenario.record, startedAt) : recordIn(report, startedAt);
    const sharePoint = report === undefined ? await this.servedIn(scenario, record.syncedAt) : await this.servedAsReported(report);
    // What Microsoft 365 has today was put there by the last sync, and the edge took its copy before.
    const isSynced = scenario.sharePoint !== undefined && scenario.sharePoint === scenario.microsoft365;
    const visit: Visit = {
      name,
      scenario: urlOptions.scenario,
      clientId: randomUUID(),
      isSignedIn: false,
      cookies: 'warm',
      pageLoads: 0,
      urlOptions,
      microsoft365: await this.photo(scenario.microsoft365),
      sharePoint,
      edgeCopy: isSynced ? servedPhotos(await this.photo('previous'), record.syncedAt) : sharePoint,
      knowsEmail: scenario.knowsEmail ?? true,
      knowsLogin: scenario.knowsLogin ?? true,
      report,
      personalSiteHost: scenario.personalSiteHost ?? organization.mySiteHost,
      // Initials are what SharePoint draws for those whose record says that there is no photo.
      record: urlOptions.placeholder === 'accountDiffers' && !record.hasPicture ? { ...record, placeholderState: '1' } : record,
      startedAt,
      now: () => this.now() + visit.ahead,
      ahead: 0,
      syncDueAt: undefined,
      sync: 'never',
      delay: 0,
      faults: [],
      requests: new RequestLog()
    };
    return visit;
  }

  private reportFor({ scenario }: UrlOptions): FieldReport | undefined {
    return scenario === 'fieldReport' ? this.report : undefined;
  }

  private scenarioOf(urlOptions: UrlOptions): Scenario {
    const report = this.reportFor(urlOptions);
    return report === undefined ? scenarios[urlOptions.scenario] : scenarioIn(report);
  }

  private async servedAsReported(report: FieldReport): Promise<ServedPhotos> {
    const [S, M, L] = await Promise.all((['S', 'M', 'L'] as const).map((size) => this.photo(pictureIn(report, size))));
    return { bySize: { S, M, L }, since: undefined };
  }

  private async servedIn({ sharePoint, small }: Scenario, since: number | undefined): Promise<ServedPhotos> {
    const large = await this.photo(sharePoint);
    switch (small) {
      case undefined:
        return servedPhotos(large, since);
      case 'placeholder':
        return { bySize: { S: undefined, M: undefined, L: large }, since };
      default: {
        const photo = await this.photo(small);
        return { bySize: { S: photo, M: photo, L: large }, since };
      }
    }
  }

  private async photo(name: PictureName | undefined): Promise<Photo | undefined> {
    return name === undefined ? undefined : this.photoStore.photo(name);
  }

  private remember(visit: Visit): void {
    const key = visit.name.toLowerCase();
    this.all.delete(key);
    this.all.set(key, visit);
    for (const oldest of this.all.keys()) {
      if (this.all.size <= mostVisits) {
        break;
      }
      this.all.delete(oldest);
    }
  }
}

function newName(): string {
  return `visit-${randomBytes(4).toString('hex')}`;
}
