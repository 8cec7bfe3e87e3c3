import { Store } from '../../../photos';
import type { HidingState } from './hiding';
import { startWhenShown } from './startWhenShown';

describe('the first check', () => {
  const settings = { showsBothPhotos: false };
  const begun = (first: HidingState, isEditing: boolean): { readonly start: jest.Mock; readonly state: Store<HidingState> } => {
    const start = jest.fn();
    const state = new Store<HidingState>(first);
    startWhenShown({ actions: { start }, hiding: { state } }, settings, isEditing);
    return { start, state };
  };

  it('begins at once where it is known that the card is shown', () => {
    expect(begun('shown', false).start).toHaveBeenCalledWith(settings);
  });

  it('waits until the browser has said whether the card is hidden', () => {
    const { start, state } = begun('unread', false);
    expect(start).not.toHaveBeenCalled();
    state.set('shown');
    expect(start).toHaveBeenCalledTimes(1);
    state.set('justHidden');
    state.set('shown');
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('asks nothing for a hidden card', () => {
    const { start, state } = begun('unread', false);
    state.set('hidden');
    expect(start).not.toHaveBeenCalled();
  });

  it('begins for a site owner who edits the page, hidden or not', () => {
    expect(begun('hidden', true).start).toHaveBeenCalledTimes(1);
  });
});
