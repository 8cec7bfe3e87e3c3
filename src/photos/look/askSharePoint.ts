import { anySignal } from '../helpers/abort';
import type { ReadFailure } from '../domain/failures';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { RgbaImage } from '../../comparison';
import type { ReadOptions } from '../domain/ports';
import type { SizedReading } from '../domain/userPhoto';
import type { LookPorts, LookSettings } from './lookPorts';
import { gridOf, looksLikePlaceholder } from './placeholder';
import { isPlain } from './plainness';
import { type LargePhoto, readLarge } from './readLarge';
import { type Witnesses, timeForPhotoRequest } from './witnesses';

export interface AskSettings extends LookSettings {
  readonly witnesses: Witnesses;
  /** Called where SharePoint's answer may be a placeholder */
  readonly onDoubt: () => void;
  /** The Microsoft 365 photo, with which what SharePoint shows is compared */
  readonly photo: Promise<PhotoReading>;
}

/** Reads what SharePoint's pages show. What the judgement may need is asked at once: the Microsoft 365 photo takes two answers, this takes one. */
export async function askSharePoint(ports: LookPorts, options: ReadOptions, settings: AskSettings): Promise<LargePhoto> {
  const { sharePoint, pause } = ports;
  const { witnesses, onDoubt } = settings;
  // A request is a task of its own: the framework takes long over each
  await pause?.();
  if (options.freshness !== 'cached' && settings.asksInTurn !== true) {
    witnesses.ask();
  }
  const read: LargePhoto = await readLarge(sharePoint, options);
  if (isDoubtful(read.large)) {
    onDoubt();
    askEarly(read.large, witnesses, options, settings);
  } else {
    warmUp(read.large, ports, options, settings.photo);
  }
  return read;
}

/** Whether SharePoint may have no photo: what it shows is as plain as a placeholder. */
function isDoubtful(large: PhotoReading): boolean {
  return large.kind === 'photo' && large.picture.image !== undefined && isPlain(large.picture.image);
}

/** Makes the comparison ready while Microsoft Graph still works; a photo that is as plain as a placeholder may never be compared. */
function warmUp(large: PhotoReading, ports: LookPorts, { signal }: ReadOptions, photo: Promise<PhotoReading>): void {
  const image: RgbaImage | undefined = large.kind === 'photo' ? large.picture.image : undefined;
  if (!image || !ports.warmUp) {
    return;
  }
  const answered: AbortController = new AbortController();
  const end = (): void => answered.abort();
  photo.then(end, end);
  ports.warmUp(image, anySignal([signal, answered.signal])).catch(() => {
    // It was ended: what it was for comes first
  });
}

/** Asks the witnesses while Microsoft Graph still works. */
function askEarly(large: PhotoReading, witnesses: Witnesses, options: ReadOptions, settings: LookSettings): void {
  if (
    settings.acceptsCachedCopy === true ||
    settings.asksInTurn === true ||
    options.budget?.canLook() === false ||
    options.signal.aborted
  ) {
    return;
  }
  witnesses.askAhead();
  measurePlaceholders(large, witnesses, options).catch(() => {
    // The look asks them again, and hears what is wrong
  });
  if (options.freshness === 'cached' && large.kind === 'photo' && large.isFromCache !== false) {
    witnesses.askForLarge();
  }
}

/** Measures what is compared with the placeholder once the Microsoft 365 photo is there. */
async function measurePlaceholders(large: PhotoReading, witnesses: Witnesses, { clock, signal }: ReadOptions): Promise<void> {
  const own: readonly RgbaImage[] = imagesOf(large);
  await clock.wait(timeForPhotoRequest, signal);
  own.forEach(gridOf);
  const placeholder: Picture | ReadFailure = await witnesses.placeholder();
  const smaller: readonly SizedReading[] = await witnesses.smaller();
  for (const image of [...own, ...smaller.flatMap(({ reading }) => imagesOf(reading))]) {
    if ('image' in placeholder && placeholder.image) {
      looksLikePlaceholder(image, placeholder.image);
    }
  }
}

function imagesOf(reading: PhotoReading): readonly RgbaImage[] {
  return reading.kind === 'photo' && reading.picture.image ? [reading.picture.image] : [];
}
