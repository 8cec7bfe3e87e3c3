/** One request to a simulated service, as the panel and the tests read it. */
export interface LoggedRequest {
  /** Counts up within a visit. */
  number: number;
  service: 'SharePoint' | 'Graph' | 'Entra';
  method: string;
  /** Who asked: a script, or an element of the page itself, such as the picture at its top right. */
  by: 'script' | 'picture';
  /** Path and query, without the visit's own part. */
  url: string;
  /** 0 until the answer is on its way. */
  status: number;
  /** Milliseconds from request to answer. */
  duration: number;
}

/** More than any card should ever need; older requests are dropped. */
const mostRequests = 500;

/** The requests of one visit, in the order they came. */
export class RequestLog {
  private readonly entries: LoggedRequest[] = [];
  private readonly listeners = new Set<(entry: LoggedRequest) => void>();
  private count = 0;

  public get all(): readonly LoggedRequest[] {
    return this.entries;
  }

  /** Listeners hear of a request twice: when it comes and when it is answered. */
  public begin(request: Pick<LoggedRequest, 'service' | 'method' | 'by' | 'url'>): LoggedRequest {
    this.count += 1;
    const entry: LoggedRequest = { ...request, number: this.count, status: 0, duration: 0 };
    this.entries.push(entry);
    if (this.entries.length > mostRequests) {
      this.entries.shift();
    }
    this.tell(entry);
    return entry;
  }

  public end(entry: LoggedRequest, status: number, duration: number): void {
    entry.status = status;
    entry.duration = duration;
    this.tell(entry);
  }

  /** @returns a function that stops listening */
  public listen(listener: (entry: LoggedRequest) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private tell(entry: LoggedRequest): void {
    for (const listener of this.listeners) {
      listener(entry);
    }
  }
}
