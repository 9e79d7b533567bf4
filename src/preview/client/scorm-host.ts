import { logLimit } from "../run.ts";
import type { LogEntry } from "../run.ts";
import { CommitTransport } from "./commit-transport.ts";
import type { CommitResult } from "./commit-transport.ts";

/** What a SCORM course finds in its parent or opener: functions under the names of its edition. */
export type ScormApi = Readonly<Record<string, (...parameters: string[]) => string>>;

/** What is used of scorm-again, of either edition. */
export interface Runtime {
  loadFromFlattenedJSON(cmi: object): void;
  getFlattenedCMI(): object;
}

export interface RuntimeSettings {
  readonly lmsCommitUrl: string;
  readonly dataCommitFormat: "flattened";
  readonly logLevel: "NONE";
  readonly httpService: {
    processHttpRequest(url: string, parameters: unknown, immediate?: boolean): CommitResult;
    updateSettings(): void;
  };
}

/** How an edition of SCORM is hosted. */
export interface ScormDialect {
  /** The property of the window. */
  readonly property: "API" | "API_1484_11";
  readonly calls: readonly string[];
  readonly set: string;
  /** Calls that carry the data to the preview. */
  readonly commit: string;
  readonly finish: string;
  /** Error code of a commit that fails. */
  readonly commitFailure: number;
  readonly lastError: string;
  readonly errorString: string;
  create(settings: RuntimeSettings): Runtime & ScormApi;
  /** What is wrong with a call that was answered with this code; undefined where nothing is. */
  problem(call: string, parameters: readonly string[], code: string, words: () => string): string | undefined;
}

interface Session {
  readonly id: string;
  readonly commitUrl: string;
  /** The data model at the start of the session. */
  readonly cmi: Readonly<Record<string, string>>;
}

/** The run-time of one session: scorm-again, with every call written down. */
export class ScormHost {
  readonly sessionId: string;
  readonly startedAtMs = Date.now();
  /** For the window. */
  readonly api: ScormApi;
  readonly #dialect: ScormDialect;
  readonly #runtime: Runtime & ScormApi;
  readonly #transport: CommitTransport;
  readonly #changed: () => void;
  readonly #course: () => Window | undefined;
  readonly #leave: (request: string) => void;
  #request = "";
  #log: LogEntry[] = [];
  #unsent: LogEntry[] = [];

  /**
   * `course`: the window that the course plays in now. `changed` is called after each call of the course. `leave`: the course has ended and
   * asked for this navigation (`adl.nav.request`).
   */
  constructor(
    dialect: ScormDialect,
    session: Session,
    { course, changed, leave }: { course: () => Window | undefined; changed: () => void; leave: (request: string) => void },
  ) {
    this.#dialect = dialect;
    this.#leave = leave;
    this.sessionId = session.id;
    this.#course = course;
    this.#changed = changed;
    this.#transport = new CommitTransport(session.commitUrl, session.cmi, dialect.commitFailure);
    this.#runtime = dialect.create({
      lmsCommitUrl: session.commitUrl,
      dataCommitFormat: "flattened",
      logLevel: "NONE",
      httpService: {
        processHttpRequest: (_url, parameters, immediate) => this.#commit(texts(parameters as object), immediate ?? false),
        updateSettings: () => undefined,
      },
    });
    this.#runtime.loadFromFlattenedJSON({ ...session.cmi });
    this.api = Object.fromEntries(dialect.calls.map((call) => [call, this.#written(call)]));
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

  #written(call: string): (...parameters: string[]) => string {
    return (...parameters) => {
      const course = this.#course();
      if (course) this.#transport.watch(course);
      const noted = call === this.#dialect.lastError ? undefined : this.#note(call, parameters);
      const answer = String(this.#runtime[call]?.(...parameters));
      if (noted) this.#finishNote(noted, call, parameters, answer);
      if (answer === "true") this.#navigate(call, parameters);
      this.#changed();
      return answer;
    };
  }

  /** As an LMS does it: once the session has ended, and not while the course is still in its call. */
  #navigate(call: string, [element, value]: readonly string[]): void {
    if (call === this.#dialect.set && element === "adl.nav.request") this.#request = String(value);
    if (call !== this.#dialect.finish || this.#request === "" || this.#request === "_none_") return;
    const request = this.#request;
    setTimeout(() => this.#leave(request), 0);
  }

  /** A commit is written down before it is made, so that it carries its own line along: where that is read, it was accepted. */
  #note(call: string, parameters: readonly string[]): LogEntry {
    const entry = { atMs: Date.now(), call, detail: parameters.map((each) => shortened(String(each))).join(", "), answer: "true" };
    if (this.#carries(call)) this.#unsent.push(entry);
    return entry;
  }

  #finishNote(entry: LogEntry, call: string, parameters: readonly string[], answer: string): void {
    const { lastError, errorString } = this.#dialect;
    const code = String(this.#runtime[lastError]?.());
    const problem = this.#dialect.problem(call, parameters, code, () => String(this.#runtime[errorString]?.(code)));
    const finished = { ...entry, answer: shortened(answer), ...(problem === undefined ? {} : { problem }) };
    this.#log = [...this.#log, finished].slice(-logLimit);
    const carried = this.#carries(call) && !this.#unsent.includes(entry);
    if (!carried) this.#unsent = [...this.#unsent.filter((each) => each !== entry), finished].slice(-logLimit);
  }

  #carries(call: string): boolean {
    return call === this.#dialect.commit || call === this.#dialect.finish;
  }
}

/** The elements that hold something; scorm-again writes an empty list as an object. */
function texts(flattened: object): Record<string, string> {
  const simple = Object.entries(flattened).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(simple.map(([element, value]) => [element, String(value)]));
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 150)}… (${text.length})` : text;
}
