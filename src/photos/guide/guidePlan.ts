import type { StatusKind } from '../domain/status';

/** The steps of the repair, in the order in which they are tried. Each ends by measuring. */
export const guideSteps = [
  /** Ask SharePoint for the photo past the browser's cache */
  'askAgain',
  /** Sign in again in a private window, and open OneDrive or SharePoint there: the cure of Microsoft's article of 2019 */
  'freshSession',
  /** Add the photo, or set it once more, where Microsoft 365 keeps it */
  'setPhoto',
  'giveItTime',
  'askForHelp'
] as const;

export type GuideStep = (typeof guideSteps)[number];

/** The part of the guide that makes sense for a status. */
export interface GuidePlan {
  readonly steps: readonly GuideStep[];
  /** The one that is open at first */
  readonly first: GuideStep;
}

/** How far the waiting has come since SharePoint was asked. */
export type Waiting = 'notAsked' | 'justAsked' | 'waiting' | 'overdue';

/**
 * Up to when SharePoint counts as just asked, in milliseconds: an hour. Anyone who looks again so soon is better served by the
 * next step than by the advice to wait.
 */
const justNow: number = 60 * 60 * 1000;

/**
 * @param askedAt - when SharePoint was last asked, in milliseconds since 1970
 * @param now - milliseconds since 1970
 * @param waitingHours - how long the site owner lets people wait before they ask for help
 */
export function waitingSince(askedAt: number | undefined, now: number, waitingHours: number): Waiting {
  if (askedAt === undefined) {
    return 'notAsked';
  }
  const elapsed: number = now - askedAt;
  if (elapsed >= waitingHours * 60 * 60 * 1000) {
    return 'overdue';
  }
  return elapsed < justNow ? 'justAsked' : 'waiting';
}

/**
 * The guide for a status; undefined where there is nothing to repair, or where the card itself names the one step.
 * Someone without a photo is not told to open a private window: no session brings a photo that is not there.
 */
export function guidePlanOf(status: StatusKind, waiting: Waiting): GuidePlan | undefined {
  switch (status) {
    case 'different':
    case 'missingInSharePoint':
      return { steps: guideSteps, first: firstStep(waiting) };
    case 'someSizesOld':
      return { steps: ['askAgain', 'giveItTime', 'askForHelp'], first: waiting === 'justAsked' ? 'giveItTime' : firstStep(waiting) };
    case 'missingInMicrosoft365':
    case 'noPhoto':
      return { steps: ['setPhoto', 'giveItTime', 'askForHelp'], first: 'setPhoto' };
    // Under another name nothing comes by asking: an administrator has to look
    case 'otherName':
      return { steps: ['askForHelp'], first: 'askForHelp' };
    case 'inSync':
    case 'unsure':
    case 'cannotCompare':
      return undefined;
  }
}

/**
 * A plan without the steps that a site owner left out. Where the first is among them, the next one that is left takes its place.
 * Refreshing and asking for help cannot be left out, so that each plan keeps a step.
 */
export function withoutSteps(plan: GuidePlan, hidden: readonly GuideStep[]): GuidePlan {
  const steps: readonly GuideStep[] = plan.steps.filter((step) => !hidden.includes(step) || step === 'askAgain' || step === 'askForHelp');
  const following: readonly GuideStep[] = plan.steps.slice(plan.steps.indexOf(plan.first));
  return { steps, first: following.find((step) => steps.includes(step)) ?? plan.first };
}

function firstStep(waiting: Waiting): GuideStep {
  switch (waiting) {
    case 'notAsked':
      return 'askAgain';
    case 'justAsked':
      return 'freshSession';
    case 'waiting':
      return 'giveItTime';
    case 'overdue':
      return 'askForHelp';
  }
}
