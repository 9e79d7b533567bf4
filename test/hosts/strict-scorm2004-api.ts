import type { Scorm2004Api } from "../../src/tracking/scorm2004/scorm2004-api.ts";
import { StrictScormApi } from "./strict-scorm-api.ts";
import {
  after,
  children,
  defaults,
  errorStrings,
  fitsType,
  interactionRules,
  learner,
  mostInteractions,
  mostPatterns,
  objectiveRules,
  rules,
  type ElementRule,
} from "./strict-scorm2004-rules.ts";

// An LMS by the book (SCORM 2004 4th RTE 3.1 and 4): states, limits, vocabularies, access and error codes as written, not as LMSs are.
// Commit stores; Terminate stores too; what comes after is refused. A session that did not suspend leaves nothing to the next.

export interface Strict2004Options {
  readonly values?: Readonly<Record<string, string>>;
  /** Collections that the host does not have: 402. */
  readonly without?: readonly ("objectives" | "interactions")[];
  /** Elements that answer 402. */
  readonly notImplemented?: readonly string[];
  /** Objectives that the LMS has made from the manifest. */
  readonly objectives?: readonly string[];
}

type Collection = "objectives" | "interactions";

export class StrictScorm2004Api extends StrictScormApi implements Scorm2004Api {
  /** What the LMS would show: as committed. */
  stored: Map<string, string>;
  readonly #options: Strict2004Options;
  #live = new Map<string, string>();
  #state: "new" | "running" | "over" = "new";

  constructor(options: Strict2004Options = {}) {
    super();
    this.#options = options;
    const objectives = (options.objectives ?? []).map((id, index) => [`cmi.objectives.${index}.id`, id] as const);
    this.stored = new Map([...Object.entries({ ...learner, ...defaults, ...options.values }), ...objectives]);
  }

