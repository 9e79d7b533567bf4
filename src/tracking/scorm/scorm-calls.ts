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

/** The API with its answers made plain. An API that throws (the LMS's window was closed) gives a `TrackingError`, `unreachable`. */
export class ScormCalls {
  readonly names: ApiNames;
  readonly #api: object;

  constructor(api: object, names: ApiNames) {
    this.#api = api;
    this.names = names;
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
   * What the host holds. Empty where nothing was set, with code 0 in SCORM 1.2 (RTE 3.4) and 403 in SCORM 2004 (4th RTE 3.1.7.6), and
   * where the host does not support the element, whatever it answers.
   */
  get(element: string): string {
    const value = this.#call(this.names.get, element);
    return value === null || value === undefined ? "" : String(value);
  }

  /** The host's error code, undefined where it took the value. */
  set(element: string, value: string): string | undefined {
    if (isTrue(this.#call(this.names.set, element, value))) return undefined;
    const code = this.lastError();
    return code === noError ? generalException : code;
  }

  lastError(): string {
    return String(this.#call(this.names.lastError) ?? generalException);
  }

  /** The code and the host's own words for it, for support. */
  explain(code: string): string {
    const words = this.#call(this.names.errorString, code);
    return typeof words === "string" && words !== "" ? `${code} ${words}` : code;
  }

  #call(name: string, ...parameters: readonly string[]): unknown {
    try {
      return (this.#api as Readonly<Record<string, (...parameters: readonly string[]) => unknown>>)[name]?.(...parameters);
    } catch (cause) {
      const what = [name, parameters[0]].filter(Boolean).join(" ");
      throw new TrackingError("unreachable", `${what} threw: the window of the LMS may be closed`, { cause });
    }
  }
}

function isTrue(answer: unknown): boolean {
  return answer === true || (typeof answer === "string" && answer.trim().toLowerCase() === "true");
}
