import { type ExpiringFlag, type ReadableStore, Store } from '../../../photos';

/** How long a person can hide the card, in days */
export const hidingDays: number = 30;

/** Added to a page's address it brings a hidden card back: `?profilePhotoCard=show` */
const showParameter: string = 'profilePhotoCard';

/** Whether the person has hidden the card in this browser; `justHidden` while it can be undone on the page. */
export type HidingState = 'unread' | 'shown' | 'justHidden' | 'hidden';

export interface Hiding {
  readonly state: ReadableStore<HidingState>;
  readonly hide: () => void;
  readonly show: () => void;
}

/** Keeps in the browser that a person has hidden the card. */
export function hidingOf(flag: ExpiringFlag, search: string): Hiding {
  const state: Store<HidingState> = new Store<HidingState>('unread');
  const show = (): void => {
    state.set('shown');
    flag.clear().catch(ignoreRejection);
  };
  if (new URLSearchParams(search).get(showParameter) === 'show') {
    show();
  } else {
    flag.isSet().then(
      (isSet) => state.set(isSet ? 'hidden' : 'shown'),
      () => state.set('shown')
    );
  }
  return {
    state,
    show,
    hide: () => {
      state.set('justHidden');
      flag.set().catch(ignoreRejection);
    }
  };
}

/** Entries of the browser are best effort: where nothing is kept, the card comes back at the next page. */
function ignoreRejection(): void {
  // Nothing
}
