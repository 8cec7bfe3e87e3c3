import { type Clock, clockSkewTolerance, hexOf } from '../../photos';

/** Whose entry it is: ids that are not kept themselves. */
export interface EntryOwner {
  readonly tenantId: string;
  readonly userId: string;
}

/** The part of the browser that entries need. */
export interface EntryBrowser {
  /** Throws where the browser blocks storage */
  readonly getStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>;
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

export interface EntryOptions {
  readonly owner: EntryOwner;
  /** What the entry is for, such as `memory`: the entries of one user have names that have nothing in common */
  readonly purpose: string;
  /** How long the entry is believed after it was written, in milliseconds */
  readonly lifetime: number;
}

/** Everything of this product in the browser's storage begins with this. */
const prefix: string = 'profile-photo-status.';

/** The name of an entry: a hash in hexadecimal digits */
const entryName: RegExp = /^profile-photo-status\.[0-9a-f]{64}$/;

/**
 * The browser's own secret, made at the first writing. Entries are named by a hash keyed with it (HMAC-SHA-256), so that nobody
 * who sees a name can tell whose it is by hashing all colleagues, nor find the same person in two browsers.
 */
const secretName: string = `${prefix}secret`;

/** Bytes of the secret: as many as the hash has */
const secretLength: number = 32;

const thisBrowser: EntryBrowser = {
  getStorage: () => window.localStorage,
  get crypto() {
    return window.crypto;
  },
  get events() {
    return window;
  }
};

/**
 * One value in the browser's local storage, for one user of one tenant. Where storage is blocked, full, or holds what cannot be read, there is
 * nothing, and nothing is said.
 */
export class BrowserEntry {
  private readonly _options: EntryOptions;
  private readonly _clock: Pick<Clock, 'now'>;
  private readonly _browser: EntryBrowser;

  public constructor(options: EntryOptions, clock: Pick<Clock, 'now'>, browser: EntryBrowser = thisBrowser) {
    this._options = options;
    this._clock = clock;
    this._browser = browser;
  }

  /** @returns what was written, as JSON of unknown origin; undefined where there is nothing, or it has expired */
  public async read(): Promise<unknown> {
    try {
      const name: string | undefined = await this._nameOf(this._secret);
      const kept: Kept | undefined = name === undefined ? undefined : parseKept(this._browser.getStorage().getItem(name) ?? '');
      const now: number = this._clock.now();
      const isValid: boolean =
        kept !== undefined && now < kept.expires && kept.expires <= now + this._options.lifetime + clockSkewTolerance;
      return isValid ? kept?.value : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param value - what JSON can hold */
  public async write(value: unknown): Promise<void> {
    try {
      const name: string | undefined = await this._nameOf(this._secret ?? this._makeSecret());
      if (name !== undefined) {
        this._dropExpired(name);
        const kept: Kept = { expires: this._clock.now() + this._options.lifetime, value };
        this._browser.getStorage().setItem(name, JSON.stringify(kept));
      }
    } catch {
      // Blocked or full: the card works without
    }
  }

  public async remove(): Promise<void> {
    try {
      const name: string | undefined = await this._nameOf(this._secret);
      if (name !== undefined) {
        this._browser.getStorage().removeItem(name);
      }
    } catch {
      // Blocked: then there is nothing to remove
    }
  }

  /**
   * A mark by which something is recognized again, in this browser and for this owner alone: a hash keyed with the browser's secret, so that it tells nothing
   * and can be looked up nowhere.
   * @returns undefined where the browser stores nothing
   */
  public async markOf(bytes: Uint8Array): Promise<string | undefined> {
    try {
      const { owner, purpose } = this._options;
      const about: Uint8Array = new TextEncoder().encode(`mark ${purpose} ${owner.tenantId} ${owner.userId} `);
      const all: Uint8Array<ArrayBuffer> = new Uint8Array(about.length + bytes.length);
      all.set(about);
      all.set(bytes, about.length);
      return await this._hashOf(this._secret ?? this._makeSecret(), all);
    } catch {
      return undefined;
    }
  }

  /**
   * Tells that another tab wrote or removed an entry. Whose it was, is seen by reading; there are few writings.
   * @returns a function that ends the watching
   */
  public watch(listener: () => void): () => void {
    const onStorage = (event: Event): void => {
      if (entryName.test((event as StorageEvent).key ?? '')) {
        listener();
      }
    };
    this._browser.events.addEventListener('storage', onStorage);
    return () => this._browser.events.removeEventListener('storage', onStorage);
  }

  private get _secret(): string | undefined {
    const secret: string = this._browser.getStorage().getItem(secretName) ?? '';
    return /^[0-9a-f]+$/.test(secret) && secret.length === 2 * secretLength ? secret : undefined;
  }

  private _makeSecret(): string {
    const secret: string = hexOf(this._browser.crypto.getRandomValues(new Uint8Array(secretLength)));
    this._browser.getStorage().setItem(secretName, secret);
    return secret;
  }

  private async _nameOf(secret: string | undefined): Promise<string | undefined> {
    if (secret === undefined) {
      return undefined;
    }
    const { owner, purpose } = this._options;
    return `${prefix}${await this._hashOf(secret, new TextEncoder().encode(`${purpose} ${owner.tenantId} ${owner.userId}`))}`;
  }

  private async _hashOf(secret: string, bytes: BufferSource): Promise<string> {
    const { subtle } = this._browser.crypto;
    const key: CryptoKey = await subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign'
    ]);
    return hexOf(new Uint8Array(await subtle.sign('HMAC', key, bytes)));
  }

  /** Clears away what others left on a shared computer, once it is too old or cannot be read. */
  private _dropExpired(own: string): void {
    const storage: ReturnType<EntryBrowser['getStorage']> = this._browser.getStorage();
    const names: readonly string[] = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const name of names.filter((each) => entryName.test(each) && each !== own)) {
      const kept: Kept | undefined = parseKept(storage.getItem(name) ?? '');
      if (!kept || kept.expires <= this._clock.now()) {
        storage.removeItem(name);
      }
    }
  }
}

/** What stands in storage. */
interface Kept {
  /** When it is believed no longer, in milliseconds since 1970 */
  readonly expires: number;
  readonly value: unknown;
}

function parseKept(text: string): Kept | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const { expires, value } = typeof json === 'object' && json ? (json as Record<string, unknown>) : {};
    return typeof expires === 'number' && Number.isSafeInteger(expires) ? { expires, value } : undefined;
  } catch {
    return undefined;
  }
}
