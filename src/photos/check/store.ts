/** A value that can be watched. Knows nothing of React; any view can subscribe. */
export interface ReadableStore<T> {
  get(): T;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

export class Store<T> implements ReadableStore<T> {
  private _value: T;
  private readonly _listeners: Set<() => void> = new Set();

  public constructor(initial: T) {
    this._value = initial;
  }

  public get(): T {
    return this._value;
  }

  public set(value: T): void {
    if (Object.is(value, this._value)) {
      return;
    }
    this._value = value;
    // A copy, because a listener may unsubscribe itself while it is called
    for (const listener of [...this._listeners]) {
      listener();
    }
  }

  public subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => {
      this._listeners.delete(listener);
    };
  }
}
