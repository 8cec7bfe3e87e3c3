import type { Clock } from '../../photos';
import type { SharedEntry } from '../browser/sharedEntry';
import { isRecord } from '../http/isRecord';
import type { Get } from '../http/request';

/** How long what was read counts, in milliseconds: a day. Settings change a few times a year, and an administrator reads the new ones in edit mode at once. */
const oneDay: number = 24 * 60 * 60 * 1000;

/** How long this browser keeps what was read, in milliseconds: a month, so that who comes once a week sees the right card from the first moment on. */
const lifetime: number = 30 * oneDay;

export interface OrganizationDefaultsOptions<T> {
  /** `pageContext.web.absoluteUrl`; any reader of any site may read the property */
  readonly webAbsoluteUrl: string;
  readonly get: Get;
  readonly entry: Pick<SharedEntry, 'read' | 'write'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Takes what is known out of JSON of unknown origin: nothing else is kept */
  readonly parse: (json: unknown) => T;
}

/** The settings that an administrator gave the whole organization, as a tenant property. */
export class OrganizationDefaults<T> {
  private readonly _options: OrganizationDefaultsOptions<T>;

  public constructor(options: OrganizationDefaultsOptions<T>) {
    this._options = options;
  }

  /** What this browser keeps of the last reading; nothing is requested. */
  public kept(): T {
    return this._options.parse(this._read().value);
  }

  /**
   * Reads them, where they were not read today.
   * @param isAnew - reads them in any case
   * @returns undefined where nothing was read: what is kept counts on
   */
  public async read(isAnew: boolean, signal: AbortSignal): Promise<T | undefined> {
    const { entry, clock, parse } = this._options;
    const { readAt, value } = this._read();
    const now: number = clock.now();
    if (!isAnew && readAt !== undefined && readAt <= now && now < readAt + oneDay) {
      return undefined;
    }
    const { readTenantProperty, jsonOf } = await import(/* webpackChunkName: 'organization-defaults' */ './tenantProperty');
    const text: string | undefined = await readTenantProperty(this._options, signal);
    // A service that refuses is not asked again today, and what was kept stays
    const defaults: T = parse(text === undefined ? value : jsonOf(text));
    entry.write({ readAt: now, value: defaults });
    return defaults;
  }

  private _read(): { readonly readAt: number | undefined; readonly value: unknown } {
    const { entry, clock } = this._options;
    const kept: unknown = entry.read();
    return isRecord(kept) && typeof kept.readAt === 'number' && clock.now() < kept.readAt + lifetime
      ? { readAt: kept.readAt, value: kept.value }
      : { readAt: undefined, value: undefined };
  }
}