  /** The learner launches again. Only an attempt that was suspended when it was last stored goes on (4.2.8); any other is a new one, with nothing from before. */
  relaunch(): this {
    this.#state = "new";
    const suspended = this.stored.get("cmi.exit") === "suspend";
    if (!suspended) this.stored = new Map(Object.entries({ ...learner, ...defaults, ...this.#options.values }));
    else this.stored.set("cmi.entry", "resume");
    return this;
  }

  /** What the LMS makes of success: by the score where it holds a passing score (4.2.22.1). */
  get success(): string {
    const [passing, scaled] = [this.stored.get("cmi.scaled_passing_score"), this.stored.get("cmi.score.scaled")];
    return judge(passing, scaled) ?? this.stored.get("cmi.success_status") ?? "unknown";
  }

  /** Each interaction's elements by name. */
  get interactions(): Record<string, string>[] {
    return this.#list("interactions", this.#state === "new" ? this.stored : this.#live);
  }

  get objectives(): Record<string, string>[] {
    return this.#list("objectives", this.stored);
  }

  Initialize(parameter: string): unknown {
    return this.answer("Initialize", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state === "running") return this.fail("103");
      if (this.#state === "over") return this.fail("104");
      this.#state = "running";
      this.#live = new Map(this.stored);
      for (const own of ["cmi.exit", "cmi.session_time", "adl.nav.request"]) this.#live.delete(own);
      return "true";
    });
  }

  Terminate(parameter: string): unknown {
    return this.answer("Terminate", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state !== "running") return this.fail(this.#state === "new" ? "112" : "113");
      this.#state = "over";
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  Commit(parameter: string): unknown {
    return this.answer("Commit", undefined, undefined, () => {
      if (parameter !== "") return this.fail("201");
      if (this.#state !== "running") return this.fail(this.#state === "new" ? "142" : "143");
      this.stored = new Map(this.#live);
      return "true";
    });
  }

  GetValue(element: string): unknown {
    return this.answer("GetValue", element, undefined, () => {
      if (this.#state !== "running") return this.fail(this.#state === "new" ? "122" : "123", "");
      const [, collection, rest = ""] = /^cmi\.(objectives|interactions)\.(.+)$/.exec(element) ?? [];
      if (collection !== undefined) return this.#getFrom(collection as Collection, rest, element);
      const [, of = "", keyword] = /^(.+)\._(children|count)$/.exec(element) ?? [];
      if (keyword === "children" && children[of] !== undefined) return children[of];
      if (keyword !== undefined) return this.fail("301", "");
      const problem = this.#readable(element, rules[element]);
      if (problem !== undefined) return this.fail(problem, "");
      const judged = judge(this.#live.get("cmi.scaled_passing_score"), this.#live.get("cmi.score.scaled"));
      if (element === "cmi.success_status" && judged !== undefined) return judged;
      return this.#live.get(element) ?? this.fail("403", "");
    });
  }

  SetValue(element: string, value: string): unknown {
    return this.answer("SetValue", element, value, () => {
      if (this.#state !== "running") return this.fail(this.#state === "new" ? "132" : "133");
      const [, collection, index, name = ""] = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(element) ?? [];
      const problem =
        collection === undefined
          ? this.#writable(element, value, rules[element])
          : this.#setIn(collection as Collection, Number(index), name, value);
      if (problem !== undefined) return this.fail(problem);
      this.#live.set(element, value);
      return "true";
    });
  }

  GetLastError(): unknown {
    return this.error;
  }

  GetErrorString(code: string): unknown {
    return errorStrings[code] ?? "";
  }

  GetDiagnostic(): unknown {
    return "";
  }

  #readable(element: string, rule: ElementRule | undefined): string | undefined {
    if (rule === undefined) return "401";
    if (this.#options.notImplemented?.includes(element)) return "402";
    return rule.access === "write" ? "405" : undefined;
  }

  #writable(element: string, value: string, rule: ElementRule | undefined): string | undefined {
    if (/\._(children|count|version)$/.test(element)) return "404";
    if (rule === undefined) return "401";
    if (this.#options.notImplemented?.includes(element)) return "402";
    if (rule.access === "read") return "404";
    if (typeof value !== "string" || rule.form?.test(value) === false) return "406";
    const [lowest = -Infinity, highest = Infinity] = rule.range ?? [];
    return rule.range !== undefined && !(Number(value) >= lowest && Number(value) <= highest) ? "407" : undefined;
  }

  #getFrom(collection: Collection, rest: string, element: string): string {
    if (this.#options.without?.includes(collection)) return this.fail("402", "");
    if (rest === "_children") return children[`cmi.${collection}`] ?? "";
    const count = this.#list(collection, this.#live).length;
    if (rest === "_count") return String(count);
    const [, index, name = ""] = /^(\d+)\.(.+)$/.exec(rest) ?? [];
    if (index === undefined) return this.fail("401", "");
    if (Number(index) >= count) return this.fail("301", "");
    if (!(name in (collection === "objectives" ? objectiveRules : interactionRules)) && !this.#live.has(element))
      return this.fail("401", "");
    return this.#live.get(element) ?? (/_status$/.test(name) ? "unknown" : this.fail("403", ""));
  }

  /** In order, without a gap (351); the id first (408); ids of objectives once each (351), and for good. */
  #setIn(collection: Collection, index: number, name: string, value: string): string | undefined {
    if (this.#options.without?.includes(collection)) return "402";
    const list = this.#list(collection, this.#live);
    if (index > list.length || (collection === "interactions" && index >= mostInteractions)) return "351";
    const own = list[index];
    if (own === undefined && name !== "id") return "408";
    const element = `cmi.${collection}.${index}.${name}`;
    if (collection === "objectives") {
      if (name === "id" && list.some(({ id }, other) => (other === index ? id !== value : id === value))) return "351";
      return this.#writable(element, value, objectiveRules[name]);
    }
    const [, kind, n = ""] = /^(objectives|correct_responses)\.(\d+)\.(id|pattern)$/.exec(name) ?? [];
    const last = name.split(".").at(-1) ?? name;
    const needed = after[last];
    if (needed !== undefined && own?.[needed] === undefined) return "408";
    if (kind !== undefined) {
      const before = Object.keys(own ?? {}).filter((key) => key.startsWith(`${kind}.`)).length;
      if (Number(n) > before || (kind === "correct_responses" && Number(n) >= (mostPatterns[own?.["type"] ?? ""] ?? 1))) return "351";
      if (kind === "objectives") return this.#writable(element, value, interactionRules["id"]);
    }
    if (last === "pattern" || last === "learner_response") return fitsType(own?.["type"] ?? "", value) ? undefined : "406";
    return this.#writable(element, value, interactionRules[name]);
  }

  #list(collection: Collection, values: ReadonlyMap<string, string>): Record<string, string>[] {
    const list: Record<string, string>[] = [];
    for (const [element, value] of values) {
      const [, index, name = ""] = new RegExp(`^cmi\\.${collection}\\.(\\d+)\\.(.+)$`).exec(element) ?? [];
      if (index !== undefined) (list[Number(index)] ??= {})[name] = value;
    }
    return list;
  }
}

function judge(passing: string | undefined, scaled: string | undefined): string | undefined {
  if (!passing || !scaled) return undefined;
  return Number(scaled) >= Number(passing) ? "passed" : "failed";
}
