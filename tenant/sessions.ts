import { randomBytes } from 'node:crypto';
import type { Album } from './album';
import type { Choices, ScenarioId } from './choices';
import type { FaultRule } from './faults/rules';
import type { Photo } from './pictures';
import { createRecord, type ProfileRecord } from './profileRecord';
import { RequestLog } from './requestLog';
import { scenarios } from './scenarios';

/** The state of one visit: what both services hold for the signed-in user, and how they behave. */
export interface Session {
  readonly name: string;
  readonly scenario: ScenarioId;
  /** How often its page was loaded. */
  pageLoads: number;
  /** The link by which the visit was last opened. */
  choices: Choices;
  microsoft365: Photo | undefined;
  sharePoint: Photo | undefined;
  record: ProfileRecord;
  /** The time in the tenant, in milliseconds since 1970. */
  readonly now: () => number;
  /** When SharePoint's copy will be replaced, in milliseconds since 1970. */
  syncDueAt: number | undefined;
  /** Seconds a sync takes. */
  sync: number | 'never';
  /** Milliseconds every answer takes. */
  delay: number;
  faults: readonly FaultRule[];
  readonly requests: RequestLog;
}

/** Enough for a long evening, little enough for a long week. */
const mostSessions = 200;

/** All visits, most recently used last; the oldest are forgotten. */
export class Sessions {
  private readonly all = new Map<string, Session>();

  /** @param now - the time in the tenant, in milliseconds since 1970 */
  public constructor(
    private readonly album: Album,
    private readonly now: () => number = () => Date.now()
  ) {}

  /**
   * The session a page load belongs to. Without a name, or with a scenario other than the one it was in, it starts as the scenario
   * says; a named one keeps its state, and takes only its manners (delays, faults) from the link.
   */
  public async open(choices: Choices): Promise<Session> {
    const kept = choices.session === undefined ? undefined : this.find(choices.session);
    const session = kept?.scenario === choices.scenario ? kept : await this.create(choices.session ?? newName(), choices);
    const scenario = scenarios[choices.scenario];
    session.pageLoads += 1;
    session.choices = choices;
    session.delay = choices.delay ?? scenario.delay;
    session.sync = choices.sync;
    session.faults = [...choices.faults, ...scenario.faults];
    this.remember(session);
    return session;
  }

  public find(name: string): Session | undefined {
    const session = this.all.get(name.toLowerCase());
    if (session !== undefined) {
      this.remember(session);
    }
    return session;
  }

  /** Lets a named session begin again at its next page load. */
  public forget(name: string): void {
    this.all.delete(name.toLowerCase());
  }

  private async create(name: string, choices: Choices): Promise<Session> {
    const scenario = scenarios[choices.scenario];
    const [microsoft365, sharePoint] = await Promise.all(
      [scenario.microsoft365, scenario.sharePoint].map(async (picture) => picture && (await this.album.photo(picture)))
    );
    return {
      name,
      scenario: choices.scenario,
      pageLoads: 0,
      choices,
      microsoft365,
      sharePoint,
      record: createRecord(scenario.record, this.now()),
      now: this.now,
      syncDueAt: undefined,
      sync: 'never',
      delay: 0,
      faults: [],
      requests: new RequestLog()
    };
  }

  private remember(session: Session): void {
    const key = session.name.toLowerCase();
    this.all.delete(key);
    this.all.set(key, session);
    for (const oldest of this.all.keys()) {
      if (this.all.size <= mostSessions) {
        break;
      }
      this.all.delete(oldest);
    }
  }
}

function newName(): string {
  return `visit-${randomBytes(4).toString('hex')}`;
}
