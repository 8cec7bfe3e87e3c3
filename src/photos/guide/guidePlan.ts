import type { StatusKind } from '../domain/status';
import { type GuideStep, guideSteps } from './guideSteps';
import type { Waiting } from './waiting';

/** The part of the guide that makes sense for a status. */
export interface GuidePlan {
  readonly steps: readonly GuideStep[];
  /** The one that is open at first */
  readonly first: GuideStep;
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
