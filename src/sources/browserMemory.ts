import { type Clock, type Memory, type Remembered, parseRemembered } from '../photos';

/** Whose memory it is: ids that are not kept themselves. */
export interface MemoryOwner {
  readonly tenantId: string;
  readonly userId: string;
}

/** The part of the browser that this memory needs. */
export interface MemoryBrowser {
  /** Throws where the browser blocks storage */
  readonly getStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>;
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** Everything of this product in the browser's storage begins with this. */
const prefix: string = 'profile-photo-status.';

/**
 * The browser's own secret, made at the first writing. Entries are named by a hash keyed with it (HMAC-SHA-256), so that nobody
 * who sees a name can tell whose it is by hashing all colleagues, nor find the same person in two browsers.
 */
const secretName: string = `${prefix}secret`;

/** Bytes of the secret: as many as the hash has */
const secretLength: number = 32;

const thisBrowser: MemoryBrowser = {
  getStorage: () => window.localStorage,
  get crypto() {
    return window.crypto;
  },
  get events() {
    return window;
  }
};

/**
 * The browser's local storage as a memory for one user of one tenant. Where storage is blocked, full, or holds what cannot be
 * read, it remembers nothing and says nothing.
 */
export class BrowserMemory implements Memory {
  private readonly _owner: MemoryOwner;
  private readonly _clock: Pick<Clock, 'now'>;
  private readonly _browser: MemoryBrowser;

  public constructor(owner: MemoryOwner, clock: Pick<Clock, 'now'>, browser: MemoryBrowser = thisBrowser) {
    this._owner = owner;
    this._clock = clock;
    this._browser = browser;
  }

  public async read(): Promise<Remembered | undefined> {
    try {
      const name: string | undefined = await this._nameOf(this._secret);
      const text: string | undefined =
        name === undefined ? undefined : (this._browser.getStorage().getItem(name) ?? undefined);
      return text === undefined ? undefined : parseRemembered(text, this._clock.now());
    } catch {
      return undefined;
    }
  }

  public async write(remembered: Remembered): Promise<void> {
    try {
      const name: string | undefined = await this._nameOf(this._secret ?? this._makeSecret());
      if (name !== undefined) {
        this._dropExpired(name);
        this._browser.getStorage().setItem(name, JSON.stringify(remembered));
      }
    } catch {
      // Blocked or full: the card works without
    }
  }

  public async forget(): Promise<void> {
    try {
      const name: string | undefined = await this._nameOf(this._secret);
      if (name !== undefined) {
        this._browser.getStorage().removeItem(name);
      }
    } catch {
      // Blocked: then there is nothing to forget
    }
  }

  public watch(listener: () => void): () => void {
    // Whose entry it was, is seen by reading; there are few writings
    const onStorage = (event: Event): void => {
      if ((event as StorageEvent).key?.startsWith(prefix) !== false) {
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
    const { subtle } = this._browser.crypto;
    const text: TextEncoder = new TextEncoder();
    const key: CryptoKey = await subtle.importKey(
      'raw',
      text.encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign']
    );
    const hash: ArrayBuffer = await subtle.sign('HMAC', key, text.encode(`${this._owner.tenantId} ${this._owner.userId}`));
    return `${prefix}${hexOf(new Uint8Array(hash))}`;
  }

  /** Clears away what others left on a shared computer, once it is too old or cannot be read. */
  private _dropExpired(own: string): void {
    const storage: ReturnType<MemoryBrowser['getStorage']> = this._browser.getStorage();
    const names: readonly string[] = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const name of names) {
      const isEntry: boolean = name.startsWith(prefix) && name !== secretName && name !== own;
      if (isEntry && !parseRemembered(storage.getItem(name) ?? '', this._clock.now())) {
        storage.removeItem(name);
      }
    }
  }
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
