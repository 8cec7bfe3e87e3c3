import type { PhotoFound, PhotoReading } from '../domain/photoReading';
import type { ReadOptions } from '../domain/ports';
import type { SizedReading } from '../domain/userPhoto';
import type { LookPorts, LookSettings } from './lookPorts';
import { isPlain } from './plainness';
import { type LargePhoto, readLarge } from './readLarge';
import type { Witnesses } from './witnesses';

/** What SharePoint says while Microsoft Graph still works. */
export interface OnSharePoint extends LargePhoto {
  /** The small photos that the page has loaded, where the look may need them */
  readonly loaded: Promise<readonly SizedReading[]> | undefined;
}

export interface AskSettings extends LookSettings {
  readonly witnesses: Witnesses;
  /** Called where SharePoint's answer may be a placeholder */
  readonly onDoubt: () => void;
}

/** Reads what SharePoint's pages show. What the judgement will need is asked and made ready at once: the Microsoft 365 photo takes two answers, this takes one. */
export async function askSharePoint(ports: LookPorts, options: ReadOptions, settings: AskSettings): Promise<OnSharePoint> {
  const { sharePoint, pause } = ports;
  const { witnesses, onDoubt } = settings;
  // A request is a task of its own: the framework takes long over each
  await pause?.();
  if (options.freshness !== 'cached' && settings.asksInTurn !== true) {
    witnesses.ask();
  }
  const read: LargePhoto = await readLarge(sharePoint, options);
  const { large } = read;
  const isInDoubt: boolean = isDoubtful(large);
  if (isInDoubt) {
    onDoubt();
    askEarly(large, witnesses, options, settings);
  }
  if (options.freshness !== 'cached' || large.kind !== 'photo') {
    return { ...read, loaded: undefined };
  }
  const loaded: Promise<readonly SizedReading[]> = readLoaded(ports, options);
  // A copy of the placeholder is not compared
  (isInDoubt ? loaded : loaded.then((copies) => compareAhead(large, copies, ports))).catch(ignoreRejection);
  return { ...read, loaded };
}

/** The small photos that the page has loaded. The answer with the token comes at the same time, and the next request follows that: it goes first. */
async function readLoaded({ sharePoint, whenIdle }: LookPorts, options: ReadOptions): Promise<readonly SizedReading[]> {
  await whenIdle?.();
  return sharePoint.readLoadedPhotos(options);
}

/**
 * Compares the large photo with the small ones. Nothing follows from it, but the browser then has compiled the code of a comparison, and the pictures are reduced: on a
 * page that has just been opened, the first comparison takes as long as three of the next.
 */
async function compareAhead(large: PhotoFound, copies: readonly SizedReading[], ports: LookPorts): Promise<void> {
  for (const { reading } of copies) {
    if (large.picture.image && reading.kind === 'photo' && reading.picture.image) {
      await ports.compareAhead?.(large.picture.image, reading.picture.image);
    }
  }
}

/** Whether SharePoint may have no photo: what it shows is as plain as a placeholder. */
function isDoubtful(large: PhotoReading): boolean {
  return large.kind === 'photo' && large.picture.image !== undefined && isPlain(large.picture.image);
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
  witnesses.ask();
  if (options.freshness === 'cached' && large.kind === 'photo' && large.isFromCache !== false) {
    witnesses.askForLarge();
  }
}

/** The look itself fails where it needs what could not be read; being ready sooner is best effort. */
function ignoreRejection(): void {
  // Nothing
}
