import type { Channels } from './channels';
import { ColorConversion } from './conversion';

/** Two conversions one after the other: where each of two pictures went its own way, one leads back and the other on. */
export class Chain extends ColorConversion {
  public readonly slack: number;

  public constructor(
    private readonly _first: ColorConversion,
    private readonly _second: ColorConversion
  ) {
    super();
    this.slack = _first.slack + _second.slack;
  }

  public convert(channels: Channels, count: number): void {
    this._first.convert(channels, count);
    this._second.convert(channels, count);
  }
}
