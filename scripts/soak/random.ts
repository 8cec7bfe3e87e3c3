/** Numbers that look random and are the same for the same text. */
export class Random {
  private state: number;

  public constructor(seed: string) {
    // FNV-1a, so that neighboring seeds have nothing in common
    this.state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  }

  /** @returns at least 0, less than 1 (mulberry32) */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** @returns a whole number from 0 to one less than `end` */
  public below(end: number): number {
    return Math.floor(this.next() * end);
  }

  public of<T>(values: readonly T[]): T {
    if (values.length === 0) {
      throw new Error('there is nothing to choose from');
    }
    return values[this.below(values.length)];
  }

  public happens(probability: number): boolean {
    return this.next() < probability;
  }
}
