import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import { mergeAttempts } from "../../model/merge-attempts.ts";
import { decodeSuspendData, encodeSuspendData } from "../../model/suspend-data.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { HostFindings } from "../diagnostics/findings.ts";
import type { Environment } from "../environment.ts";
import type { WebStore } from "./web-store.ts";

/** No host: nothing is reported to anybody, and the learner's place is kept in this browser. The course is whole, its test and result too. */
export class WebAdapter implements Adapter {
  readonly refused: readonly string[] = [];
  readonly copies = "none";
  readonly #outline: CourseOutline;
  readonly #store: WebStore;
  readonly #environment: Environment;
  readonly #run: string;
  #elsewhere: Attempt | undefined;

  constructor(outline: CourseOutline, store: WebStore, environment: Environment) {
    this.#outline = outline;
    this.#store = store;
    this.#environment = environment;
    this.#run = `${environment.now().toString(36)}-${environment.random().toString(36).slice(2)}`;
  }

  /** Whoever sits at this browser: one learner, without a name. */
  open(): Promise<Launch> {
    return Promise.resolve({
      learner: { id: "this-browser", name: "" },
      mode: "Normal",
      credit: true,
      masteryScore: undefined,
      registration: "",
      language: undefined,
      suspendData: this.#store.read(),
      returnUrl: undefined,
    });
  }

  begin(): void {}

  note(): boolean {
    return false;
  }

  returned(): void {}

  /** Joined with what other windows of this browser have done meanwhile: nobody's work is written over. */
  async write({ attempt }: Snapshot): Promise<void> {
    const written = this.#store.written();
    const other = written === undefined ? undefined : decodeSuspendData(written.state, this.#outline);
    if (other !== undefined && other.problem === undefined) this.#elsewhere = this.#joined(other.attempt);
    const all = this.#joined(attempt);
    this.#store.write({ revision: all.revision, state: encodeSuspendData(all, this.#outline) }, this.#run);
  }

  async close(snapshot: Snapshot): Promise<undefined> {
    await this.write(snapshot);
    return undefined;
  }

  leave(snapshot: Snapshot): void {
    this.write(snapshot).catch((error: unknown) => this.#environment.log("not kept while leaving", error));
  }

  quit(): void {}

  findings(): HostFindings {
    return { calls: 0, keptIn: this.#store.keptIn, refused: [], withheld: [] };
  }

  #joined(attempt: Attempt): Attempt {
    return this.#elsewhere === undefined ? attempt : mergeAttempts(attempt, this.#elsewhere, this.#outline);
  }
}
