import { type UrlOptions, defaultUrlOptions, placeholderKinds, scenarioIds, themes, widths } from '../../tenant/urlOptions';
import { formatUrlOptions } from '../../tenant/urlQuery';
import { type FaultRule, type Target, faultsOf, parseFaults, targets } from '../../tenant/faults/rules';
import type { Random } from './random';

/** What a round plays in: a link of the tenant. */

/** Faults that lead away from the page, or that take longer than they are worth: sign-in has tests of its own */
const leftOut = /^(huge|hanging)$/;

/** Scenarios that need something that the soak does not bring */
const otherScenarios: readonly UrlOptions['scenario'][] = ['yours'];

export function randomUrlOptions(random: Random, visit: string): UrlOptions {
  return {
    ...defaultUrlOptions,
    scenario: random.of(scenarioIds.filter((id) => !otherScenarios.includes(id))),
    theme: random.of(themes),
    language: random.of(['en-US', 'it-IT', 'ar-SA']),
    width: random.of(widths),
    mode: random.happens(0.1) ? 'edit' : 'read',
    cards: random.happens(0.2) ? '2' : '1',
    photoBase: random.of(['signed', 'signed', 'expired', 'none']),
    photoPage: random.of(['direct', 'redirect']),
    edge: random.of(['fresh', 'fresh', 'old']),
    placeholder: random.of(placeholderKinds),
    delay: random.of([undefined, 0, 200, 1500]),
    sync: random.of(['never', 1, 6, 15] as const),
    faults: random.happens(0.5) ? [randomFault(random)] : [],
    panel: 'closed',
    visit
  };
}

function randomFault(random: Random): FaultRule {
  const target: Target = random.of(targets);
  const problems: string[] = [];
  const [fault] = parseFaults([`${target}:${random.of(faultsOf(target).filter((name) => !leftOut.test(name)))}`], problems);
  if (fault === undefined) {
    throw new Error(problems.join(' '));
  }
  return fault;
}

export function linkOf(urlOptions: UrlOptions): string {
  return formatUrlOptions({ ...defaultUrlOptions, ...urlOptions });
}

/** Headlines that would be untrue in a visit in which no service fails; the languages of the texts are left out, but for English. */
export function untrueHeadline({ scenario, sync, language, faults, edge }: UrlOptions): RegExp | undefined {
  if (language !== 'en-US' || faults.length > 0) {
    return undefined;
  }
  switch (scenario) {
    case 'inSync':
    case 'cropped':
      return edge === 'fresh' ? /shows a different photo|has no photo of you|no profile photo yet/ : undefined;
    case 'changed':
    case 'neverSynced':
      return sync === 'never' ? /SharePoint (now )?shows your photo/ : undefined;
    default:
      return undefined;
  }
}
