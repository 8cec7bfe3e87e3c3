import type { ReadFailure } from '../domain/failures';
import type { Mailbox, ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { CheckResult } from './checkState';
import type { PhotoCheckPorts } from './ports';

/** The reads that explain a status: each is sent once in a check, when somebody first wants its answer. */
export class FollowUpReads {
  private readonly _ports: Pick<PhotoCheckPorts, 'microsoft365' | 'sharePoint'>;
  private readonly _options: ReadOptions;
  private _record: Promise<ProfileRecord | ReadFailure> | undefined;
  private _known: Pick<CheckResult, 'record'> = {};

  public constructor(ports: Pick<PhotoCheckPorts, 'microsoft365' | 'sharePoint'>, options: ReadOptions) {
    this._ports = ports;
    this._options = options;
  }

  /** What has been answered so far. */
  public get known(): Pick<CheckResult, 'record'> {
    return this._known;
  }

  public get isRecordAsked(): boolean {
    return this._record !== undefined;
  }

  public record(): Promise<ProfileRecord | ReadFailure> {
    return (this._record ??= this._ports.sharePoint.readRecord(this._options).then((record) => {
      this._known = { record };
      return record;
    }));
  }

  public mailbox(): Promise<Mailbox | ReadFailure> {
    return this._ports.microsoft365.readMailbox(this._options);
  }
}
