import { type GuidePlan, guidePlanOf, withoutSteps } from './guidePlan';
import { guideSteps } from './guideSteps';
import { type Waiting, waitingSince } from './waiting';
import { statusKinds } from '../domain/status';

const now: number = Date.UTC(2026, 10, 22);
const hour: number = 3600000;

describe('the waiting', () => {
  it.each<[string, number | undefined, Waiting]>([
    ['was never asked', undefined, 'notAsked'],
    ['was asked now', now, 'justAsked'],
    ['was asked just under an hour ago', now - hour + 1, 'justAsked'],
    ['was asked an hour ago', now - hour, 'waiting'],
    ['was asked just under 24 hours ago', now - 24 * hour + 1, 'waiting'],
    ['was asked 24 hours ago', now - 24 * hour, 'overdue']
  ])('of someone whose SharePoint %s', (_what, askedAt, expected) => {
    expect(waitingSince(askedAt, now, 24)).toBe(expected);
  });

  it('lasts as long as the site owner says', () => {
    expect(waitingSince(now - 30 * hour, now, 48)).toBe('waiting');
  });
});

describe('the guide', () => {
  it.each<[Waiting, string]>([
    ['notAsked', 'askAgain'],
    ['justAsked', 'freshSession'],
    ['waiting', 'giveItTime'],
    ['overdue', 'askForHelp']
  ])('begins, when %s, with %s', (waiting, first) => {
    expect(guidePlanOf('different', waiting)?.first).toBe(first);
    expect(guidePlanOf('missingInSharePoint', waiting)?.first).toBe(first);
  });

  it.each(['noPhoto', 'missingInMicrosoft365'] as const)('sends nobody to a private window whose status is %s', (status) => {
    const plan = guidePlanOf(status, 'overdue');
    expect(plan).toEqual({ steps: ['setPhoto', 'giveItTime', 'askForHelp'], first: 'setPhoto' });
  });

  it('is short where only some sizes are old, and is help alone where the name is another', () => {
    expect(guidePlanOf('someSizesOld', 'notAsked')).toEqual({ steps: ['askAgain', 'giveItTime', 'askForHelp'], first: 'askAgain' });
    expect(guidePlanOf('someSizesOld', 'justAsked')?.first).toBe('giveItTime');
    expect(guidePlanOf('otherName', 'notAsked')).toEqual({ steps: ['askForHelp'], first: 'askForHelp' });
  });

  it('opens a step that it has', () => {
    for (const status of statusKinds) {
      const plan = guidePlanOf(status, 'waiting');
      expect(plan === undefined || plan.steps.includes(plan.first)).toBe(true);
    }
  });

  it.each(['inSync', 'unsure', 'cannotCompare'] as const)('is not there when %s', (status) => {
    expect(guidePlanOf(status, 'overdue')).toBeUndefined();
  });
});

describe('a plan without steps that the site owner left out', () => {
  const plan: GuidePlan = { steps: guideSteps, first: 'freshSession' };

  it('has the others, and begins with the next one that is left', () => {
    expect(withoutSteps(plan, [])).toEqual(plan);
    expect(withoutSteps(plan, ['freshSession'])).toEqual({
      steps: ['askAgain', 'setPhoto', 'giveItTime', 'askForHelp'],
      first: 'setPhoto'
    });
    expect(withoutSteps(plan, ['freshSession', 'setPhoto', 'giveItTime'])).toEqual({
      steps: ['askAgain', 'askForHelp'],
      first: 'askForHelp'
    });
  });

  it('keeps refreshing and asking for help', () => {
    for (const status of statusKinds) {
      const whole = guidePlanOf(status, 'notAsked');
      const left = whole && withoutSteps(whole, guideSteps);
      expect(left === undefined || left.steps.includes(left.first)).toBe(true);
    }
  });
});
