import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';
import { allHosts } from '../../tenant/clouds';

/** Console errors, uncaught errors and foreign requests in a browser: they fail the test, unless it expects them. */
export class Problems {
  private readonly expected: RegExp[] = [];
  private readonly seen: string[] = [];

  public constructor(private readonly context: BrowserContext) {
    context.on('console', this.onConsole).on('weberror', this.onError).on('request', this.onRequest);
  }

  /** Listens no longer: the next test has its own. */
  public stop(): void {
    this.context.off('console', this.onConsole).off('weberror', this.onError).off('request', this.onRequest);
  }

  /** Messages that belong to what a test is about. */
  public expect(...patterns: readonly RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** The problems no test expected. */
  public get all(): readonly string[] {
    return this.seen.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
  }

  private readonly onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') {
      this.add(`console error: ${message.text()} (${message.location().url})`);
    }
  };

  /** Errors nobody caught, and promises rejected with nobody waiting. */
  private readonly onError = (error: WebError): void => {
    this.add(`uncaught: ${error.error().stack ?? String(error.error())}`);
  };

  private readonly onRequest = (request: Request): void => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && !allHosts.includes(url.hostname)) {
      this.add(`request to another host: ${request.url()}`);
    }
  };

  private add(problem: string): void {
    this.seen.push(problem);
  }
}

/** What browsers write to the console by themselves when an answer has this status. */
export function failedResponse(status: number): RegExp {
  return new RegExp(`Failed to load resource: the server responded with a status of ${status}\\b`);
}
