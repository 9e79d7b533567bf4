import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import { StrictScormApi } from "./strict-scorm-api.ts";
import { children12, errorStrings12, feedback12, interactionRules12, rules12 } from "./strict-scorm12-rules.ts";

// An LMS by the book (SCORM 1.2 RTE 3.3 and 3.4): limits, vocabularies, access and error codes as written, not as LMSs are.
// What is not committed is lost when a session ends without LMSFinish.

export interface StrictOptions {
  readonly values?: Readonly<Record<string, string>>;
  /** The host has no cmi.interactions: 401. */
  readonly withoutInteractions?: boolean;
  /** Elements that answer 401. */
  readonly notImplemented?: readonly string[];
  /** Like Moodle at Finish: where mastery score and raw score are both there, the status follows from them. */
  readonly judgesAtFinish?: boolean;
}

export class StrictScorm12Api extends StrictScormApi implements Scorm12Api {
  /** What the LMS would show: kept from session to session. */
  stored = new Map<string, string>();
  readonly interactions: Record<string, string>[] = [];
  #live = new Map<string, string>();
  #state: "new" | "running" | "over" = "new";
  readonly #options: StrictOptions;

  constructor(options: StrictOptions = {}) {
    super();
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
    return this.answer("LMSInitialize", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state !== "new") return this.fail("101");
      this.#state = "running";
      this.#live = new Map(this.stored);
      return "true";
    });
  }

  LMSFinish(parameter: string): unknown {
    return this.answer("LMSFinish", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state !== "running") return this.fail("301");
      this.#state = "over";
      if (this.#options.judgesAtFinish) this.#judge();
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  LMSCommit(parameter: string): unknown {
    return this.answer("LMSCommit", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state !== "running") return this.fail("301");
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  LMSGetValue(element: string): unknown {
    return this.answer("LMSGetValue", element, undefined, () => {
      if (this.#state !== "running") return this.fail("301", "");
      if (element.startsWith("cmi.interactions.")) return this.#getInteractions(element);
      const rule = rules12[element];
      if (rule === undefined) return this.#getKeyword(element);
      if (this.#options.notImplemented?.includes(element)) return this.fail("401", "");
      if (rule.access === "write") return this.fail("404", "");
      return this.#live.get(element) ?? "";
    });
  }

  LMSSetValue(element: string, value: string): unknown {
    return this.answer("LMSSetValue", element, value, () => {
      if (this.#state !== "running") return this.fail("301");
      if (typeof value !== "string") return this.fail("405");
      if (element.startsWith("cmi.interactions.")) return this.#setInteraction(element, value);
      const rule = rules12[element];
      if (rule === undefined) return this.fail(/\._(children|count|version)$/.test(element) ? "402" : "201");
      if (this.#options.notImplemented?.includes(element)) return this.fail("401");
      if (rule.access === "read") return this.fail("403");
      if (!rule.form?.test(value) || rule.inRange?.(value) === false) return this.fail("405");
      this.#live.set(element, value);
      return "true";
    });
  }

  LMSGetLastError(): unknown {
    return this.error;
  }

  LMSGetErrorString(code: string): unknown {
    return errorStrings12[code] ?? "";
  }

  LMSGetDiagnostic(): unknown {
    return "";
  }

  /** 202 and 203: `_children` and `_count` of what has none. */
  #getKeyword(element: string): string {
    const [, of = "", keyword] = /^(.+)\._(children|count)$/.exec(element) ?? [];
    if (keyword === "children" && children12[of] !== undefined) return children12[of];
    const known = rules12[of] !== undefined || children12[of] !== undefined;
    return this.fail(known ? (keyword === "children" ? "202" : "203") : "201", "");
  }

  #getInteractions(element: string): string {
    if (this.#options.withoutInteractions) return this.fail("401", "");
    if (element === "cmi.interactions._children") return children12["cmi.interactions"] ?? "";
    if (element === "cmi.interactions._count") return String(this.interactions.length);
    const [, index = "", list] = /^cmi\.interactions\.(\d+)\.(?:(objectives|correct_responses)\._count|.+)$/.exec(element) ?? [];
    const interaction = this.interactions[Number(index)];
    if (index === "" || interaction === undefined) return this.fail("201", "");
    if (list === undefined) return this.fail("404", "");
    return String(Object.keys(interaction).filter((name) => name.startsWith(`${list}.`)).length);
  }

  /** In order, without a gap, the id first; what is nested too (RTE 3.4.2.7). */
  #setInteraction(element: string, value: string): string {
    if (this.#options.withoutInteractions) return this.fail("401");
    const [, index = "", name = ""] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (/(^|\.)_(children|count)$/.test(name) || index === "") return this.fail("402");
    const interaction = this.interactions[Number(index)];
    const [, list = "", n = ""] = /^(objectives|correct_responses)\.(\d+)\.(?:id|pattern)$/.exec(name) ?? [];
    const form = formOf(name, list, interaction?.["type"] ?? "");
    if (form === undefined || Number(index) > this.interactions.length) return this.fail("201");
    if (interaction === undefined && name !== "id") return this.fail("201");
    const nested = Object.keys(interaction ?? {}).filter((key) => key.startsWith(`${list}.`)).length;
    if (list !== "" && Number(n) > nested) return this.fail("201");
    if (!form.test(value) || value.length > 255) return this.fail("405");
    (this.interactions[Number(index)] ??= {})[name] = value;
    return "true";
  }

  #judge(): void {
    const [mastery, raw] = [this.#live.get("cmi.student_data.mastery_score") ?? "", this.#live.get("cmi.core.score.raw") ?? ""];
    if (mastery !== "" && raw !== "") this.#live.set("cmi.core.lesson_status", Number(raw) >= Number(mastery) ? "passed" : "failed");
  }
}

function formOf(name: string, list: string, type: string): RegExp | undefined {
  if (list === "objectives") return interactionRules12["id"];
  return list === "correct_responses" || name === "student_response" ? feedback12[type] : interactionRules12[name];
}
