import { answerLifetime, parseKeptAnswer } from './keptAnswer';

const now: number = 1_800_000_000_000;
const kept = { version: 1, at: now, microsoft365: 'a'.repeat(64), sharePoint: 'b'.repeat(64), seen: 'same' };

describe('a kept answer', () => {
  it('is read as it was written', () => {
    expect(parseKeptAnswer(JSON.parse(JSON.stringify(kept)), now)).toEqual(kept);
    expect(parseKeptAnswer({ ...kept, at: now - answerLifetime + 1, seen: 'different' }, now)).toMatchObject({ seen: 'different' });
  });

  it.each([
    undefined,
    'same',
    { ...kept, version: 2 },
    { ...kept, at: now - answerLifetime },
    { ...kept, at: now + answerLifetime },
    { ...kept, at: 1.5 },
    { ...kept, microsoft365: 'a photo' },
    { ...kept, sharePoint: undefined },
    { ...kept, seen: 'maybe' }
  ])('counts as nothing where it does not hold: %p', (json) => {
    expect(parseKeptAnswer(json, now)).toBeUndefined();
  });
});
