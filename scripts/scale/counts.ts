import { day, hour, minute, monday } from './week';

export const endpoints = [
  'token',
  'sharePointPicture',
  'placeholder',
  'profileRecord',
  'organizationDefaults',
  'microsoft365Photo',
  'plans',
  'other'
] as const;
export type Endpoint = (typeof endpoints)[number];

/** One answer of a service. */
export interface Answered {
  readonly at: number;
  readonly endpoint: Endpoint;
  readonly status: number;
  /** Of the body */
  readonly bytes: number;
}

/** Requests by endpoint, day and minute. */
export class Counts {
  private readonly byEndpoint = new Map<Endpoint, { requests: number; notModified: number; refused: number; bytes: number }>();
  private readonly perMinute = new Map<number, { asked: number; refused: number }>();
  private readonly perSecond = new Map<number, number>();

  public add({ at, endpoint, status, bytes }: Answered): void {
    const sums = this.byEndpoint.get(endpoint) ?? { requests: 0, notModified: 0, refused: 0, bytes: 0 };
    const isRefused = status === 429;
    sums.requests += 1;
    sums.notModified += status === 304 ? 1 : 0;
    sums.refused += isRefused ? 1 : 0;
    sums.bytes += bytes;
    this.byEndpoint.set(endpoint, sums);
    const inMinute = Math.floor((at - monday) / minute);
    const counted = this.perMinute.get(inMinute) ?? { asked: 0, refused: 0 };
    counted.asked += 1;
    counted.refused += isRefused ? 1 : 0;
    this.perMinute.set(inMinute, counted);
    const inSecond = Math.floor(at / 1000);
    this.perSecond.set(inSecond, (this.perSecond.get(inSecond) ?? 0) + 1);
  }

  public of(endpoint: Endpoint): {
    readonly requests: number;
    readonly notModified: number;
    readonly refused: number;
    readonly bytes: number;
  } {
    return this.byEndpoint.get(endpoint) ?? { requests: 0, notModified: 0, refused: 0, bytes: 0 };
  }

  public get requests(): number {
    return endpoints.reduce((sum, endpoint) => sum + this.of(endpoint).requests, 0);
  }

  public get bytes(): number {
    return endpoints.reduce((sum, endpoint) => sum + this.of(endpoint).bytes, 0);
  }

  /** The most that were asked in one second. */
  public get peakSecond(): number {
    return [...this.perSecond.values()].reduce((most, count) => Math.max(most, count), 0);
  }

  /** Each minute of some hours of a day, in order. */
  public minutes(today: number, from: number, to: number): readonly { readonly asked: number; readonly refused: number }[] {
    const first = (today * day + from * hour) / minute;
    return Array.from(
      { length: ((to - from) * hour) / minute },
      (_, index) => this.perMinute.get(first + index) ?? { asked: 0, refused: 0 }
    );
  }

  public toJSON(): object {
    const byEndpoint = Object.fromEntries(this.byEndpoint);
    return { requests: this.requests, bytes: this.bytes, peakSecond: this.peakSecond, lastRefusal: this.lastRefusal, byEndpoint };
  }

  /** When the last request was refused, in milliseconds since 1970; undefined where none was. */
  public get lastRefusal(): number | undefined {
    const refused = [...this.perMinute].filter(([, counted]) => counted.refused > 0).map(([index]) => index);
    return refused.length === 0 ? undefined : monday + (Math.max(...refused) + 1) * minute;
  }
}

/** Which of the card's questions an address asks. */
export function endpointOf(address: string): Endpoint {
  if (/AcquireOBOToken/i.test(address)) {
    return 'token';
  }
  if (/userphoto\.(aspx|jpg)/i.test(address)) {
    return /placeholder\.invalid/i.test(address) ? 'placeholder' : 'sharePointPicture';
  }
  if (/peoplemanager/i.test(address)) {
    return 'profileRecord';
  }
  if (/getstorageentity/i.test(address)) {
    return 'organizationDefaults';
  }
  if (/\/me\/photos?\//i.test(address) || /\/me\/photos?$/i.test(address)) {
    return 'microsoft365Photo';
  }
  return /\/me\?/i.test(address) ? 'plans' : 'other';
}
