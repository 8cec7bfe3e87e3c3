import type { Comparison } from './comparison';
import { type ReadFailure, failed } from './failures';
import { type CheckState, PhotoCheck } from './photoCheck';
import type { PhotoReading, Picture } from './picture';
import type { Clock, ReadOptions } from './ports';
import type { ProfileRecord } from './profileRecord';
import { refreshAttempts, refreshDuration, refreshPauses } from './refresh/schedule';

/** A picture whose one pixel tells it from others: the comparison below looks at nothing else. */
function photo(value: number): PhotoReading & { readonly kind: 'photo' } {
  const image = { width: 1, height: 1, data: new Uint8ClampedArray([value, value, value, 255]) };
  return { kind: 'photo', picture: { image, blob: new Blob(), width: 1, height: 1 } };
}
const newPhoto = photo(1);
const oldPhoto = photo(2);
const placeholder = photo(3);
const record: ProfileRecord = {
  kind: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced'
};

/** A world in which SharePoint shows a given sequence of pictures and time passes only in waits. */
class World {
  public microsoft365: PhotoReading = newPhoto;
  /** What SharePoint shows at each reading; the last one stays */
  public sharePoint: PhotoReading[] = [oldPhoto];
  public placeholderAnswer: boolean | ReadFailure | undefined;
  public readonly requests: string[] = [];
  public readonly waits: number[] = [];
  public now: number = 0;
  /** Called at the start of each wait */
  public onWait: () => void = () => undefined;

  public readonly clock: Clock = {
    now: () => this.now,
    wait: async (milliseconds, signal) => {
      this.waits.push(milliseconds);
      this.onWait();
      signal.throwIfAborted();
      this.now += milliseconds;
    }
  };

  public readonly check: PhotoCheck = new PhotoCheck({
    microsoft365: {
      read: async (options) => this._answer('microsoft365', options, this.microsoft365),
      readMailbox: async (options) => this._answer('mailbox', options, 'exchange')
    },
    sharePoint: {
      read: async (options) =>
        this._answer(
          'sharePoint',
          options,
          (this.sharePoint.length > 1 ? this.sharePoint.shift() : this.sharePoint[0]) as PhotoReading
        ),
      readRecord: async (options) => this._answer('record', options, record),
      readSizes: async (options) => this._answer('sizes', options, []),
      renewCopies: async (options) => this._answer('copies', options, undefined),
      isPlaceholder: async (picture: Picture) => {
        this.requests.push('placeholder');
        return this.placeholderAnswer ?? picture === placeholder.picture;
      }
    },
    compare: (left, right) => ({ verdict: left.data[0] === right.data[0] ? 'same' : 'different' }) as Comparison,
    clock: this.clock
  });

  public get state(): CheckState {
    return this.check.state.get();
  }

  private _answer<T>(name: string, options: ReadOptions, value: T): T {
    options.signal.throwIfAborted();
    this.requests.push(`${name} ${options.freshness}`);
    return value;
  }
}

function statusOf(state: CheckState): string {
  return state.phase === 'settled' ? `${state.result.status.kind} ${state.outcome ?? ''}`.trim() : state.phase;
}

