import type { StartSettings } from '../../../photos';
import type { CardSettings } from './cardSettings';

/** Also how long a missing permission is remembered, in milliseconds: administrators approve in days, and a site owner who edits the page asks anew. */
export const oneDay: number = 24 * 60 * 60 * 1000;

/** Whether both photos are shown where all is well: the Microsoft 365 photo is not kept, so that it has to be read then. */
export function showsBothPhotos({ whenInSync, density }: Pick<CardSettings, 'whenInSync' | 'density'>): boolean {
  return whenInSync === 'card' && density !== 'quiet';
}

/**
 * How the first check begins.
 * @param signsIn - whether the user has loaded the page to sign in, so that the check may leave it for that
 * @returns undefined where it waits until the user asks for it
 */
export function startSettingsOf(
  settings: Pick<CardSettings, 'checkWhen' | 'whenInSync' | 'density'>,
  signsIn: boolean,
  isEditing: boolean
): StartSettings | undefined {
  const { checkWhen } = settings;
  return signsIn || checkWhen !== 'asked'
    ? {
        isAskedByUser: signsIn,
        ignoresMemory: signsIn || isEditing,
        showsBothPhotos: showsBothPhotos(settings),
        remembersFor: checkWhen === 'daily' ? oneDay : undefined
      }
    : undefined;
}
