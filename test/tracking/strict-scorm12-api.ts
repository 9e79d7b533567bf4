import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";

// An LMS by the book (SCORM 1.2 RTE 3.3 and 3.4): limits, vocabularies, access and error codes as written, not as LMSs are.
// What is not committed is lost when a session ends without LMSFinish.

type Access = "read" | "write" | "both";
interface ElementRule {
  readonly access: Access;
  readonly form?: RegExp;
  readonly inRange?: (value: string) => boolean;
}

const string255 = /^[\s\S]{0,255}$/;
const identifier = /^[\x21-\x7e]{1,255}$/;
const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const decimal = /^-?\d+(\.\d+)?$|^$/;
const score: ElementRule = {
  access: "both",
  form: decimal,
  inRange: (value) => value === "" || (Number(value) >= 0 && Number(value) <= 100),
};

const rules: Readonly<Record<string, ElementRule>> = {
  "cmi.core.student_id": { access: "read" },
  "cmi.core.student_name": { access: "read" },
  "cmi.core.lesson_location": { access: "both", form: string255 },
  "cmi.core.credit": { access: "read" },
  "cmi.core.lesson_status": { access: "both", form: /^(passed|completed|failed|incomplete|browsed)$/ },
  "cmi.core.entry": { access: "read" },
  "cmi.core.score.raw": score,
  "cmi.core.score.min": score,
  "cmi.core.score.max": score,
  "cmi.core.total_time": { access: "read" },
  "cmi.core.lesson_mode": { access: "read" },
  "cmi.core.exit": { access: "write", form: /^(time-out|suspend|logout|)$/ },
  "cmi.core.session_time": { access: "write", form: timespan },
  "cmi.suspend_data": { access: "both", form: /^[\s\S]{0,4096}$/ },
  "cmi.launch_data": { access: "read" },
  "cmi.student_data.mastery_score": { access: "read" },
};

const choice = /^([a-z0-9](,[a-z0-9])*)?$/;
/** The form of responses and patterns by type (RTE 3.4.2.7, CMIFeedback). Types that the course does not use are not known here. */
const feedback: Readonly<Record<string, RegExp>> = {
  choice,
  sequencing: choice,
  matching: /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/,
  numeric: /^-?\d+(\.\d+)?$/,
};
const interactionRules: Readonly<Record<string, RegExp>> = {
  id: identifier,
  type: /^(true-false|choice|fill-in|matching|performance|likert|sequencing|numeric)$/,
  "objectives.0.id": identifier,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  weighting: /^-?\d+(\.\d+)?$/,
  result: /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/,
  latency: timespan,
};

const coreChildren = "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time";
const interactionChildren = "id,objectives,time,type,correct_responses,weighting,student_response,result,latency";

export interface StrictOptions {
  readonly values?: Readonly<Record<string, string>>;
  /** The host has no cmi.interactions: 401. */
  readonly withoutInteractions?: boolean;
  /** Elements that answer 401. */
  readonly notImplemented?: readonly string[];
  /** Like Moodle at Finish: where mastery score and raw score are both there, the status follows from them. */
  readonly judgesAtFinish?: boolean;
}

export interface Call {
  readonly name: string;
  readonly element?: string;
  readonly value?: string;
  readonly answer: unknown;
  readonly error: string;
}

export class StrictScorm12Api implements Scorm12Api {
  readonly log: Call[] = [];
  /** What the LMS would show: kept from session to session. */
  stored = new Map<string, string>();
  readonly interactions: Record<string, string>[] = [];
  /** Runs before a call is answered; what it gives other than undefined is answered instead, with error 101. */
  fault: ((name: string, element: string | undefined, value: string | undefined) => unknown) | undefined;
  #live = new Map<string, string>();
  #state: "new" | "running" | "over" = "new";
  #error = "0";
  readonly #options: StrictOptions;

  constructor(options: StrictOptions = {}) {
    this.#options = options;
    const learner = { "cmi.core.student_id": "s-1", "cmi.core.student_name": "Berg, Ada", "cmi.core.credit": "credit" };
    const start = { "cmi.core.lesson_status": "not attempted", "cmi.core.lesson_mode": "normal", "cmi.core.total_time": "0000:00:00.00" };
    this.stored = new Map(Object.entries({ ...learner, ...start, "cmi.core.entry": "ab-initio", ...options.values }));
  }

  /** The learner launches again: interactions of earlier sessions are the LMS's business, the rest is as committed. */
  relaunch(): this {
    this.#state = "new";
    this.interactions.length = 0;
    return this;
  }

