import type { Comparison } from '../comparison';
import type { ReadFailure } from '../failures';
import type { CheckState } from '../checkState';
import { PhotoCheck } from '../photoCheck';
import type { PhotoReading, Picture } from '../picture';
import type { Clock, Memory, ReadOptions, Turn } from '../ports';
import type { Remembered } from '../memory';
import type { ProfileRecord } from '../profileRecord';

/** A picture whose one pixel tells it from others: the comparison below looks at nothing else. */
export function photo(value: number): PhotoReading & { readonly kind: 'photo' } {
  const image = { width: 1, height: 1, data: new Uint8ClampedArray([value, value, value, 255]) };
  return { kind: 'photo', picture: { image, blob: new Blob(), width: 1, height: 1 } };
}
export const newPhoto = photo(1);
export const oldPhoto = photo(2);
export const placeholder = photo(3);
export const record: ProfileRecord = {
  kind: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced'
};

/** A world in which SharePoint shows a given sequence of pictures and time passes only in waits. */
export class World {
  public microsoft365: PhotoReading = newPhoto;
  /** What SharePoint shows at each reading; the last one stays */
  public sharePoint: PhotoReading[] = [oldPhoto];
  public placeholderAnswer: boolean | ReadFailure | undefined;
  /** What the profile record says at each reading; the last one stays */
  public records: (ProfileRecord | ReadFailure)[] = [record];
  /** Called when the profile record or the plans are read */
  public onExplaining: (options: ReadOptions) => void = () => undefined;
  /** What the profile record's answer waits for */
  public beforeRecord: Promise<void> = Promise.resolve();
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

  public remembered: Remembered | undefined;
  public onOtherTab: () => void = () => undefined;
  public readonly memory: Memory = {
    read: async () => this.remembered,
    write: async (remembered) => {
      this.remembered = remembered;
    },
    forget: async () => {
      this.remembered = undefined;
    },
    watch: (listener) => {
      this.onOtherTab = listener;
      return () => undefined;
    }
  };

  /** Resolves when another tab gives its turn back; undefined while no other tab has it */
  public otherTab: Promise<void> | undefined;
  public readonly turn: Turn = {
    takeIfFree: async () => (this.otherTab ? undefined : () => undefined),
    take: async () => {
      await this.otherTab;
      return () => undefined;
    }
  };

  public readonly check: PhotoCheck = new PhotoCheck({
    microsoft365: {
      read: async (options) => this._answer('microsoft365', options, this.microsoft365),
      readMailbox: async (options) => {
        this.onExplaining(options);
        return this._answer('mailbox', options, 'exchange');
      }
    },
    sharePoint: {
      read: async (options) =>
        this._answer(
          'sharePoint',
          options,
          (this.sharePoint.length > 1 ? this.sharePoint.shift() : this.sharePoint[0]) as PhotoReading
        ),
      readRecord: async (options) => {
        await this.beforeRecord;
        this.onExplaining(options);
        return this._answer('record', options, (this.records.length > 1 ? this.records.shift() : this.records[0]) as ProfileRecord);
      },
      readSizes: async (options) => this._answer('sizes', options, []),
      renewCopies: async (options) => this._answer('copies', options, undefined),
      isPlaceholder: async (picture: Picture) => {
        this.requests.push('placeholder');
        return this.placeholderAnswer ?? picture === placeholder.picture;
      }
    },
    memory: this.memory,
    turn: this.turn,
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

/** Status and how the refresh ended, or the phase. */
export function statusOf(state: CheckState): string {
  return state.phase === 'settled' ? `${state.result.status.kind} ${state.refresh?.step ?? ''}`.trim() : state.phase;
}

/** Waits until something is so; a state that never comes ends in the test's time limit. */
export async function until(isSo: () => boolean, world: World): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isSo()) {
        resolve();
      }
    };
    world.check.state.subscribe(look);
    look();
  });
}
