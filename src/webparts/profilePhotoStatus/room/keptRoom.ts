import type { CalmView } from '../settings/cardSettings';

/** The room that a card took on its page the last time. */
export interface Room {
  readonly view: CalmView;
  /** In px, for each width in px that it was seen at; none where the view has not been shown yet */
  readonly heights: Readonly<Record<string, number>>;
}

/** Where the rooms of all cards are kept. */
export interface RoomEntry {
  read(): unknown;
  write(value: unknown): void;
}

/** No card is higher, in px: whatever else wrote the entry, it cannot push the page away. */
const highest: number = 2000;

/** Cards of which the room is kept: someone who reads more pages than these sees the others as at the first view. */
const mostCards: number = 20;

/** Widths of one card: the window, half of it, a phone in both directions. */
const mostWidths: number = 4;

const views: readonly CalmView[] = ['line', 'card', 'hidden'];

/**
 * How high a card was on its page, so that the next view opens with that height and nothing below it moves. It is read at once, before the first rendering: the entry
 * has a plain name, and holds the id of the card and numbers; neither a person nor a status.
 */
export class KeptRoom {
  private readonly _card: string;
  private readonly _entry: RoomEntry;

  /** @param card - the id of the web part on its page */
  public constructor(card: string, entry: RoomEntry) {
    this._card = card;
    this._entry = entry;
  }

  /** @returns undefined at the first view, or where the browser keeps nothing */
  public read(): Room | undefined {
    return roomOf(recordOf(this._entry.read())[this._card]);
  }

  /** @param shown - width and height in px, where the view was shown undisturbed */
  public keep(view: CalmView, shown?: { readonly width: number; readonly height: number }): void {
    const { [this._card]: before, ...others } = recordOf(this._entry.read());
    const known: Room | undefined = roomOf(before);
    if (known?.view === view && (shown === undefined || known.heights[shown.width] === shown.height)) {
      return;
    }
    const heights: Room['heights'] = {
      ...(known?.view === view && lastOf(known.heights, mostWidths - 1)),
      ...(shown && { [shown.width]: shown.height })
    };
    this._entry.write(lastOf({ ...others, [this._card]: { view, heights } satisfies Room }, mostCards));
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Those that were written last. (Names that are numbers come in their order instead, which does for widths.) */
function lastOf<T>(record: Readonly<Record<string, T>>, most: number): Record<string, T> {
  return Object.fromEntries(Object.entries(record).slice(-most));
}

function roomOf(value: unknown): Room | undefined {
  const { view, heights } = recordOf(value);
  const known: CalmView | undefined = views.find((each) => each === view);
  return (
    known && {
      view: known,
      heights: Object.fromEntries(
        Object.entries(recordOf(heights)).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= highest
        )
      )
    }
  );
}