describe('a check', () => {
  it('is quiet when the photos are the same: three readings and no more', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.requests).toEqual(['microsoft365 cached', 'sharePoint cached', 'record cached']);
  });

  it('asks for the placeholder only when the pictures differ', async () => {
    const world = new World();
    await world.check.check();
    expect(statusOf(world.state)).toBe('different');
    expect(world.requests).toContain('placeholder');
  });

  it.each([
    ['missingInSharePoint', newPhoto],
    ['noPhoto', { kind: 'none' } as PhotoReading]
  ])('takes the placeholder for no photo: %s', async (status, microsoft365) => {
    const world = new World();
    world.microsoft365 = microsoft365;
    world.sharePoint = [placeholder];
    await world.check.check();
    expect(statusOf(world.state)).toBe(status);
  });

  it('claims nothing when the placeholder could not be learned', async () => {
    const world = new World();
    world.placeholderAnswer = failed('timedOut');
    await world.check.check();
    expect(statusOf(world.state)).toBe('unsure');

    world.microsoft365 = { kind: 'none' };
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'timedOut' } } } });
  });

  it('goes on showing the previous result while it looks again', async () => {
    const world = new World();
    await world.check.check();
    const seen: CheckState[] = [];
    world.check.state.subscribe(() => seen.push(world.state));
    await world.check.check('fresh');
    expect(seen[0]).toMatchObject({ phase: 'checking', previous: { status: { kind: 'different' } } });
    expect(world.requests.slice(-5)).toContain('sharePoint fresh');
  });

  it('takes the word of the user for an unsure pair, and only then', async () => {
    const world = new World();
    await world.check.check();
    world.check.answer('same');
    expect(statusOf(world.state)).toBe('different');

    world.placeholderAnswer = failed('timedOut');
    await world.check.check();
    world.check.answer('same');
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync', judge: 'user' } } });
  });

  it('gives an answer even when its own code fails', async () => {
    const world = new World();
    Object.defineProperty(world, 'microsoft365', {
      get: () => {
        throw new TypeError('a fault of this code');
      }
    });
    await world.check.check();
    expect(world.state).toMatchObject({
      result: { status: { kind: 'cannotCompare', failure: { reason: 'serviceError', code: 'TypeError' } } }
    });
  });

  it('changes nothing any more once it is disposed', async () => {
    const world = new World();
    const checking = world.check.check();
    world.check.dispose();
    await checking;
    expect(statusOf(world.state)).toBe('checking');
  });
});

describe('a refresh', () => {
  it('stops at the first picture that is the same', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(world.waits).toEqual(refreshPauses.slice(0, 2));
  });

  it('asks past every cache, and Microsoft 365 only once', async () => {
    const world = new World();
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    expect(world.requests.filter((request) => request.startsWith('microsoft365'))).toEqual(['microsoft365 fresh']);
    expect(world.requests.filter((request) => request === 'sharePoint fresh')).toHaveLength(refreshAttempts);
    expect(world.requests.filter((request) => request.endsWith('cached'))).toEqual([]);
  });

  it('ends after its schedule and does not claim success', async () => {
    const world = new World();
    await world.check.check();
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('different notYet');
    expect(world.now).toBe(refreshDuration);
  });

  it('is followed by checks that keep the guide, until the photo has come', async () => {
    const world = new World();
    await world.check.check();
    await world.check.refresh();
    await world.check.check('fresh');
    expect(statusOf(world.state)).toBe('different notYet');
    world.sharePoint = [newPhoto];
    await world.check.check('fresh');
    expect(statusOf(world.state)).toBe('inSync confirmed');
  });

  it('shows what it is doing: step, attempt and start', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    world.now = 1000;
    await world.check.check();
    const seen: string[] = [];
    world.check.state.subscribe(() => {
      const state = world.state;
      seen.push(
        state.phase === 'refreshing'
          ? `${state.progress.step} ${state.progress.attempt} since ${state.progress.startedAt}`
          : statusOf(state)
      );
    });
    await world.check.refresh();
    expect(seen).toEqual([
      'asking 1 since 1000',
      'waiting 1 since 1000',
      'asking 2 since 1000',
      'inSync confirmed'
    ]);
  });

  it('can be cancelled: nothing is asked any more and the last result stays', async () => {
    const world = new World();
    await world.check.check();
    world.onWait = () => {
      world.requests.length = 0;
      world.check.cancelRefresh();
    };
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('different cancelled');
    expect(world.requests).toEqual([]);
  });

  it('does not start without a result to start from', async () => {
    const world = new World();
    await world.check.refresh();
    expect(world.state.phase).toBe('idle');
    expect(world.requests).toEqual([]);
  });
});

describe('the schedule', () => {
  it('grows, and ends after about two minutes', () => {
    expect([...refreshPauses].sort((a, b) => a - b)).toEqual(refreshPauses);
    expect(refreshDuration).toBe(120000);
    expect(refreshAttempts).toBe(10);
  });
});
