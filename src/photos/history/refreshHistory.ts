import { type GuideStep, guideSteps } from '../guide/guideSteps';
import { type RefreshState, parseRefreshState } from '../refresh/refreshState';
import { type StatusKind, statusKinds } from '../domain/status';

/** What was tried, when, and what was measured afterwards. */
export interface TriedStep {
  readonly step: GuideStep;
  /** When the measuring ended, in milliseconds since 1970 */
  readonly at: number;
  readonly found: StatusKind;
}

/**
 * What this browser keeps between two visits, for one user of one tenant: moments and steps; no name, no picture, no
 * address. Times are milliseconds since 1970.
 */
export interface RefreshHistory {
  readonly version: 1;
  /** When SharePoint was last asked */
  readonly askedAt: number;
  /** How often it was asked since the photos were last the same */
  readonly timesAsked: number;
  /** The last refresh, which may still be running */
  readonly refresh: RefreshState;
  /** The step of the guide that was left open */
  readonly openStep?: GuideStep;
  /** The last {@link maximumTriedSteps}, oldest first */
  readonly tried: readonly TriedStep[];
}

/** What is kept expires after two weeks, in milliseconds: Microsoft's longest figure for a sync is 48 hours, and help takes days. */
export const historyLifetime: number = 14 * 24 * 60 * 60 * 1000;

/** As many as help desks can use, and few enough to stay far below any storage limit. */
export const maximumTriedSteps: number = 20;

/**
 * SharePoint is being asked again: what is to be kept of it from now on.
 * @param before - what was kept so far
 */
export function withStartedRefresh(before: RefreshHistory | undefined, refresh: RefreshState, now: number): RefreshHistory {
  return {
    version: 1,
    askedAt: now,
    timesAsked: (before?.timesAsked ?? 0) + 1,
    refresh,
    ...(before?.openStep === undefined ? {} : { openStep: before.openStep }),
    tried: before?.tried ?? []
  };
}

/** The step of the guide that is open, or none. */
export function withOpenStep(before: RefreshHistory, openStep: GuideStep | undefined): RefreshHistory {
  const { version, askedAt, timesAsked, refresh, tried } = before;
  return { version, askedAt, timesAsked, refresh, ...(openStep === undefined ? {} : { openStep }), tried };
}

/** A step was tried, and this is what was found afterwards. */
export function withTriedStep(before: RefreshHistory, tried: TriedStep): RefreshHistory {
  return { ...before, tried: [...before.tried, tried].slice(-maximumTriedSteps) };
}

/**
 * How far a stored time may lie ahead, in milliseconds: a minute, for two tabs and a clock that was set. What lies further ahead was written
 * under a wrong clock, or by somebody else.
 */
export const clockSkewTolerance: number = 60 * 1000;

/**
 * Reads what was kept. Whatever does not hold, expired, is of another version or was tampered with, counts as nothing.
 * @param json - of unknown origin
 * @param now - milliseconds since 1970
 */
export function parseRefreshHistory(json: unknown, now: number): RefreshHistory | undefined {
  const { version, askedAt, timesAsked, openStep, refresh: state, tried } = recordOf(json) ?? {};
  const refresh: RefreshState | undefined = parseRefreshState(state);
  if (version !== 1 || !refresh) {
    return undefined;
  }
  const isPast = (moment: unknown): moment is number =>
    typeof moment === 'number' && moment <= now + clockSkewTolerance && moment > now - historyLifetime;
  if (!isPast(askedAt) || typeof timesAsked !== 'number' || !Number.isSafeInteger(timesAsked) || timesAsked < 1) {
    return undefined;
  }
  const step: GuideStep | undefined = guideSteps.find((each) => each === openStep);
  return {
    version: 1,
    askedAt,
    timesAsked,
    refresh,
    ...(step === undefined ? {} : { openStep: step }),
    tried: (Array.isArray(tried) ? tried : []).flatMap((each) => triedStepOf(each, isPast)).slice(-maximumTriedSteps)
  };
}

function triedStepOf(json: unknown, isPast: (moment: unknown) => moment is number): readonly TriedStep[] {
  const { step, at, found } = recordOf(json) ?? {};
  const knownStep: GuideStep | undefined = guideSteps.find((each) => each === step);
  const knownStatus: StatusKind | undefined = statusKinds.find((each) => each === found);
  return knownStep !== undefined && knownStatus !== undefined && isPast(at) ? [{ step: knownStep, at, found: knownStatus }] : [];
}

function recordOf(json: unknown): Record<string, unknown> | undefined {
  return typeof json === 'object' && json ? (json as Record<string, unknown>) : undefined;
}
