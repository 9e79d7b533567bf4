// What LMSs do wrong, put between a course and any SCORM API: the project's strict ones, scorm-again, whatever has the eight functions.

/** What goes wrong with one call. */
export type ScormFault =
  /** Not done; GetLastError gives the code. */
  | { readonly kind: "refuses"; readonly code: string }
  /** Not done, and answered with what the standard does not know: null, undefined, "". */
  | { readonly kind: "answers"; readonly value: unknown }
  /** The window of the LMS is gone. */
  | { readonly kind: "throws" }
  /** Answered as done, and not done. */
  | { readonly kind: "forgets" }
  /** Done, and answered as not done. */
  | { readonly kind: "denies" }
  /** SetValue alone: done with the first characters of the value. */
  | { readonly kind: "cuts"; readonly length: number }
  /** Answered as done at once, done later: hosts that store in the background. */
  | { readonly kind: "late"; readonly ms: number };

/** A call by its name in SCORM 2004, whatever the edition. */
export interface ScormCall {
  readonly name: ScormName;
  readonly element?: string;
  readonly value?: string;
}

export type ScormName =
  "Initialize" | "Terminate" | "GetValue" | "SetValue" | "Commit" | "GetLastError" | "GetErrorString" | "GetDiagnostic";

export type ScormPlan = (call: ScormCall) => ScormFault | undefined;

/** A call as the host's log has it. */
export interface HeardCall extends ScormCall {
  readonly fault: ScormFault | undefined;
  /** What the course was answered; undefined where the call threw. */
  readonly answer: unknown;
  /** What the API behind it answered, and its error code; undefined where it was not asked. */
  readonly done: { readonly answer: unknown; readonly error: string } | undefined;
}

export interface ScormFaultOptions {
  /** For what is done late. */
  readonly after?: (ms: number, run: () => void) => void;
  readonly heard?: (call: HeardCall) => void;
}

type ApiFunction = (...parameters: readonly string[]) => unknown;

/** The API with faults: the same functions, each asked of `plan` first. */
export function withScormFaults<Api extends object>(api: Api, plan: ScormPlan, { after, heard }: ScormFaultOptions = {}): Api {
  let ownError: string | undefined;
  return new Proxy(api, {
    get(target, key) {
      const real: unknown = Reflect.get(target, key, target);
      if (typeof real !== "function" || typeof key !== "string" || !isName(toName(key))) return real;
      return (...parameters: readonly string[]): unknown => faulty(toName(key), (real as ApiFunction).bind(target), parameters);
    },
  });

  function faulty(name: ScormName, real: ApiFunction, parameters: readonly string[]): unknown {
    const [element, value] = ["GetValue", "SetValue"].includes(name) ? parameters : [];
    const call: ScormCall = { name, ...(element === undefined ? {} : { element }), ...(value === undefined ? {} : { value }) };
    const fault = plan(call);
    let done: HeardCall["done"];
    const ask = (...asked: readonly string[]): unknown => {
      const answer = real(...asked);
      done = { answer, error: lastError(api) };
      return answer;
    };
    const given = (answer: unknown, error?: string): unknown => {
      if (!name.startsWith("Get") || name === "GetValue") ownError = error;
      heard?.({ ...call, fault, answer, done });
      return answer;
    };
    switch (fault?.kind) {
      case undefined:
        return name === "GetLastError" && ownError !== undefined ? given(ownError) : given(ask(...parameters));
      case "refuses":
        return given(name === "GetValue" ? "" : "false", fault.code);
      case "answers":
        return given(fault.value, "101");
      case "throws":
        given(undefined);
        throw new Error("SCRIPT70: Permission denied");
      case "forgets":
        return given("true", "0");
      case "denies":
        ask(...parameters);
        return given(name === "GetValue" ? "" : "false", "101");
      case "cuts":
        return given(ask(parameters[0] ?? "", (value ?? "").slice(0, fault.length)));
      case "late":
        after?.(fault.ms, () => void real(...parameters));
        return given("true", "0");
    }
  }
}

/** As the API would tell it now; asking changes nothing. */
function lastError(api: object): string {
  const functions = api as Readonly<Record<string, (() => unknown) | undefined>>;
  return String((functions["LMSGetLastError"] ?? functions["GetLastError"])?.call(api));
}

function toName(key: string): ScormName {
  return key.replace(/^LMS/, "").replace(/^Finish$/, "Terminate") as ScormName;
}

function isName(name: string): boolean {
  return /^(Initialize|Terminate|GetValue|SetValue|Commit|GetLastError|GetErrorString|GetDiagnostic)$/.test(name);
}
