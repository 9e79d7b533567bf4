import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import { encodeSuspendData } from "../../model/suspend-data.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { Environment } from "../environment.ts";
import type { WebStore } from "./web-store.ts";

/** No host: nothing is reported to anybody, and the learner's place is kept in this browser. The course is whole, its test and result too. */
export class WebAdapter implements Adapter {
  readonly refused = undefined;
  readonly #outline: CourseOutline;
  readonly #store: WebStore;
  readonly #environment: Environment;

  constructor(outline: CourseOutline, store: WebStore, environment: Environment) {
    this.#outline = outline;
    this.#store = store;
    this.#environment = environment;
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

  async write({ attempt }: Snapshot): Promise<void> {
    this.#store.write(attempt.revision, encodeSuspendData(attempt, this.#outline));
  }

  async close(snapshot: Snapshot): Promise<undefined> {
    await this.write(snapshot);
    return undefined;
  }

  leave(snapshot: Snapshot): void {
    this.write(snapshot).catch((error: unknown) => this.#environment.log("not kept while leaving", error));
  }

  quit(): void {}
}
