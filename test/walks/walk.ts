import { seededRandom } from "../../src/model/random.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import { hostOf } from "./host-of.ts";
import { hurry } from "./hurry.ts";
import { learnerAct } from "./learner-act.ts";
import { Broken, PageJudge } from "./page-judge.ts";
import { WalkClock } from "./walk-clock.ts";
import { WalkPage, type Browser, type Tab } from "./walk-page.ts";
import { newBrowser, walkSettings } from "./walk-settings.ts";
import type { WalkedAdapter, WalkedHost } from "./walked-host.ts";

export interface WalkEnd {
  /** What was done, in order. */
  readonly steps: readonly string[];
  /** What broke a rule at the last of them; undefined where none did. */
  readonly problem: string | undefined;
  /** Its statements were held against the patterns of the profile. */
  readonly ordered: boolean;
}

/** Longer than any wait between two tries, and the wait for an answer before it. */
const healingMs = 1_200_000;

/** One learner's way through the small course at one host, with everything that can happen to a page, by chance from a seed. */
export async function walk(adapter: WalkedAdapter, seed: number): Promise<WalkEnd> {
  return new Walk(adapter, seed).go();
}

class Walk {
  readonly #random: () => number;
  readonly #clock = new WalkClock();
  readonly #host: WalkedHost;
  readonly #steps: string[] = [];
  readonly #storage: boolean;
  readonly #adapter: WalkedAdapter;
  #browser: Browser;
  #pages: WalkPage[] = [];
  /** More than one page has written, or one page's work may have reached the host in another's way. */
  #crowded = false;
  readonly #judge: PageJudge;
  #stormy = false;
  #everStormy = false;
  #ordered = false;
  constructor(adapter: WalkedAdapter, seed: number) {
    this.#random = seededRandom(seed);
    this.#adapter = adapter;
    // Chances of the host and of each page are their own: a step more or less changes nothing in them.
    this.#host = hostOf(adapter, walkSettings(this.#random), this.#clock, seededRandom(seed ^ 0x5bd1e995));
    this.#judge = new PageJudge(this.#host);
    this.#storage = this.#random() > 0.15;
    this.#browser = this.#newBrowser();
  }

