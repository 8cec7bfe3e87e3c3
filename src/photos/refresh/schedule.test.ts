import { refreshAttempts, refreshDuration, refreshPauses } from './schedule';

describe('the schedule', () => {
  it('grows, and ends after about two minutes', () => {
    expect([...refreshPauses].sort((a, b) => a - b)).toEqual(refreshPauses);
    expect(refreshDuration).toBe(120000);
    expect(refreshAttempts).toBe(5);
  });
});
