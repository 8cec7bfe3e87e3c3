import { KeptRoom, type RoomEntry } from './keptRoom';

function entryWith(value?: unknown): RoomEntry {
  let kept: unknown = value;
  return {
    read: () => kept,
    write: (next) => {
      kept = JSON.parse(JSON.stringify(next));
    }
  };
}

describe('the room of a card', () => {
  it('is what was kept, for the same card alone', () => {
    const entry = entryWith();
    const room = new KeptRoom('card-1', entry);
    expect(room.read()).toBeUndefined();
    room.keep('card', { width: 320, height: 318 });
    room.keep('card', { width: 392, height: 268 });
    expect(room.read()).toEqual({ view: 'card', heights: { 320: 318, 392: 268 } });
    expect(new KeptRoom('card-2', entry).read()).toBeUndefined();
  });

  it('has the heights of its last view alone', () => {
    const room = new KeptRoom('card-1', entryWith());
    room.keep('line', { width: 320, height: 88 });
    room.keep('card');
    expect(room.read()).toEqual({ view: 'card', heights: {} });
  });

  it('is kept for the last cards and widths', () => {
    const entry = entryWith();
    for (let card = 0; card <= 20; card++) {
      new KeptRoom(`card-${card}`, entry).keep('line');
    }
    expect(new KeptRoom('card-0', entry).read()).toBeUndefined();
    expect(new KeptRoom('card-1', entry).read()).toEqual({ view: 'line', heights: {} });
    const room = new KeptRoom('card-1', entry);
    for (const width of [300, 310, 320, 330, 340]) {
      room.keep('line', { width, height: 88 });
    }
    expect(Object.keys(room.read()?.heights ?? {})).toHaveLength(4);
  });

  it.each([undefined, null, 7, [], { 'card-1': 7 }, { 'card-1': { view: 'other' } }])('is unknown where %j stands there', (value) => {
    expect(new KeptRoom('card-1', entryWith(value)).read()).toBeUndefined();
  });

  it('believes no height that no card has', () => {
    const kept = { 'card-1': { view: 'card', heights: { 320: 99999, 300: -1, 310: '7', 330: 70 } } };
    expect(new KeptRoom('card-1', entryWith(kept)).read()).toEqual({ view: 'card', heights: { 330: 70 } });
  });
});
