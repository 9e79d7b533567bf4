import type { Attempt } from "../../src/model/attempt.ts";
import type { Settings } from "../../src/model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { createWebSession } from "../../src/tracking/web/create-web-session.ts";
import { WebStore } from "../../src/tracking/web/web-store.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import { lostProgress } from "./holds-progress.ts";
import type { WalkPage } from "./walk-page.ts";
import type { Seat, WalkedHost } from "./walked-host.ts";

const { outline } = smallCourse;

/** No LMS: the browser's storage is the host, which can be forbidden for good, or full for a while. */
export class WebHost implements WalkedHost {
  readonly settings: Settings;
  readonly manyPages: boolean;
  readonly recorded = true;
  readonly keepsCopies = false;
  readonly launchesBeside = false;
  readonly #random: () => number;
  readonly #storage: Storage | undefined;
  readonly #complaints: string[] = [];
  #fullness = 0;
  #before = "";

  constructor(settings: Settings, random: () => number) {
    this.settings = settings;
    this.#random = random;
    this.manyPages = random() < 0.3;
    this.#storage = random() < 0.1 ? undefined : this.#storageWithFaults();
  }

  launch(): void {}

  seat(_page: WalkPage): Seat {
    return {
      window: {},
      create: (environment) => createWebSession(outline, new WebStore(this.#storage, outline.id), this.settings, environment),
    };
  }

  heals(): boolean {
    return this.#storage !== undefined;
  }

  storm(): string {
    this.#fullness = [0.1, 0.4, 1][Math.floor(this.#random() * 3)]!;
    return `the storage is full, ${this.#fullness}`;
  }

  calm(): void {
    this.#fullness = 0;
  }

  get kept(): Attempt {
    return decodeSuspendData(this.#state, outline).attempt;
  }

  /** Where storage is forbidden, the page says from the start that nothing is kept. */
  lacks({ attempt }: WalkPage, alone: boolean): string | undefined {
    if (attempt === undefined || this.#storage === undefined) return undefined;
    if (alone)
      return this.#state === encodeSuspendData(attempt, outline)
        ? undefined
        : `revision ${attempt.revision}, kept is ${this.kept.revision}`;
    return lostProgress(this.kept, attempt, outline);
  }

  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  get #state(): string {
    const [text = "{}"] = Array.from(
      { length: this.#storage?.length ?? 0 },
      (_, index) => this.#storage?.getItem(this.#storage.key(index) ?? "") ?? "",
    );
    return (JSON.parse(text) as { readonly state?: string }).state ?? "";
  }

  #storageWithFaults(): Storage {
    const storage = memoryStorage();
    const { setItem } = storage;
    storage.setItem = (key, value) => {
      if (this.#random() < this.#fullness) throw new DOMException("full", "QuotaExceededError");
      setItem(key, value);
      this.#judge();
    };
    return storage;
  }

  #judge(): void {
    const [was, is] = [this.#before, this.#state].map((text) => decodeSuspendData(text, outline));
    if (is?.problem !== undefined) this.#complaints.push(`T19: what is kept cannot be read: ${is.problem}`);
    const lost = is && was && lostProgress(is.attempt, was.attempt, outline);
    if (lost !== undefined) this.#complaints.push(`T20: what was kept is lost: ${lost}`);
    this.#before = this.#state;
  }
}
