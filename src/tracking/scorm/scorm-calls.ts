import { TrackingError } from "../tracking-error.ts";

/** What the functions of an API are called: SCORM 1.2 and SCORM 2004 have the same under other names. */
export interface ApiNames<Name extends string = string> {
  readonly initialize: Name;
  readonly finish: Name;
  readonly get: Name;
  readonly set: Name;
  readonly commit: Name;
  readonly lastError: Name;
  readonly errorString: Name;
}

export const noError = "0";
/** SCORM 1.2 RTE 3.3.5, SCORM 2004 4th RTE 3.1.7.5 */
const generalException = "101";
/** General exception, and a session that is not open: SCORM 1.2 RTE 3.3.5, SCORM 2004 4th RTE 3.1.7. */
const passingCodes = [generalException, "301", "132", "133"];
/** Of the host's own words for an error; support needs no more. */
const mostWords = 200;

/** The API with its answers made plain. An API that throws (the LMS's window was closed) gives a `TrackingError`, `unreachable`. */
export class ScormCalls {
  readonly names: ApiNames;
  readonly #api: object;
  #count = 0;

  constructor(api: object, names: ApiNames) {
    this.#api = api;
    this.names = names;
  }

  /** How often the API was called. */
  get count(): number {
    return this.#count;
  }

  initialize(): boolean {
    return isTrue(this.#call(this.names.initialize, ""));
  }

  finish(): boolean {
    return isTrue(this.#call(this.names.finish, ""));
  }

  /** Cornerstone answers null while a page unloads: not true, so not saved. */
  commit(): boolean {
    return isTrue(this.#call(this.names.commit, ""));
  }

  /**
   * What the host holds. Empty where nothing was set, with code 0 in SCORM 1.2 (RTE 3.4) and 403 in SCORM 2004 (4th RTE 3.1.7.6), where the
   * host does not support the element, whatever it answers, and where it answers what is no text, such as an object or a promise.
   */
  get(element: string): string {
    return toText(this.#call(this.names.get, element));
  }

  /**
   * The same of what must not be taken for unset by mistake: a host that fails is asked three times. Undefined where it answers one of these
   * codes each time; throws where it throws at the last.
   */
  insist(element: string, failedCodes: readonly string[]): string | undefined {
    for (let left = 2; ; left--) {
      try {
        const value = this.get(element);
        if (value !== "" || !failedCodes.includes(this.lastError())) return value;
        if (left === 0) return undefined;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  /** The same of what a course can do without: empty where the host throws as well. */
  read(element: string): string {
    try {
      return this.get(element);
    } catch {
      return "";
    }
  }

  /** The host's error code, undefined where it took the value. */
  set(element: string, value: string): string | undefined {
    if (isTrue(this.#call(this.names.set, element, value))) return undefined;
    const code = this.lastError();
    return code === noError ? generalException : code;
  }

  /** The same, asked up to three times where the host may only have failed: what would be given up for good otherwise. */
  setFirmly(element: string, value: string): string | undefined {
    let code = this.set(element, value);
    for (let time = 1; time < 3 && code !== undefined && passingCodes.includes(code); time++) code = this.set(element, value);
    return code;
  }

  lastError(): string {
    return toText(this.#call(this.names.lastError)) || generalException;
  }

  /** The code and the host's own words for it, for support. */
  explain(code: string): string {
    try {
      const words = toText(this.#call(this.names.errorString, code)).slice(0, mostWords);
      return words === "" ? code : `${code} ${words}`;
    } catch {
      return code;
    }
  }

  #call(name: string, ...parameters: readonly string[]): unknown {
    this.#count++;
    try {
      return (this.#api as Readonly<Record<string, (...parameters: readonly string[]) => unknown>>)[name]?.(...parameters);
    } catch (cause) {
      const what = [name, parameters[0]].filter(Boolean).join(" ");
      throw new TrackingError("unreachable", `${what} threw: the window of the LMS may be closed`, { cause });
    }
  }
}

function isTrue(answer: unknown): boolean {
  return answer === true || toText(answer).trim().toLowerCase() === "true";
}

/** What is no text, number or truth value says nothing. A promise comes too late: nobody waits for it, nor for its failure. */
function toText(answer: unknown): string {
  if (answer instanceof Promise) answer.catch(() => undefined);
  return typeof answer === "string" || typeof answer === "number" || typeof answer === "boolean" ? String(answer) : "";
}
