/** Something that takes long, in steps: it yields where something else may be done. */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
