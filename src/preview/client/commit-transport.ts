import type { LogEntry } from "../run.ts";

interface CommitResult {
  readonly result: string;
  readonly errorCode: number;
}

const accepted: CommitResult = { result: "true", errorCode: 0 };
/** SCORM 1.2 RTE 3.4.3: general exception. */
const refused: CommitResult = { result: "false", errorCode: 101 };

/** Room for what is delivered behind a page's back, 64 KB in browsers, less some for other requests. Where it is short, the log goes. */
const mostHandedOver = 56_000;

/**
 * Carries what the run-time holds to the preview. A commit waits for the answer, so that LMSCommit tells the truth; while the page
 * goes away browsers forbid to wait, and the commit is handed over to be delivered behind its back. Only what changed is sent.
 */
export class CommitTransport {
  readonly #url: string;
  readonly #takeLog: () => readonly LogEntry[];
  #delivered: Readonly<Record<string, string>>;
  #handedOver: Promise<unknown> = Promise.resolve();
  #leaving = false;

  constructor(url: string, held: Readonly<Record<string, string>>, takeLog: () => readonly LogEntry[]) {
    this.#url = url;
    this.#delivered = held;
    this.#takeLog = takeLog;
    window.addEventListener("pagehide", () => (this.#leaving = true));
    window.addEventListener("pageshow", () => (this.#leaving = false));
  }

  /** Resolves when nothing that was handed over is still under way. */
  settled(): Promise<unknown> {
    return this.#handedOver;
  }

  /** Whether the preview holds exactly these values. */
  holds(cmi: Readonly<Record<string, string>>): boolean {
    return Object.entries(cmi).every(([element, value]) => (this.#delivered[element] ?? "") === value);
  }

  /** Called by the run-time at LMSCommit and LMSFinish with the whole data model. */
  send(cmi: Readonly<Record<string, string>>, finish: boolean): CommitResult {
    const set = Object.fromEntries(Object.entries(cmi).filter(([element, value]) => this.#delivered[element] !== value));
    const body = JSON.stringify({ set, finish, log: this.#takeLog() });
    const ok = this.#leaving ? this.#handOver(body) : this.#wait(body);
    if (ok) this.#delivered = { ...this.#delivered, ...cmi };
    return ok ? accepted : refused;
  }

  #wait(body: string): boolean {
    const request = new XMLHttpRequest();
    request.open("POST", this.#url, false);
    request.setRequestHeader("Content-Type", "application/json");
    try {
      request.send(body);
    } catch {
      // The course's own frame or window is going away: its pagehide, too, is no time to wait.
      return this.#handOver(body);
    }
    return request.status === 200;
  }

  #handOver(text: string): boolean {
    const body = text.length < mostHandedOver ? text : JSON.stringify({ ...(JSON.parse(text) as object), log: [] });
    const sent = fetch(this.#url, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body });
    this.#handedOver = Promise.allSettled([this.#handedOver, sent]);
    return true;
  }
}
