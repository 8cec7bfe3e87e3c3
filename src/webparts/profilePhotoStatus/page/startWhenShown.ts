import type { StartSettings } from '../../../photos';
import type { Hiding, HidingState } from './hiding';

interface FirstCheck {
  readonly actions: { readonly start: (settings: StartSettings) => void };
  readonly hiding: Pick<Hiding, 'state'>;
}

/**
 * Begins the first check before the card is rendered, so that its requests are on their way meanwhile. A hidden card asks nothing.
 * @param isEditing - a site owner who edits the page sees the card all the same
 */
export function startWhenShown({ actions, hiding }: FirstCheck, settings: StartSettings, isEditing: boolean): void {
  const begin = (state: HidingState): void => {
    if (isEditing || state === 'shown') {
      actions.start(settings);
    }
  };
  if (isEditing || hiding.state.get() !== 'unread') {
    begin(hiding.state.get());
    return;
  }
  const unsubscribe: () => void = hiding.state.subscribe(() => {
    unsubscribe();
    begin(hiding.state.get());
  });
}
