import type { PhotoReading } from '../domain/photoReading';
import { type PhotoStatus, readingsOf } from '../domain/status';
import { isWorthKeeping } from '../memory/rememberedResult';
import type { CheckContext } from './checkContext';

/** Keeps what a check has found, unless something only failed this time. */
export async function remember(context: CheckContext, status: PhotoStatus, checkedAt: number): Promise<void> {
  if (!isWorthKeeping(status) || context.isDisposed) {
    return;
  }
  const { memory } = context.ports;
  const { microsoft365, sharePoint } = readingsOf(status);
  const [ofMicrosoft365, ofSharePoint] = await Promise.all([
    markOf(microsoft365.kind === 'photo' ? microsoft365.headers?.etag : undefined),
    markOf(blobOf(sharePoint))
  ]);
  const { factsMark } = context;
  if (context.isDisposed) {
    return;
  }
  await memory.save({
    version: 1,
    judgedBy: memory.judgedBy,
    at: checkedAt,
    status: status.kind,
    ...(ofMicrosoft365 !== undefined && { microsoft365: ofMicrosoft365 }),
    ...(factsMark !== undefined && { microsoft365Facts: factsMark }),
    ...(ofSharePoint !== undefined && { sharePoint: ofSharePoint })
  });

  async function markOf(value: string | Blob | undefined): Promise<string | undefined> {
    return value === undefined ? undefined : memory.markOf(value);
  }
}

function blobOf(reading: PhotoReading): Blob | undefined {
  return reading.kind === 'photo' ? reading.picture.blob : undefined;
}
