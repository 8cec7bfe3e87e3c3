/** The members of T, with those that may be missing written as undefined */
export type WithUndefined<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** Leaves out what is not known. */
export function withoutUndefined<T extends object>(draft: WithUndefined<T>): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T;
}
