import type { PhotoReading } from '../domain/photoReading';
import type { ReadOptions } from '../domain/ports';
import type { LookPorts, LookSettings } from './lookPorts';
import { isPlain } from './plainness';
import { type LargePhoto, readLarge } from './readLarge';
import type { Witnesses } from './witnesses';

export interface AskSettings extends LookSettings {
  readonly witnesses: Witnesses;
  /** Called where SharePoint's answer may be a placeholder */
  readonly onDoubt: () => void;
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
  }
  return read;
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
