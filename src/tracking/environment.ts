/** What the outside gives to tracking. Passed in, so that a test can be the clock, the network and the LMS. */
export interface Environment {
  readonly window: Window;
  readonly fetch: typeof fetch;
  /** Storage of this tab; undefined where the browser forbids it. */
  readonly sessionStorage: Storage | undefined;
  /** Storage of this browser; undefined where it forbids it, as Safari does in frames of other sites. */
  readonly localStorage: Storage | undefined;
  /** Where statements wait for the LRS; undefined where the browser forbids it. */
  readonly indexedDB: IDBFactory | undefined;
  /** Between the tabs of this browser; undefined where it is forbidden, or unknown as in pages without https. */
  readonly locks: LockManager | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 up to but not 1. */
  random(): number;
  after(ms: number, run: () => void): () => void;
  log(message: string, detail?: unknown): void;
}
