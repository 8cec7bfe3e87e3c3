import type { UrlOptions } from '../../urlOptions';

/** When it happens, in milliseconds after the page has loaded: time enough to begin a refresh */
const happensAfter = 10_000;

const hour = 60 * 60 * 1000;

/** The page is opened some hours after the visit began: the tenant's own clock follows the same link. */
export function moveClock(hours: number): void {
  if (hours !== 0) {
    const now = Date.now.bind(Date);
    Date.now = () => now() + hours * hour;
  }
}

/**
 * Sets the user's clock while the page is open, as people and operating systems do. Sleep looks the same from inside: timers stand still, and the clock has
 * gone on.
 */
export function changeClockLater(change: UrlOptions['clock']): void {
  if (change === 'right') {
    return;
  }
  const milliseconds = { setBack: -hour, setAhead: hour, slept: 5 * hour }[change];
  const now = Date.now.bind(Date);
  setTimeout(() => {
    Date.now = () => now() + milliseconds;
  }, happensAfter);
}
