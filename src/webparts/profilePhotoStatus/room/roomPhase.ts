import type { CheckState, Visitor } from '../../../photos';
import type { ICardRoomProps } from './CardRoom';

/** What the height of the card has to do with. */
export function roomPhaseOf(state: CheckState, visitor: Visitor): ICardRoomProps['phase'] {
  switch (state.phase) {
    case 'idle':
      return visitor === 'member' ? 'loading' : 'settled';
    case 'checking':
      return state.previous ? 'asked' : 'loading';
    case 'refreshing':
      return 'asked';
    case 'remembered':
      return 'settled';
    case 'settled':
      return state.refresh ? 'asked' : 'settled';
  }
}
