import type { EntryBrowser } from '../storageEntry';

/** A browser's storage that can be blocked or full. */
export class FakeBrowser implements EntryBrowser {
  public readonly items: Map<string, string> = new Map();
  public isBlocked: boolean = false;
  public isFull: boolean = false;
  public readonly crypto: Crypto = crypto;
  public readonly events: EventTarget = new EventTarget();

  public readonly getStorage = (): ReturnType<EntryBrowser['getStorage']> => {
    if (this.isBlocked) {
      throw new DOMException('blocked', 'SecurityError');
    }
    const { items } = this;
    return {
      getItem: (name: string): string | null => items.get(name) ?? null,
      setItem: (name: string, value: string): void => {
        if (this.isFull) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        items.set(name, value);
      },
      removeItem: (name: string): void => {
        items.delete(name);
      },
      key: (index: number): string | null => [...items.keys()][index] ?? null,
      length: items.size
    };
  };
}
