import type { LogEntry } from "../run.ts";

export interface CommitResult {
  readonly result: string;
  readonly errorCode: number;
}

const accepted: CommitResult = { result: "true", errorCode: 0 };
/** Room for what is delivered behind a page's back, 64 KB in browsers, less some for other requests. Where it is short, the log goes. */
const mostHandedOver = 56_000;

/**
 * Carries what the run-time holds to the preview. A commit waits for the answer, so that its answer is the truth; while the page or
 * the course goes away browsers forbid to wait, and the commit is handed over to be delivered behind its back. Only what changed is sent.
 */
export class CommitTransport {
  readonly #url: string;
  readonly #failure: number;
  #delivered: Readonly<Record<string, string>>;
  #handedOver: Promise<unknown> = Promise.resolve();
  readonly #leaving = new Set<Window>();
  readonly #watched = new WeakSet<Document>();

  /** `failure`: the error code of a commit that does not arrive. */
  constructor(url: string, held: Readonly<Record<string, string>>, failure: number) {
    this.#url = url;
    this.#failure = failure;
    this.#delivered = held;
    this.watch(window);
  }

  /** Learns when this window, as it is now, goes away. A window gets a new document at each load: watch it anew. */
  watch(place: Window): void {
    if (this.#watched.has(place.document)) return;
    this.#watched.add(place.document);
    this.#leaving.delete(place);
    // In the capture phase: before the course's own listeners, who speak their last words there.
    place.addEventListener("pagehide", () => this.#leaving.add(place), true);
    place.addEventListener("pageshow", () => this.#leaving.delete(place), true);
  }

  /** Resolves when nothing that was handed over is still under way. */
  settled(): Promise<unknown> {
    return this.#handedOver;
  }

  /** Whether the preview holds exactly these values. */
  holds(cmi: Readonly<Record<string, string>>): boolean {
    return Object.entries(cmi).every(([element, value]) => (this.#delivered[element] ?? "") === value);
  }

  /** Called by the run-time at a commit and at the end with the whole data model. `log`: what the preview has not heard of yet. */
  send(cmi: Readonly<Record<string, string>>, finish: boolean, log: readonly LogEntry[]): CommitResult {
    const set = Object.fromEntries(Object.entries(cmi).filter(([element, value]) => this.#delivered[element] !== value));
    const before = this.#delivered;
    if (this.#leaving.size > 0) this.#handOver({ set, finish, log }, () => (this.#delivered = before));
    else if (!this.#wait({ set, finish, log })) return { result: "false", errorCode: this.#failure };
    this.#delivered = { ...this.#delivered, ...cmi };
    return accepted;
  }

  #wait(commit: object): boolean {
    const request = new XMLHttpRequest();
    request.open("POST", this.#url, false);
    request.setRequestHeader("Content-Type", "application/json");
    try {
      request.send(JSON.stringify(commit));
    } catch {
      // The line is cut, or the preview is gone.
      return false;
    }
    return request.status === 200;
  }

  /** Nobody is left to be told of a failure but the inspector, which shows what the preview does not hold. */
  #handOver(commit: object, failed: () => void): void {
    const whole = JSON.stringify(commit);
    const body = whole.length < mostHandedOver ? whole : JSON.stringify({ ...commit, log: [] });
    const sent = fetch(this.#url, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body }).then(
      ({ ok }) => ok,
      () => false,
    );
    this.#handedOver = Promise.all([this.#handedOver, sent.then((ok) => (ok ? undefined : failed()))]);
  }
}
