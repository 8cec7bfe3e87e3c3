import { type Clock, type RequestBudget, requestsOfLook } from '../../photos';

/**
 * The most requests past the browser's cache in an hour: three whole refreshes of five looks each. Who needs more is not helped by asking: Microsoft
 * names a day for a sync.
 */
export const requestsPerHour: number = 90;

const hour: number = 60 * 60 * 1000;

/** Names no user: the budget is that of the browser. */
const itemName: string = 'profile-photo-status.requests';

interface Count {
  /** When the hour began, in milliseconds since 1970 */
  readonly since: number;
  readonly sent: number;
}

/** The part of the browser that this budget needs; throws where the browser blocks storage. */
export type BudgetStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Counts requests of all tabs and visits in the browser's local storage. Where storage is blocked or full, those of this page are
 * counted alone.
 */
export class BrowserBudget implements RequestBudget {
  private readonly _clock: Pick<Clock, 'now'>;
  private readonly _storage: BudgetStorage;
  private _own: Count = { since: 0, sent: 0 };

  public constructor(clock: Pick<Clock, 'now'>, storage: BudgetStorage = () => window.localStorage) {
    this._clock = clock;
    this._storage = storage;
  }

  public take(): boolean {
    const { since, sent } = this._count;
    const isLeft: boolean = sent < requestsPerHour;
    this._own = { since, sent: isLeft ? sent + 1 : sent };
    try {
      // Written also where none is left: the hour may have lain ahead, and would never pass
      this._storage().setItem(itemName, JSON.stringify(this._own));
    } catch {
      // Blocked or full: this page counts for itself
    }
    return isLeft;
  }

  public canLook(): boolean {
    return this._count.sent + requestsOfLook <= requestsPerHour;
  }

  /**
   * What was sent in the present hour. The larger of both counts, so that deleting the stored one gains nothing on this page. An hour that lies ahead was
   * begun before the clock was set back: what was sent in it counts from now on.
   */
  private get _count(): Count {
    const now: number = this._clock.now();
    const counts: readonly Count[] = [this._stored, this._own]
      .filter(({ since }) => now < since + hour)
      .map(({ since, sent }) => ({ since: Math.min(since, now), sent }));
    return counts.reduce((most, count) => (count.sent > most.sent ? count : most), counts[0] ?? { since: now, sent: 0 });
  }

  private get _stored(): Count {
    try {
      const json: unknown = JSON.parse(this._storage().getItem(itemName) ?? '');
      const { since, sent } = typeof json === 'object' && json ? (json as Record<string, unknown>) : {};
      return typeof since === 'number' && Number.isSafeInteger(sent) ? { since, sent: Math.max(0, Number(sent)) } : this._own;
    } catch {
      return this._own;
    }
  }
}
