import type { Random } from '../soak/random';

const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Monday, 0:00 of the week that is played, in milliseconds since 1970. Which week it is does not matter. */
export const monday = Date.UTC(2026, 10, 30);

/** The hour in which the services take only a part of what is asked: the busiest of the second day. */
export const throttledHour = { from: monday + day + 9 * hour, to: monday + day + 10 * hour } as const;

/** One view of the intranet's home page. */
export interface View {
  readonly at: number;
  /** Whether the browser was started since the last view: what it keeps for a session is gone. */
  readonly isNewSession: boolean;
  /** Tabs that open the page at the same moment */
  readonly tabs: 1 | 2;
}

/** How many of the people look in at all on a day: the others are on leave, ill, or never open the intranet. */
const present = 0.85;

/** What part of the people begin their day around nine; the others come at any time of the morning. */
const atNine = 0.7;

/** Of the first views of a day, how many open in two tabs: a browser that goes on where it was opens all its tabs again. */
const inTwoTabs = 0.1;

/** Minutes by which those who come at nine differ from it (standard deviation). */
const spread = 12;

/**
 * When one person opens the home page in a working week: the first view of a day is that of a browser just started, most of them around nine; the others are
 * spread over the day.
 * @param viewsADay - on the average, of who looks in on a day
 */
export function viewsOf(random: Random, viewsADay: number): readonly View[] {
  const views: View[] = [];
  for (let today = 0; today < 5; today++) {
    if (!random.happens(present)) {
      continue;
    }
    const midnight = monday + today * day;
    const first = random.happens(atNine) ? 9 * hour + normal(random) * spread * minute : (7 + 4 * random.next()) * hour;
    views.push({ at: toSecond(midnight + first), isNewSession: true, tabs: random.happens(inTwoTabs) ? 2 : 1 });
    // One view less than the mean, and as many more, each as likely as the others
    const more = random.below(2 * viewsADay - 1);
    const later = Array.from({ length: more }, () => midnight + first + random.next() * (17.5 * hour - first)).sort((a, b) => a - b);
    views.push(...later.map((at) => ({ at: toSecond(at), isNewSession: false, tabs: 1 as const })));
  }
  return views;
}

/** Whole seconds: what happens in one second is asked at once. */
function toSecond(moment: number): number {
  return Math.round(moment / second) * second;
}

/** A normal deviate by Box and Muller, cut at three deviations. */
function normal(random: Random): number {
  const value = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.max(-3, Math.min(3, value));
}
