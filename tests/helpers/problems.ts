import type { BrowserContext } from '@playwright/test';
import { allHosts } from '../../tenant/clouds';

/** What went wrong in a browser while nobody was looking: a test that causes it fails, unless it said so before. */
export class Problems {
  private readonly expected: RegExp[] = [];
  private readonly seen: string[] = [];

  public constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') {
        this.add(`console error: ${message.text()} (${message.location().url})`);
      }
    });
    // Errors nobody caught, and promises rejected with nobody waiting.
    context.on('weberror', (error) => {
      this.add(`uncaught: ${error.error().stack ?? String(error.error())}`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && !allHosts.includes(url.hostname)) {
        this.add(`request to another host: ${request.url()}`);
      }
    });
  }

  /** Messages that belong to what a test is about. */
  public expect(...patterns: readonly RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** The problems no test expected. */
  public get all(): readonly string[] {
    return this.seen.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
  }

  private add(problem: string): void {
    this.seen.push(problem);
  }
}

/** What browsers write to the console by themselves when an answer has this status. */
export function failedResponse(status: number): RegExp {
  return new RegExp(`Failed to load resource: the server responded with a status of ${status}\\b`);
}
