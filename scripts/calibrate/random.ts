/** A seeded source of random numbers, so that every run makes the same pictures. */
export class Random {
  private _state: number;

  public constructor(seed: string) {
    // FNV-1a, so that neighboring seeds start far apart.
    let hash = 0x811c9dc5;
    for (const character of seed) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    this._state = hash >>> 0;
  }

  /** The next number in [0, 1): mulberry32. */
  public next(): number {
    this._state = (this._state + 0x6d2b79f5) >>> 0;
    let t = this._state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  public between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  public integer(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  public pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)];
  }

  public chance(probability: number): boolean {
    return this.next() < probability;
  }
}
