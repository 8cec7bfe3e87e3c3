import type { CDPSession, Page } from '@playwright/test';
import { settled } from './card';

/** The memory of one page whose web part is taken away and brought back, again and again. */
export class HeapWatch {
  private readonly samples: { readonly cycles: number; readonly bytes: number }[] = [];
  private cycles = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession
  ) {}

  public static async begin(page: Page): Promise<HeapWatch> {
    const watch = new HeapWatch(page, await page.context().newCDPSession(page));
    // What is loaded and made once is not growth
    await watch.cycle(20);
    watch.samples.length = 0;
    await watch.sample();
    return watch;
  }

  /** Takes the web part away and brings it back. */
  public async cycle(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.page.evaluate(() => document.dispatchEvent(new CustomEvent('tenant-remount')));
      await settled(this.page);
      this.cycles += 1;
    }
    await this.sample();
  }

  /** Bytes that each cycle leaves behind: the slope of a line through all samples. */
  public get bytesPerCycle(): number {
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const [meanCycles, meanBytes] = [mean(this.samples.map(({ cycles }) => cycles)), mean(this.samples.map(({ bytes }) => bytes))];
    const spread = this.samples.reduce((sum, { cycles }) => sum + (cycles - meanCycles) ** 2, 0);
    return spread === 0
      ? 0
      : this.samples.reduce((sum, { cycles, bytes }) => sum + (cycles - meanCycles) * (bytes - meanBytes), 0) / spread;
  }

  public get report(): string {
    const sizes = this.samples.map(({ bytes }) => (bytes / 1e6).toFixed(1)).join(' ');
    return `${this.cycles} cycles of mount and dispose: ${(this.bytesPerCycle / 1000).toFixed(1)} kB a cycle (heap in MB: ${sizes})`;
  }

  private async sample(): Promise<void> {
    // Twice: what the first one finalizes, the second one frees
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    this.samples.push({ cycles: this.cycles, bytes: usedSize });
  }
}
