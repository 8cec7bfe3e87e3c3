import { rememberedFailure } from './rememberedFailure';
import { throwIfAborted } from '../helpers/abort';
import type { ReadFailure } from '../domain/failures';
import type { NoPhoto, PhotoFound, PhotoReading } from '../domain/photoReading';
import type { PhotoFacts } from '../domain/ports';
import { type PhotoStatus, cannotCompare } from '../domain/status';
import { readLarge } from '../look/readLarge';
import { type RememberedResult, isStanding } from '../memory/rememberedResult';
import type { CheckContext } from './checkContext';

export interface RecallSettings {
  /** How long a result stands without any question, in milliseconds, where the site owner has chosen that */
  readonly remembersFor?: number | undefined;
  /** Whether the Microsoft 365 photo is shown also when all is well: it is not kept, so that it has to be read */
  readonly showsBothPhotos?: boolean;
}

/** What came of a remembered result. */
export type Recall =
  /** It still holds, and is shown */
  | { readonly kind: 'shown' }
  /** Everything is to be read, apart from what Microsoft Graph has just refused */
  | { readonly kind: 'toBeChecked'; readonly microsoft365?: ReadFailure };

const toBeChecked: Recall = { kind: 'toBeChecked' };

/**
 * Shows what was found the last time, where that still holds: a short while without any question; later after one that costs no picture. It shows
 * SharePoint's photo as the browser keeps it, and nothing where that is another one than was judged.
 */
export async function recall(
  context: CheckContext,
  remembered: RememberedResult,
  { remembersFor, showsBothPhotos = false }: RecallSettings,
  signal: AbortSignal
): Promise<Recall> {
  const { memory, clock } = context.ports;
  const { status, at, sharePoint: judged } = remembered;
  const isRecent: boolean = isStanding(remembered, remembersFor, clock.now());
  const show = (shown: PhotoStatus): Recall => {
    context.settle(signal, { result: { status: shown, isRemembered: true, checkedAt: at } });
    return { kind: 'shown' };
  };
  /** SharePoint's photo, where it is the one that was judged */
  const recognized = async (reading: PhotoReading): Promise<PhotoFound | undefined> => {
    const mark: string | undefined = reading.kind === 'photo' ? await memory.markOf(reading.picture.blob) : undefined;
    throwIfAborted(signal);
    return reading.kind === 'photo' && mark !== undefined && mark === judged ? reading : undefined;
  };
  const readKept = (): Promise<PhotoReading> => context.ports.sharePoint.readPhoto('L', context.options('kept', signal));

  switch (status) {
    case 'noPhoto':
      return isRecent ? show({ kind: 'noPhoto' }) : toBeChecked;
    case 'cannotCompare': {
      const failure: ReadFailure = rememberedFailure('noMailbox');
      return isRecent ? show(cannotCompare(failure, await readKept(), failure)) : toBeChecked;
    }
    case 'missingInMicrosoft365': {
      const sharePoint: PhotoFound | undefined = isRecent ? await recognized(await readKept()) : undefined;
      return sharePoint ? show({ kind: 'missingInMicrosoft365', sharePoint }) : toBeChecked;
    }
    case 'inSync': {
      if (showsBothPhotos) {
        return toBeChecked;
      }
      if (isRecent) {
        const sharePoint: PhotoFound | undefined = await recognized(await readKept());
        return sharePoint ? showInSync(context, sharePoint, at, signal) : toBeChecked;
      }
      return ask(context, remembered, recognized, signal);
    }
    case 'different':
    case 'unsure':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInSharePoint':
      return toBeChecked;
  }
}

/** Both photos were the same: asks both services whether theirs is still the one that was judged. */
async function ask(
  context: CheckContext,
  remembered: RememberedResult,
  recognized: (reading: PhotoReading) => Promise<PhotoFound | undefined>,
  signal: AbortSignal
): Promise<Recall> {
  const { memory, microsoft365, sharePoint, clock } = context.ports;
  const expected: string | undefined = remembered.microsoft365Facts ?? remembered.microsoft365;
  if (expected === undefined) {
    return toBeChecked;
  }
  const options: ReturnType<CheckContext['options']> = context.options('cached', signal);
  const [facts, { large }]: readonly [PhotoFacts | NoPhoto | ReadFailure, { readonly large: PhotoReading }] = await Promise.all([
    microsoft365.readFacts(options),
    readLarge(sharePoint, options)
  ]);
  throwIfAborted(signal);
  switch (facts.kind) {
    case 'none':
      return toBeChecked;
    case 'failed':
      // The picture may be there though its description is not; whatever else is refused, is refused for the picture too
      return facts.reason === 'serviceError' ? toBeChecked : { kind: 'toBeChecked', microsoft365: facts };
    case 'facts': {
      const mark: string | undefined = facts.etag === undefined ? undefined : await memory.markOf(facts.etag);
      const photo: PhotoFound | undefined = await recognized(large);
      if (mark === expected && photo) {
        const now: number = clock.now();
        const shown: Recall = showInSync(context, photo, now, signal);
        await memory.save({ ...remembered, at: now });
        return shown;
      }
      context.noteFacts(mark);
      return toBeChecked;
    }
  }
}

function showInSync(context: CheckContext, sharePoint: PhotoFound, checkedAt: number, signal: AbortSignal): Recall {
  context.showRemembered(signal, sharePoint, checkedAt);
  return { kind: 'shown' };
}
