/** What is read of an event in Chromium's trace; times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, where it was counted: what other programs take of the machine is not in it. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string } }[];
        readonly samples?: readonly number[];
      };
    };
  };
}

interface Sample {
  readonly at: number;
  readonly isOwn: boolean;
}

/**
 * The longest time that code of ours, with whatever it called, held the main thread of a page in one task: the task's processor time, in the proportion of the
 * samples that have a function of ours on the stack.
 * @param own - what the addresses of our scripts contain
 * @returns milliseconds
 */
export function longestOwnTask(events: readonly TraceEvent[], own: string): number {
  const mainThreads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  let longest = 0;
  for (const [thread, samples] of samplesByThread(events, own)) {
    if (!mainThreads.has(thread)) {
      continue;
    }
    for (const { start, end, cost } of tasksOf(events, thread)) {
      const within = samples.filter(({ at }) => at >= start && at <= end);
      const ours = within.filter(({ isOwn }) => isOwn).length;
      if (ours > 0) {
        longest = Math.max(longest, (cost * ours) / within.length);
      }
    }
  }
  return longest / 1000;
}

/** From when to when something held a thread, and its processor time, in microseconds. */
interface Task {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/**
 * The tasks of a thread, each with the microtasks after it: what goes on after a promise holds the page as long as what came before, but the browser writes it
 * down as an event of its own.
 */
function tasksOf(events: readonly TraceEvent[], thread: string): readonly Task[] {
  const parts = events
    .filter((event) => event.ph === 'X' && (isTask(event) || isMicrotasks(event)) && threadOf(event) === thread)
    .sort((left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0));
  const tasks: Task[] = [];
  for (const part of parts) {
    const { ts, dur = 0, tdur = dur } = part;
    const last = tasks.at(-1);
    if (last && ts < last.end) {
      // Within the task before
      continue;
    }
    if (last && isMicrotasks(part)) {
      tasks[tasks.length - 1] = { start: last.start, end: ts + dur, cost: last.cost + tdur };
    } else {
      tasks.push({ start: ts, end: ts + dur, cost: tdur });
    }
  }
  return tasks;
}

function isTask({ name }: TraceEvent): boolean {
  return name.endsWith('RunTask');
}

function isMicrotasks({ name }: TraceEvent): boolean {
  return name === 'BlinkScheduler_PerformMicrotaskCheckpoint';
}

/**
 * The samples of each thread, oldest first. A profile comes in chunks: nodes that are new, and samples that name nodes. Its first event comes from the thread
 * that it is about, the others from the profiler's own.
 */
function samplesByThread(events: readonly TraceEvent[], own: string): ReadonlyMap<string, readonly Sample[]> {
  const samples = new Map<string, Sample[]>();
  const profiles = new Map<string, { at: number; readonly thread: string; readonly isOwn: Map<number, boolean> }>();
  for (const event of events) {
    const { name, pid, id = '', args } = event;
    const key = `${pid} ${id}`;
    if (name === 'Profile') {
      profiles.set(key, { at: args.data?.startTime ?? 0, thread: threadOf(event), isOwn: new Map() });
    }
    const profile = profiles.get(key);
    if (name !== 'ProfileChunk' || profile === undefined) {
      continue;
    }
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? []) {
      profile.isOwn.set(node, callFrame.url?.includes(own) === true || (parent !== undefined && profile.isOwn.get(parent) === true));
    }
    const all = samples.get(profile.thread) ?? [];
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      profile.at += timeDeltas[index] ?? 0;
      all.push({ at: profile.at, isOwn: profile.isOwn.get(node) === true });
    }
    samples.set(profile.thread, all);
  }
  return samples;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
