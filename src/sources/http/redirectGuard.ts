/** What the framework says before it leaves the page to sign the user in. */
export interface RedirectArguments {
  readonly cancel: () => void;
}

/** Who listens to an event of the framework; it removes listeners whose observer is disposed. */
interface Observer {
  readonly instanceId: string;
  readonly componentId: string;
  readonly isDisposed: boolean;
  readonly dispose: () => void;
}

/** `onBeforeRedirectEvent` of the framework's `AadTokenProvider` and `SPHttpClient`. */
export interface RedirectEvent {
  add(observer: Observer, handler: (redirect: RedirectArguments) => void): void;
  remove(observer: Observer, handler: (redirect: RedirectArguments) => void): void;
}

/** A request that failed after its redirect to sign in was cancelled; the message is that of the failure. */
export class RedirectCancelled extends Error {}

/** A request of this product that is under way. */
interface GuardedRequest {
  readonly mayRedirect: boolean;
  isCancelled: boolean;
}

/**
 * Keeps the page where it is: while requests are under way that nobody has just asked for, the framework's redirect to sign in is cancelled.
 * The events belong to the whole page and do not tell whose request raised them. So they are listened to only while a request is
 * under way, which is until the framework itself has ended it, even after this product's own time limit. Each request listens to all
 * events, because a request for a token may itself ask SharePoint, and find that session over.
 */
export class RedirectGuard {
  private readonly _findEvents: () => Promise<readonly RedirectEvent[]>;
  private _events: readonly RedirectEvent[] = [];
  private readonly _requests: Set<GuardedRequest> = new Set();
  private readonly _observer: Observer = {
    instanceId: 'profile-photo-status',
    componentId: 'profile-photo-status',
    isDisposed: false,
    dispose: () => {
      // Nothing is held between two requests
    }
  };

  /** @param findEvents - called with each request, and not before the first one */
  public constructor(findEvents: () => Promise<readonly RedirectEvent[]>) {
    this._findEvents = findEvents;
  }

  /**
   * Sends a request of the framework's.
   * @param mayRedirect - whether the page may be left for it
   * @returns what the request returns; rejects with {@link RedirectCancelled} where it failed after a cancelled redirect
   */
  public async run<T>(mayRedirect: boolean, request: () => Promise<T>): Promise<T> {
    const events: readonly RedirectEvent[] = await this._findEvents();
    const own: GuardedRequest = { mayRedirect, isCancelled: false };
    if (this._requests.size === 0) {
      this._events = events;
      events.forEach((event) => event.add(this._observer, this._onRedirect));
    }
    this._requests.add(own);
    try {
      return await request();
    } catch (error) {
      throw own.isCancelled ? new RedirectCancelled(error instanceof Error ? error.message : String(error)) : error;
    } finally {
      this._requests.delete(own);
      if (this._requests.size === 0) {
        this._events.forEach((event) => event.remove(this._observer, this._onRedirect));
      }
    }
  }

  private readonly _onRedirect = (redirect: RedirectArguments): void => {
    const requests: readonly GuardedRequest[] = [...this._requests];
    if (requests.some(({ mayRedirect }) => mayRedirect)) {
      return;
    }
    redirect.cancel();
    for (const request of requests) {
      request.isCancelled = true;
    }
  };
}
