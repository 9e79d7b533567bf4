import * as scormAgain from "scorm-again/scorm12";
import type Scorm12API from "scorm-again/scorm12";
import { suspendDataLimit } from "../../model/suspend-data.ts";
import { logLimit } from "../run.ts";
import type { LogEntry } from "../run.ts";
import { CommitTransport } from "./commit-transport.ts";
import type { CommitResult } from "./commit-transport.ts";

/** The package names its class in its code, but not in its types. */
const { Scorm12API: Api } = scormAgain as unknown as { readonly Scorm12API: typeof Scorm12API };

const calls = [
  "LMSInitialize",
  "LMSFinish",
  "LMSGetValue",
  "LMSSetValue",
  "LMSCommit",
  "LMSGetLastError",
  "LMSGetErrorString",
  "LMSGetDiagnostic",
] as const;
type Call = (typeof calls)[number];

/** What a SCORM 1.2 course finds as `API`. */
export type Scorm12Calls = Readonly<Record<Call, (...parameters: string[]) => string>>;

interface Session {
  readonly id: string;
  readonly commitUrl: string;
  /** The data model at the start of the session. */
  readonly cmi: Readonly<Record<string, string>>;
}

/** The SCORM 1.2 run-time of one session: scorm-again, with every call written down. */
export class Scorm12Host {
  readonly sessionId: string;
  readonly startedAtMs = Date.now();
  /** For `window.API`. */
  readonly api: Scorm12Calls;
  readonly #runtime: Scorm12API;
  readonly #transport: CommitTransport;
  readonly #changed: () => void;
  readonly #course: () => Window | undefined;
  #log: LogEntry[] = [];
  #unsent: LogEntry[] = [];

  /** `course`: the window that the course plays in now. `changed` is called after each call of the course. */
  constructor(session: Session, course: () => Window | undefined, changed: () => void) {
    this.sessionId = session.id;
    this.#course = course;
    this.#changed = changed;
    this.#transport = new CommitTransport(session.commitUrl, session.cmi);
    this.#runtime = new Api({
      lmsCommitUrl: session.commitUrl,
      dataCommitFormat: "flattened",
      logLevel: "NONE",
      httpService: {
        processHttpRequest: (_url, parameters, immediate) => this.#commit(texts(parameters), immediate ?? false),
        updateSettings: () => undefined,
      },
    });
    this.#runtime.loadFromFlattenedJSON({ ...session.cmi });
    this.api = Object.fromEntries(calls.map((call) => [call, this.#written(call)])) as Record<Call, () => string>;
  }

  /** The calls of this session, oldest first. */
  get log(): readonly LogEntry[] {
    return this.#log;
  }

  /** The data model as it is now, committed or not. */
  cmi(): Readonly<Record<string, string>> {
    return texts(this.#runtime.getFlattenedCMI());
  }

  /** Whether the preview has what the run-time holds. */
  get committed(): boolean {
    return this.#transport.holds(this.cmi());
  }

  settled(): Promise<unknown> {
    return this.#transport.settled();
  }

  #commit(cmi: Readonly<Record<string, string>>, finish: boolean): CommitResult {
    const answer = this.#transport.send(cmi, finish, this.#unsent);
    if (answer.result === "true") this.#unsent = [];
    return answer;
  }

  #written(call: Call): (...parameters: string[]) => string {
    return (...parameters) => {
      const course = this.#course();
      if (course) this.#transport.watch(course);
      const noted = call === "LMSGetLastError" ? undefined : this.#note(call, parameters);
      const answer = String((this.#runtime[call] as (...parameters: string[]) => string)(...parameters));
      if (noted) this.#finishNote(noted, call, parameters, answer);
      this.#changed();
      return answer;
    };
  }

  /** A commit is written down before it is made, so that it carries its own line along: where that is read, it was accepted. */
  #note(call: Call, parameters: readonly string[]): LogEntry {
    const entry = { atMs: Date.now(), call, detail: parameters.map((each) => shortened(String(each))).join(", "), answer: "true" };
    if (call === "LMSCommit" || call === "LMSFinish") this.#unsent.push(entry);
    return entry;
  }

  #finishNote(entry: LogEntry, call: Call, parameters: readonly string[], answer: string): void {
    const code = this.#runtime.LMSGetLastError();
    const problem = problemOf(call, parameters, code, () => this.#runtime.LMSGetErrorString(code));
    const finished = { ...entry, answer: shortened(answer), ...(problem === undefined ? {} : { problem }) };
    this.#log = [...this.#log, finished].slice(-logLimit);
    const carried = (call === "LMSCommit" || call === "LMSFinish") && !this.#unsent.includes(entry);
    if (!carried) this.#unsent = [...this.#unsent.filter((each) => each !== entry), finished].slice(-logLimit);
  }
}

function problemOf(call: Call, [element, value]: readonly string[], code: string, words: () => string): string | undefined {
  if (code !== "0") return `${code} ${words()}`;
  const length = String(value ?? "").length;
  return call === "LMSSetValue" && element === "cmi.suspend_data" && length > suspendDataLimit
    ? `${length} characters: SCORM 1.2 promises room for ${suspendDataLimit}, this run-time took them all the same`
    : undefined;
}

/** The elements that hold something; scorm-again writes an empty list as an object. */
function texts(flattened: object): Record<string, string> {
  const simple = Object.entries(flattened).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(simple.map(([element, value]) => [element, String(value)]));
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 150)}… (${text.length})` : text;
}
