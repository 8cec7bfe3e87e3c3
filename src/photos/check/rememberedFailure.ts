import { type FailureReason, type ReadFailure, failed } from '../domain/failures';

/** Stands in a report where nothing was asked because of an earlier answer. */
const rememberedCode: string = 'Remembered';

/** A failure that is told again without asking. */
export function rememberedFailure(reason: FailureReason): ReadFailure {
  return failed(reason, { code: rememberedCode });
}
