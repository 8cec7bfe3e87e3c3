import { judgeCaching, judgePictureSizes, judgeSync } from './tenantFindings';

describe('judgePictureSizes', () => {
  it.each([
    [{ S: 48, M: 72, L: 200 }, 'confirmed'],
    [{ S: 48, M: 72, L: 300 }, 'confirmed'],
    [{ S: 64, M: 72, L: 200 }, 'different'],
    [{ S: 48, M: 72, L: 648 }, 'different'],
    [{ S: 48, M: undefined, L: 240 }, 'unknown']
  ] as const)('%j is %s', (sides, outcome) => {
    expect(judgePictureSizes(sides).outcome).toBe(outcome);
  });

  it('says what it saw', () => {
    expect(judgePictureSizes({ S: 48, M: undefined, L: 240 }).observed).toBe('S 48, M not read, L 240');
  });
});

describe('judgeCaching', () => {
  it.each([
    ['private, max-age=86400', 'confirmed'],
    ['max-age=3600', 'different'],
    ['no-store', 'unknown'],
    [undefined, 'unknown']
  ])('%s is %s', (header, outcome) => {
    expect(judgeCaching(header).outcome).toBe(outcome);
  });
});

describe('judgeSync', () => {
  const march: Date = new Date('2026-03-03T08:00:00Z');
  const today: Date = new Date('2026-11-22T08:00:00Z');

  it('confirms a sync that was seen, the first one too', () => {
    expect(judgeSync(march, today).outcome).toBe('confirmed');
    expect(judgeSync(undefined, today).observed).toBe('never -> 2026-11-22T08:00:00.000Z');
  });

  it('claims nothing when nothing moved', () => {
    expect(judgeSync(march, new Date(march)).outcome).toBe('unknown');
    expect(judgeSync(undefined, undefined).outcome).toBe('unknown');
  });
});
