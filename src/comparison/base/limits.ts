/** What a measurement may reach: where `same` ends, and where `different` begins. */
export interface Limits {
  readonly same: number;
  readonly different: number;
}

/** A score below this is `same` ... */
export const SAME_SCORE = 0.5;

/** ... and one from here on is `different`; between them lies `unsure`. */
export const DIFFERENT_SCORE = 1;

/** The score of pictures that cannot be judged: the middle of `unsure`. */
export const UNSURE_SCORE = 0.75;

/** Correlation below which pictures are unrelated: the least correlated copy has 0.9. */
export const LEAST_CORRELATION = 0.8;

/** Residual in the worst window. */
export const WORST: Limits = { same: 0.34, different: 1.1 };

/** Residual over the whole overlap. */
export const OVERALL: Limits = { same: 0.05, different: 0.3 };
