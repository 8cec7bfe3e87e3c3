import type { GuidePlan, GuideStep, ShownResult } from '../../../../photos';

/**
 * The step to go on with: the one that was left open on an earlier visit, unless a refresh has just ended or the waiting time is over.
 * The one that was left open may be left out by now.
 */
export function fittingStep(plan: GuidePlan, { refresh, history }: ShownResult, isOverdue: boolean): GuideStep {
  const leftOpen: GuideStep | undefined = plan.steps.find((step) => step === history?.openStep);
  return refresh || isOverdue ? plan.first : (leftOpen ?? plan.first);
}
