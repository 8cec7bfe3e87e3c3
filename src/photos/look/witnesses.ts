import type { ReadFailure } from '../domain/failures';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { ReadOptions, SharePointSource } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { SizedReading, UserPhotoSize } from '../domain/userPhoto';

const smallerSizes: readonly UserPhotoSize[] = ['S', 'M'];

/**
 * How long the profile record is held back where witnesses are asked ahead, in milliseconds: the code that reads it takes 10 to 20 to load and run, at the very moment at which the token
 * comes and the Microsoft 365 photo is asked for, which takes as long as an answer.
 */
export const timeForPhotoRequest: number = 50;

export interface WitnessSources {
  readonly sharePoint: Pick<SharePointSource, 'readPhoto'>;
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
  readonly placeholder: (options: ReadOptions) => Promise<Picture | ReadFailure>;
  /** Whether the login name is tried where SharePoint has nothing under the e-mail address */
  readonly triesLoginName: boolean;
}

/**
 * What is asked beside the large photo where that may not be the Microsoft 365 photo. Each is asked once, and all at the same time: nobody waits for one after the
 * other.
 */
export class Witnesses {
  private readonly _sources: WitnessSources;
  private readonly _options: ReadOptions;
  private _smaller: Promise<readonly SizedReading[]> | undefined;
  private _placeholder: Promise<Picture | ReadFailure> | undefined;
  private _knownPlaceholder: Picture | undefined;
  private _record: Promise<ProfileRecord | ReadFailure> | undefined;
  private _large: Promise<PhotoReading> | undefined;
  private _loginName: Promise<PhotoReading> | undefined;

  /** @param options - past the browser's cache: old copies must not count, and one of a placeholder from before a redesign would not be recognized */
  public constructor(sources: WitnessSources, options: ReadOptions) {
    this._sources = sources;
    this._options = options;
  }

  /** Whether they have been asked before anybody waits for their answers. */
  public get isAsked(): boolean {
    return this._smaller !== undefined;
  }

  /** Asks all but the login name, which matters only where there is no photo under the e-mail address. */
  public ask(): void {
    for (const answer of [this.smaller(), this.placeholder(), this.record()]) {
      answer.catch(ignoreAbort);
    }
  }

  /** The same while Microsoft Graph still works: its request comes before the code that reads the profile record. */
  public askAhead(): void {
    const { clock, signal } = this._options;
    const record: Promise<unknown> = clock.wait(timeForPhotoRequest, signal).then(() => this.record());
    for (const answer of [this.smaller(), this.placeholder(), record]) {
      answer.catch(ignoreAbort);
    }
  }

  /** Asks for the large photo itself, past the browser's cache. */
  public askForLarge(): void {
    this.large().catch(ignoreAbort);
  }

  /** The small photos, which pages show. */
  public smaller(): Promise<readonly SizedReading[]> {
    return (this._smaller ??= Promise.all(
      smallerSizes.map(async (size) => ({ size, reading: await this._sources.sharePoint.readPhoto(size, this._options) }))
    ));
  }

  /** The large photo itself, past the browser's cache. */
  public large(): Promise<PhotoReading> {
    return this._started((this._large ??= this._sources.sharePoint.readPhoto('L', this._options)));
  }

  public placeholder(): Promise<Picture | ReadFailure> {
    return (this._placeholder ??= this._askForPlaceholder());
  }

  /** The placeholder, once it is there. */
  public get knownPlaceholder(): Picture | undefined {
    return this._knownPlaceholder;
  }

  public record(): Promise<ProfileRecord | ReadFailure> {
    return (this._record ??= this._sources.record());
  }

  /** The large photo under the login name; undefined where that is not tried. */
  public loginName(): Promise<PhotoReading> | undefined {
    return this._sources.triesLoginName
      ? this._started((this._loginName ??= this._sources.sharePoint.readPhoto('L', this._options, 'loginName')))
      : undefined;
  }

  private async _askForPlaceholder(): Promise<Picture | ReadFailure> {
    const answer: Picture | ReadFailure = await this._sources.placeholder(this._options);
    this._knownPlaceholder = 'kind' in answer ? undefined : answer;
    return answer;
  }

  /** An answer that may be waited for later, or never. */
  private _started<T>(answer: Promise<T>): Promise<T> {
    answer.catch(ignoreAbort);
    return answer;
  }
}

function ignoreAbort(): void {
  // Sources report failures as values: the code that waits for the answer hears that the task was ended
}
