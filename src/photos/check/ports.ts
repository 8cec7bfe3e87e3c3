import type { Clock, Microsoft365Source, RequestBudget, SharePointSource } from '../domain/ports';
import type { RgbaImage } from '../../comparison';
import type { Compare } from '../domain/status';
import type { RememberedResult } from '../memory/rememberedResult';
import type { KeptAnswer } from '../memory/keptAnswer';
import type { RefreshHistory } from '../history/refreshHistory';

/** What a photo check is made of. */
export interface PhotoCheckPorts {
  readonly microsoft365: Microsoft365Source;
  readonly sharePoint: SharePointSource;
  readonly compare: Compare;
  /** The same in several tasks of the page */
  readonly compareInSteps?: (...pictures: Parameters<Compare>) => Promise<ReturnType<Compare>>;
  /** Lets the browser compile the comparison while an answer is waited for */
  readonly warmUp?: (image: RgbaImage, signal: AbortSignal) => Promise<void>;
  /** Lets the browser do something else between two steps that each take long */
  readonly pause?: () => Promise<void>;
  readonly clock: Clock;
  readonly historyStorage: HistoryStorage;
  readonly lock: RefreshLock;
  /** The last result */
  readonly memory: ResultMemory;
  /** What the user has said of a pair that the comparison cannot call */
  readonly answers: AnswerMemory;
  /** Lets one tab at a time begin its first check, so that the next can use what that one finds */
  readonly checkLock: RefreshLock;
  readonly budget: RequestBudget;
  /** That the permission to read the Microsoft 365 photo was missing, no longer than a day ago */
  readonly consentMissing: ExpiringFlag;
}

/**
 * What this browser keeps of the user between two visits. It never fails: where nothing can be kept, or what was kept
 * does not hold, there is nothing.
 */
export interface HistoryStorage {
  load(): Promise<RefreshHistory | undefined>;
  save(history: RefreshHistory): Promise<void>;
  clear(): Promise<void>;
  /**
   * Tells that another tab wrote or forgot.
   * @returns a function that ends the watching
   */
  watch(listener: () => void): () => void;
}

/** What this browser keeps of the last result. It never fails: where nothing can be kept, or what was kept does not hold, there is nothing. */
export interface ResultMemory {
  /** The version of the web part, which stands in every result */
  readonly judgedBy: string;
  load(): Promise<RememberedResult | undefined>;
  save(result: RememberedResult): Promise<void>;
  clear(): Promise<void>;
  /** A mark by which a text or a file is recognized again, and which tells nothing else of it; undefined where nothing can be kept */
  markOf(value: string | Blob): Promise<string | undefined>;
}

/** What this browser keeps of the user's answer. It never fails: where nothing can be kept, or what was kept does not hold, there is nothing. */
export interface AnswerMemory {
  load(): Promise<KeptAnswer | undefined>;
  save(answer: KeptAnswer): Promise<void>;
  clear(): Promise<void>;
  /** A mark by which a photo is recognized again, and which tells nothing else of it; undefined where nothing can be kept */
  readonly markOf: (value: Blob) => Promise<string | undefined>;
  /**
   * Tells that another tab wrote or forgot.
   * @returns a function that ends the watching
   */
  watch(listener: () => void): () => void;
}

/** That something happened a short while ago, kept in this browser. It never fails, and forgets by itself. */
export interface ExpiringFlag {
  isSet(): Promise<boolean>;
  set(): Promise<void>;
  clear(): Promise<void>;
}

/** Lets one tab of the user at a time ask SharePoint. */
export interface RefreshLock {
  /** @returns a function that releases the lock; undefined when another tab holds it */
  tryAcquire(): Promise<(() => void) | undefined>;
  /**
   * Waits until no other tab has it: until that one is done, or closed. Rejects with the signal's reason when it is aborted.
   * @returns a function that releases the lock
   */
  acquire(signal: AbortSignal): Promise<() => void>;
}
