import { TrackingError } from "../tracking-error.ts";
import type { Scorm12Api } from "./scorm12-api.ts";

/** The codes of SCORM 1.2 RTE 3.3.5 that change what is done; the others are only shown. */
export const errorCodes = {
  none: "0",
  generalException: "101",
  alreadyInitialized: "103",
  terminated: "104",
  notImplemented: "401",
} as const;

/** The API with its answers made plain. An API that throws (the LMS's window was closed) gives a `TrackingError`, `unreachable`. */
export class Scorm12Calls {
  readonly #api: Scorm12Api;

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  initialize(): boolean {
    return isTrue(this.#call("LMSInitialize", () => this.#api.LMSInitialize("")));
  }

  finish(): boolean {
    return isTrue(this.#call("LMSFinish", () => this.#api.LMSFinish("")));
  }

  /** Cornerstone answers null while a page unloads: not true, so not saved. */
  commit(): boolean {
    return isTrue(this.#call("LMSCommit", () => this.#api.LMSCommit("")));
  }

  /** What the host holds. Unset is empty with code 0 (SCORM 1.2 RTE 3.4); so is what it does not support, whatever it answers. */
  get(element: string): string {
    const value = this.#call(`LMSGetValue ${element}`, () => this.#api.LMSGetValue(element));
    return value === null || value === undefined ? "" : String(value);
  }

  /** The host's error code, undefined where it took the value. */
  set(element: string, value: string): string | undefined {
    if (isTrue(this.#call(`LMSSetValue ${element}`, () => this.#api.LMSSetValue(element, value)))) return undefined;
    const code = this.lastError();
    return code === errorCodes.none ? errorCodes.generalException : code;
  }

  lastError(): string {
    return String(this.#call("LMSGetLastError", () => this.#api.LMSGetLastError()) ?? errorCodes.generalException);
  }

  /** The code and the host's own words for it, for support. */
  explain(code: string): string {
    const words = this.#call("LMSGetErrorString", () => this.#api.LMSGetErrorString(code));
    return typeof words === "string" && words !== "" ? `${code} ${words}` : code;
  }

  #call(name: string, call: () => unknown): unknown {
    try {
      return call();
    } catch (cause) {
      throw new TrackingError("unreachable", `${name} threw: the window of the LMS may be closed`, { cause });
    }
  }
}

function isTrue(answer: unknown): boolean {
  return answer === true || (typeof answer === "string" && answer.trim().toLowerCase() === "true");
}