  async go(): Promise<WalkEnd> {
    let problem: string | undefined;
    try {
      await this.#do("launches", () => this.#launch());
      const length = 6 + Math.floor(this.#random() * 18);
      for (let step = 0; step < length; step++) await this.#step();
      await this.#heal();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      problem = error.message;
    }
    for (const page of this.#pages) page.vanish();
    return { steps: this.#steps, problem, ordered: this.#ordered };
  }

  async #step(): Promise<void> {
    const page = this.#pick(this.#pages);
    if (page === undefined) return this.#do("launches again", () => this.#launch());
    if (page.state === "opening") return this.#do("waits for the page to open", () => this.#clock.advance(31_000));
    if (page.state === "refused") return this.#atStopPage(page);
    if (page.frozen) return this.#atFrozen(page);
    const dice = this.#random();
    if (dice < 0.45) return this.#learn(page);
    if (dice < 0.6) return this.#wait();
    if (dice < 0.66) return this.#do("hides", () => this.#show(page, false));
    if (dice < 0.71) return this.#do("shows", () => this.#show(page, true));
    if (dice < 0.74) return this.#do("asks to try again", () => void page.session.save());
    if (dice < 0.78) return this.#do("is put away", () => this.#freeze(page));
    if (dice < 0.82) return this.#leave(page, "reloads", true);
    if (dice < 0.85) return this.#leave(page, "closes the tab", false);
    if (dice < 0.88) return this.#crash(page);
    if (dice < 0.91) return this.#exit(page);
    if (dice < 0.94 && this.#host.manyPages) return this.#do("opens another tab", () => this.#openPage(this.#newTab()));
    if (dice < 0.96 && this.#host.launchesBeside) return this.#do("launches once more beside it", () => this.#launch());
    return this.#changeWeather();
  }

  async #learn(page: WalkPage): Promise<void> {
    const { learner } = page;
    if (learner === undefined || page.ending) return;
    const { what, act } = learnerAct(learner, this.#random);
    return this.#do(what, act);
  }

  #wait(): Promise<void> {
    const ms = Math.floor(this.#random() * this.#pick([2000, 20_000, 400_000, 2_400_000])!);
    return this.#do(`${(ms / 1000).toFixed(1)} s pass`, () => this.#clock.advance(ms));
  }

  // What happens to pages

  #launch(): void {
    if (this.#random() < 0.07) this.#browser = this.#newBrowser();
    this.#host.launch();
    this.#openPage(this.#newTab());
  }

  #openPage(tab: Tab): void {
    if (this.#pages.length > 0) this.#crowded = true;
    this.#pages.push(new WalkPage(this.#host, tab, this.#clock, this.#random));
  }

  #show(page: WalkPage, visible: boolean): void {
    page.session.setVisible(visible);
    if (!visible && page.session.saveState.kind !== "ended") void page.session.save();
  }

  #freeze(page: WalkPage): void {
    page.frozen = true;
    void page.session.save();
  }

  async #atFrozen(page: WalkPage): Promise<void> {
    if (this.#random() < 0.3) return this.#do("is thrown away by the browser", () => this.#drop(page));
    page.frozen = false;
    return this.#do(page.session.saveState.kind === "ended" ? "comes back to a page that is over" : "comes back", () => {});
  }

  async #leave(page: WalkPage, how: string, reload: boolean): Promise<void> {
    await this.#do(how, () => {
      page.leaving = true;
      void page.session.end("leaving");
      this.#drop(page);
      if (reload) this.#openPage(page.tab);
    });
  }

  async #crash(page: WalkPage): Promise<void> {
    const dice = this.#random();
    if (dice < 0.4) this.#steps.push(await hurry(page, this.#random));
    if (this.#random() < 0.5) return this.#do("crashes and is opened again in its tab", () => this.#reopen(page));
    return this.#do("crashes, and the tab with it", () => this.#drop(page));
  }

  #reopen(page: WalkPage): void {
    this.#drop(page);
    this.#openPage(page.tab);
  }

  async #exit(page: WalkPage): Promise<void> {
    await this.#do("saves and exits", async () => {
      page.ending = true;
      void page.session.end("exit");
      await this.#clock.settle();
      await this.#clock.advance(40_000);
    });
    if (page.session.saveState.kind !== "ended" && this.#random() < 0.6) return;
    await this.#leave(page, "closes the page after it", false);
  }

  async #atStopPage(page: WalkPage): Promise<void> {
    if (this.#random() < 0.4) return this.#do("tries to open it again", () => page.start());
    return this.#do("gives up at the stop page", () => this.#drop(page));
  }

  #drop(page: WalkPage): void {
    page.vanish();
    this.#pages = this.#pages.filter((other) => other !== page);
  }

  // The weather

  #changeWeather(): Promise<void> {
    if (this.#stormy) return this.#do("all is calm", () => this.#calm());
    return this.#do("a storm", () => {
      this.#stormy = this.#everStormy = true;
      this.#steps.push(`  ${this.#host.storm()}`);
    });
  }

  #calm(): void {
    this.#stormy = false;
    this.#host.calm();
  }

  /** Faults end, time passes: everything is saved, and the next launch finds it. */
  async #heal(): Promise<void> {
    await this.#do("all is calm at last", () => this.#calm());
    for (const page of [...this.#pages]) {
      page.frozen = false;
      if (page.state === "playing" && page.session.saveState.kind === "ended")
        await this.#do("closes what is over", () => this.#drop(page));
    }
    await this.#do("twenty minutes pass", () => this.#clock.advance(healingMs));
    const [last] = this.#pages.filter(({ state }) => state === "playing");
    const heals = this.#pages.length === 1 && this.#host.recorded && last !== undefined && this.#host.heals(last);
    const attempt = heals ? last.attempt : undefined;
    const saved = last?.session.saveState;
    if (attempt !== undefined && !["saved", "ended"].includes(saved?.kind ?? ""))
      this.#break(`T35: after twenty minutes without a fault it is not saved: ${JSON.stringify(saved)}`);
    for (const page of [...this.#pages]) {
      if (page.state === "playing") await this.#exit(page);
      if (page.state !== "gone") this.#drop(page);
    }
    await this.#do("launches a last time", () => this.#launch());
    await this.#do("ten minutes pass", () => this.#clock.advance(healingMs / 2));
    const [again] = this.#pages;
    if (again?.state !== "playing") this.#break(`T4: a launch without any fault is refused: ${again?.refusal ?? ""}`);
    const lost = attempt && this.#judge.cameBack(attempt, again?.attempt, this.#crowded);
    if (lost !== undefined) this.#break(lost);
    await this.#exit(again!);
    const undelivered = this.#host.undelivered?.(this.#browser);
    if (undelivered !== undefined) this.#break(`T9: everything is calm, and the host never got ${undelivered}`);
    const strays = this.#crowded ? undefined : this.#host.strays?.();
    if ((this.#ordered = strays !== undefined) && strays[0] !== undefined) this.#break(`profile: ${strays[0]}`);
  }

  async #do(what: string, act: () => void | Promise<void>): Promise<void> {
    this.#steps.push(what);
    await act();
    await this.#clock.settle();
    const [complaint] = this.#host.complaints();
    if (complaint !== undefined) this.#break(complaint);
    for (const page of this.#pages) {
      const problem = this.#judge.of(page, this.#crowded, this.#everStormy);
      if (problem !== undefined) this.#break(problem);
    }
  }

  #break(problem: string): never {
    throw new Broken(problem);
  }

  #newBrowser(): Browser {
    const browser = newBrowser(this.#adapter, this.#storage, this.#random);
    this.#clock.patience = browser.indexedDB === undefined ? 3 : 24;
    return browser;
  }

  #newTab(): Tab {
    return { browser: this.#browser, sessionStorage: this.#storage ? memoryStorage() : undefined };
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#random() * items.length)];
  }
}
