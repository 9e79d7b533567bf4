/** What the outside gives to tracking. Passed in, so that a test can be the clock, the network and the LMS. */
export interface Environment {
  readonly window: Window;
  readonly fetch: typeof fetch;
  /** Storage of this tab; undefined where the browser forbids it. */
  readonly sessionStorage: Storage | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 up to but not 1. */
  random(): number;
  after(ms: number, run: () => void): () => void;
  log(message: string, detail?: unknown): void;
}
