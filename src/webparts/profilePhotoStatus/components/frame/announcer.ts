import * as React from 'react';

/** What the cards of one check on a page share: which of them speaks to screen readers, and whether the reader has done anything on one of them. */
class Announcer {
  public hasActed: boolean = false;
  private _cards: readonly ((speaks: boolean) => void)[] = [];

  /** @returns a function that takes the card out again; the next one speaks then */
  public join(card: (speaks: boolean) => void): () => void {
    this._cards = [...this._cards, card];
    card(this._cards[0] === card);
    return () => {
      this._cards = this._cards.filter((each) => each !== card);
      this._cards[0]?.(true);
    };
  }
}

const announcers: WeakMap<object, Announcer> = new WeakMap();

function announcerOf(check: object): Announcer {
  const announcer: Announcer = announcers.get(check) ?? new Announcer();
  announcers.set(check, announcer);
  return announcer;
}

export interface AnnouncerOfCard {
  /** Whether it is this card that speaks: of several cards that show the same, one does */
  readonly speaks: boolean;
  /** Whether the reader has done anything on one of them */
  readonly hasActed: boolean;
  readonly onAct: () => void;
}

/** @param check - what cards that show the same have in common */
export function useAnnouncer(check: object): AnnouncerOfCard {
  const announcer: Announcer = announcerOf(check);
  const [speaks, setSpeaks] = React.useState(false);
  React.useEffect(() => announcer.join(setSpeaks), [announcer]);
  return {
    speaks,
    hasActed: announcer.hasActed,
    onAct: () => {
      announcer.hasActed = true;
    }
  };
}
