/**
 * One value in the browser's local storage that belongs to no person: it has a plain name, as every tenant has an origin of its own.
 * Where storage is blocked, full, or holds what cannot be read, there is nothing, and nothing is said.
 */
export class SharedEntry {
  private readonly _name: string;
  private readonly _getStorage: () => Pick<Storage, 'getItem' | 'setItem'>;

  /**
   * @param purpose - what the value is for, such as `defaults` for those of the organization
   * @param getStorage - throws where the browser blocks storage
   */
  public constructor(purpose: string, getStorage: () => Pick<Storage, 'getItem' | 'setItem'> = () => window.localStorage) {
    this._name = `profile-photo-status.${purpose}`;
    this._getStorage = getStorage;
  }

  /** @returns JSON of unknown origin; undefined where there is nothing */
  public read(): unknown {
    try {
      return JSON.parse(this._getStorage().getItem(this._name) ?? '');
    } catch {
      return undefined;
    }
  }

  /** @param value - what JSON can hold */
  public write(value: unknown): void {
    try {
      this._getStorage().setItem(this._name, JSON.stringify(value));
    } catch {
      // Blocked or full: the next page does without
    }
  }
}
