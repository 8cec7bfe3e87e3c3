import { type PhotoReading, type ProfileRecord, type ReadFailure, type UserPhotoSize } from '../../photos';
import { newPhoto, oldPhoto, placeholder, record } from '../../photos/check/testing/harness';

/** What the two services hold and how they answer, for all tabs. */
export class DrivenServices {
  public microsoft365: PhotoReading = newPhoto;
  public readonly sharePoint: Record<UserPhotoSize, PhotoReading> = { S: oldPhoto, M: oldPhoto, L: oldPhoto };
  public underLoginName: PhotoReading = placeholder;
  public record: ProfileRecord | ReadFailure = record;
  /** Why they give no answer, while they do not */
  public microsoft365Failure: ReadFailure | undefined;
  public sharePointFailure: ReadFailure | undefined;
  /** Milliseconds until an answer comes */
  public delay: number = 100;
}
