/**
 * What newer browsers do by themselves: `AbortSignal.prototype.throwIfAborted` came in 2022, `AbortSignal.timeout` in 2022, `AbortSignal.any` in 2024. In
 * a browser without them, the card would be left with an endless wait.
 */
type SignalMakers = Partial<Pick<typeof AbortSignal, 'any' | 'timeout'>>;

/** Throws the signal's reason if it was aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw reasonOf(signal);
  }
}

/** @returns a signal that is aborted as soon as one of these is, for the same reason */
export function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  const { any }: SignalMakers = AbortSignal;
  return any ? any.call(AbortSignal, [...signals]) : ownAnySignal(signals);
}

/** @returns a signal that is aborted with a `TimeoutError` after some milliseconds */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const { timeout }: SignalMakers = AbortSignal;
  if (timeout) {
    return timeout.call(AbortSignal, milliseconds);
  }
  const limit: AbortController = new AbortController();
  setTimeout(() => limit.abort(new DOMException('It took too long', 'TimeoutError')), milliseconds);
  return limit.signal;
}

function ownAnySignal(signals: readonly AbortSignal[]): AbortSignal {
  const any: AbortController = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) {
      any.abort(reasonOf(signal));
    } else {
      // Once it is over, it releases the others
      signal.addEventListener('abort', () => any.abort(reasonOf(signal)), { once: true, signal: any.signal });
    }
  }
  return any.signal;
}

/** Browsers before 2022 keep no reason. */
function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('It was ended', 'AbortError');
}
