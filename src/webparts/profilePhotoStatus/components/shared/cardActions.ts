import type { Answer, Freshness, GuideStep, RefreshGoal, StartSettings } from '../../../../photos';

/**
 * What a user can do on the card. An action returns nothing: what it brings about shows in the state of the check, and a failure does
 * too.
 */
export interface CardActions {
  /** The first check; does nothing once one has begun */
  readonly start: (settings?: StartSettings) => void;
  /** What an earlier visit has found counts no more: the user does something on the card */
  readonly forget: () => void;
  /** Reads what explains the result, where that was not read yet: the user opens a part that shows it */
  readonly explain: () => void;
  /** Reads and compares once; `fresh` past the browser's cache */
  readonly check: (freshness?: Freshness) => void;
  readonly refresh: (goal?: RefreshGoal) => void;
  readonly cancelRefresh: () => void;
  /** Renews the browser's copies, then reads and compares once */
  readonly renewCopies: () => void;
  /** Takes the user's word where the comparison is unsure */
  readonly answer: (seen: Answer) => void;
  /** Takes that word back: the question is asked again */
  readonly takeBackAnswer: () => void;
  /** Keeps which step of the guide is open; undefined for none */
  readonly openStep: (step: GuideStep | undefined) => void;
  /** Checks after a step of the guide, and keeps what was found */
  readonly checkAfterStep: (step: GuideStep) => void;
  /** Loads the page again to sign in */
  readonly signIn: () => void;
  readonly reloadPage: () => void;
}
