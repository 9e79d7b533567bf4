import type { Environment } from "../environment.ts";
import type { HostFindings, LastAnswer } from "../diagnostics/findings.ts";
import { TrackingError } from "../tracking-error.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const giveUpAfterMs = 30_000;
/** Browsers let all requests with `keepalive` together carry 64 KB. */
const keepaliveBytes = 60_000;

/**
 * One request at a time to the LMS. Whatever fits is sent with `keepalive`, so that it arrives though the page goes away meanwhile. No answer,
 * a slow one, a cut line or one that points elsewhere rejects with `unreachable`: what a learner did goes to no host but the one that the
 * launch named. An answer that is not 2xx with `refused` and its status. Messages name the request,
 * never its headers.
 */
export class Http {
  readonly #environment: Environment;
  #bytesUnderWay = 0;
  #calls = 0;
  #answer: LastAnswer | undefined;
  #version: string | undefined;
  #credential = "";

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Bytes of a body that a request may still carry with `keepalive`, beside those under way. */
  get keepaliveRoom(): number {
    return Math.max(0, keepaliveBytes - this.#bytesUnderWay);
  }

  /** Requests so far, the last answer, and the version of xAPI that one was given in. */
  get findings(): Pick<HostFindings, "calls" | "answer" | "version" | "withheld"> {
    return { calls: this.#calls, answer: this.#answer, version: this.#version, withheld: [this.#credential] };
  }

  /** The request leaves before this returns. */
  async send(method: string, url: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<HttpAnswer> {
    const name = `${method} ${url.replace(/[?#].*$/, "")}`;
    const bytes = body === undefined ? 0 : new TextEncoder().encode(body).length;
    const keepalive = method !== "GET" && this.#bytesUnderWay + bytes <= keepaliveBytes;
    const aborter = new AbortController();
    const cancel = this.#environment.after(giveUpAfterMs, () => aborter.abort());
    if (keepalive) this.#bytesUnderWay += bytes;
    this.#calls++;
    this.#credential = headers["Authorization"]?.replace(/^\w+ /, "") ?? this.#credential;
    const startMs = this.#environment.now();
    let status: number | undefined;
    try {
      const sure = { cache: "no-store", redirect: "error", signal: aborter.signal } as const;
      const request: RequestInit = { method, headers: { ...headers }, keepalive, ...sure };
      const response = await this.#environment.fetch(url, body === undefined ? request : { ...request, body });
      status = response.status;
      this.#version = response.headers.get("x-experience-api-version") ?? this.#version;
      const text = await response.text();
      if (response.ok) return { status: response.status, headers: response.headers, text };
      throw toRefusal(name, response, text, this.#environment.now());
    } catch (cause) {
      if (cause instanceof TrackingError) throw cause;
      throw new TrackingError("unreachable", `${name}: no answer`, { cause });
    } finally {
      cancel();
      const atMs = this.#environment.now();
      this.#answer = { status, atMs, tookMs: atMs - startMs };
      if (keepalive) this.#bytesUnderWay -= bytes;
    }
  }
}

function toRefusal(name: string, response: Response, text: string, nowMs: number): TrackingError {
  const retryAfterMs = toDelay(response.headers.get("retry-after"), nowMs);
  const said = text.replace(/\s+/g, " ").slice(0, 200);
  return new TrackingError("refused", `${name}: ${response.status} ${said}`.trim(), { httpStatus: response.status, retryAfterMs });
}

/** Seconds, or a date (RFC 9110 10.2.3). */
function toDelay(retryAfter: string | null, nowMs: number): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - nowMs;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