  LMSInitialize(parameter: string): unknown {
    return this.#answer("LMSInitialize", undefined, undefined, () => {
      if (parameter !== "") return this.#fail("201");
      if (this.#state !== "new") return this.#fail("101");
      this.#state = "running";
      this.#live = new Map(this.stored);
      return "true";
    });
  }

  LMSFinish(parameter: string): unknown {
    return this.#answer("LMSFinish", undefined, undefined, () => {
      if (parameter !== "") return this.#fail("201");
      if (this.#state !== "running") return this.#fail("301");
      this.#state = "over";
      if (this.#options.judgesAtFinish) this.#judge();
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  LMSCommit(parameter: string): unknown {
    return this.#answer("LMSCommit", undefined, undefined, () => {
      if (parameter !== "") return this.#fail("201");
      if (this.#state !== "running") return this.#fail("301");
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  LMSGetValue(element: string): unknown {
    return this.#answer("LMSGetValue", element, undefined, () => {
      if (this.#state !== "running") return this.#fail("301", "");
      if (element === "cmi.core._children") return coreChildren;
      if (element.startsWith("cmi.interactions.")) return this.#getInteractions(element);
      const rule = rules[element];
      if (rule === undefined) return this.#fail("201", "");
      if (this.#options.notImplemented?.includes(element)) return this.#fail("401", "");
      if (rule.access === "write") return this.#fail("404", "");
      return this.#live.get(element) ?? "";
    });
  }

  LMSSetValue(element: string, value: string): unknown {
    return this.#answer("LMSSetValue", element, value, () => {
      if (this.#state !== "running") return this.#fail("301");
      if (typeof value !== "string") return this.#fail("405");
      if (element.startsWith("cmi.interactions.")) return this.#setInteraction(element, value);
      const rule = rules[element];
      if (rule === undefined) return this.#fail(element.endsWith("._children") || element.endsWith("._count") ? "402" : "201");
      if (this.#options.notImplemented?.includes(element)) return this.#fail("401");
      if (rule.access === "read") return this.#fail("403");
      if (!rule.form?.test(value) || rule.inRange?.(value) === false) return this.#fail("405");
      this.#live.set(element, value);
      return "true";
    });
  }

  LMSGetLastError(): unknown {
    return this.#error;
  }

  LMSGetErrorString(code: string): unknown {
    return { "0": "No error", "101": "General exception", "301": "Not initialized", "405": "Incorrect data type" }[code] ?? "";
  }

  LMSGetDiagnostic(): unknown {
    return "";
  }

  /** Values set for an element in order. */
  sets(element: string): (string | undefined)[] {
    return this.log.filter((call) => call.name === "LMSSetValue" && call.element === element).map((call) => call.value);
  }

  count(name: string): number {
    return this.log.filter((call) => call.name === name).length;
  }

  #getInteractions(element: string): string {
    if (this.#options.withoutInteractions) return this.#fail("401", "");
    if (element === "cmi.interactions._children") return interactionChildren;
    if (element === "cmi.interactions._count") return String(this.interactions.length);
    return this.#fail("404", "");
  }

  #setInteraction(element: string, value: string): string {
    if (this.#options.withoutInteractions) return this.#fail("401");
    const [, index = "", name = ""] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    const type = this.interactions[Number(index)]?.["type"] ?? "";
    const form = /^(student_response|correct_responses\.\d+\.pattern)$/.test(name) ? feedback[type] : interactionRules[name];
    if (form === undefined) return this.#fail("201");
    if (Number(index) > this.interactions.length) return this.#fail("201");
    if (Number(index) === this.interactions.length && name !== "id") return this.#fail("201");
    if (!form.test(value) || value.length > 255) return this.#fail("405");
    (this.interactions[Number(index)] ??= {})[name] = value;
    return "true";
  }

  #judge(): void {
    const [mastery, raw] = [this.#live.get("cmi.student_data.mastery_score") ?? "", this.#live.get("cmi.core.score.raw") ?? ""];
    if (mastery !== "" && raw !== "") this.#live.set("cmi.core.lesson_status", Number(raw) >= Number(mastery) ? "passed" : "failed");
  }

  #fail(code: string, answer = "false"): string {
    this.#error = code;
    return answer;
  }

  #answer(name: string, element: string | undefined, value: string | undefined, answer: () => unknown): unknown {
    this.#error = "0";
    const fault = this.fault?.(name, element, value);
    if (fault !== undefined) this.#error = "101";
    const given = fault === undefined ? answer() : fault;
    this.log.push({
      name,
      ...(element === undefined ? {} : { element }),
      ...(value === undefined ? {} : { value }),
      answer: given,
      error: this.#error,
    });
    return given;
  }
}
