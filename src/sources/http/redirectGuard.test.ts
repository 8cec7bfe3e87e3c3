import { type RedirectArguments, type RedirectEvent, RedirectCancelled, RedirectGuard } from './redirectGuard';

/** The framework's event: tells every handler, and whether one of them cancelled. */
class PageEvent implements RedirectEvent {
  public readonly handlers: Set<(redirect: RedirectArguments) => void> = new Set();

  public add(_observer: unknown, handler: (redirect: RedirectArguments) => void): void {
    this.handlers.add(handler);
  }

  public remove(_observer: unknown, handler: (redirect: RedirectArguments) => void): void {
    this.handlers.delete(handler);
  }

  /** @returns whether the page is left */
  public raise(): boolean {
    let isCancelled: boolean = false;
    this.handlers.forEach((handler) => handler({ cancel: () => (isCancelled = true) }));
    return !isCancelled;
  }
}

const event = new PageEvent();
const otherEvent = new PageEvent();
const lookUp = jest.fn(async () => [event, otherEvent]);
const guard = new RedirectGuard(lookUp);

/** A request that wants to leave the page, and fails where it may not, as the framework's do. */
async function signIn(mayRedirect: boolean): Promise<string> {
  return guard.run(mayRedirect, async () => {
    if (event.raise()) {
      return 'left the page';
    }
    throw new Error('interaction_required: AADSTS50058');
  });
}

describe('RedirectGuard', () => {
  it('looks for the events with the first request only', async () => {
    expect(lookUp).not.toHaveBeenCalled();
    expect(await guard.run(false, async () => 'answer')).toBe('answer');
    expect(lookUp).toHaveBeenCalledTimes(1);
  });

  it('keeps the page for a request that nobody has just asked for, and hands over why it failed', async () => {
    await expect(signIn(false)).rejects.toBeInstanceOf(RedirectCancelled);
    await expect(signIn(false)).rejects.toThrow('interaction_required: AADSTS50058');
  });

  it('lets the page go when the user asked', async () => {
    expect(await signIn(true)).toBe('left the page');
  });

  it('lets the page go while one of several was asked for by the user', async () => {
    let end: (value: string) => void = () => undefined;
    const earlier: Promise<string> = guard.run(false, () => new Promise((resolve) => (end = resolve)));
    await Promise.resolve();
    expect(await signIn(true)).toBe('left the page');
    await expect(signIn(false)).rejects.toBeInstanceOf(RedirectCancelled);
    end('ended');
    expect(await earlier).toBe('ended');
  });

  it('listens to nothing when nothing is under way: redirects for others are their own', async () => {
    await expect(signIn(false)).rejects.toThrow();
    await guard.run(true, async () => undefined);
    expect(event.handlers.size).toBe(0);
    expect(event.raise()).toBe(true);
  });

  it('keeps the page whichever client of the framework wants to leave it', async () => {
    await guard.run(false, async () => expect(otherEvent.raise()).toBe(false));
    expect(otherEvent.raise()).toBe(true);
  });

  it('leaves a failure without a redirect as it is, a mere string too', async () => {
    await expect(guard.run(false, () => Promise.reject('Token request previously failed'))).rejects.toBe('Token request previously failed');
    const error = new TypeError('Failed to fetch');
    await expect(guard.run(false, () => Promise.reject(error))).rejects.toBe(error);
  });

  it('hands over a request that throws at once, as the token provider does', async () => {
    const request = (): Promise<void> => {
      throw new Error('Token request previously failed');
    };
    await expect(guard.run(false, request)).rejects.toThrow('previously failed');
    expect(event.handlers.size).toBe(0);
  });
});
