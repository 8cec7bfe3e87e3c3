import type { Channels } from './channels';
import type { ColorConversion } from './conversion';
import type { FlatCells } from './flatness';

/** Two conversions one after the other: where each of two pictures went its own way, one leads back and the other on. */
export class Chain implements ColorConversion {
  public readonly slack: number;

  public constructor(
    private readonly _first: ColorConversion,
    private readonly _second: ColorConversion
  ) {
    this.slack = _first.slack + _second.slack;
  }

  public apply(channels: Channels): Channels {
    return this._second.apply(this._first.apply(channels));
  }

  public errorSum(source: Channels, target: Channels, cells: FlatCells, limit: number): number {
    return this._second.errorSum(this._first.apply(source), target, cells, limit);
  }
}
