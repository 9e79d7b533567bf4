import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Announcer } from "../elements/announcer.ts";
import { AskEvent } from "../elements/ask-event.ts";
import type { RcContentsList } from "../elements/contents-list/contents-list.ts";
import "../elements/contents-list/contents-list.ts";
import { courseMark } from "../elements/course-mark/course-mark.ts";
import type { FactEvent } from "../elements/fact-event.ts";
import type { PrintAskedEvent } from "../elements/job-aid/print-asked-event.ts";
import "../elements/message-page/message-page.ts";
import type { WordsChangedEvent } from "../elements/own-words/words-changed-event.ts";
import { hrefTo, type Route } from "../elements/route.ts";
import "../elements/save-status/save-status.ts";
import { controls } from "../elements/styles/controls.ts";
import { type } from "../elements/styles/type.ts";
import "../elements/time-notice/time-notice.ts";
import { word } from "../elements/words.ts";
import { lessonProgress } from "../model/progress.ts";
import type { TimeNews } from "../tracking/time-watch.ts";
import type { SaveState } from "../tracking/tracking-session.ts";
import { standsBeside } from "./beside-the-route.ts";
import { brandMark, brandMarkStyle } from "./brand-mark.ts";
import { catchFacts } from "./caught-facts.ts";
import type { CourseRun } from "./course-run.ts";
import { shellStyle } from "./course-shell-style.ts";
import { DataError } from "./data-loader.ts";
import type { PlayerParts } from "./player-parts.ts";
import { reachSheet } from "./reach-sheet.ts";
import { admittedRoute, readRoute } from "./read-route.ts";
import { renderView } from "./render-view.ts";
import { loadAhead, loadView, titleOf, type View } from "./view.ts";

/** Before this nothing is said of loading: most pages are there at once. And for so long the first view has the line to itself. */
const patienceMs = 400;

/** A running course: header, the page that the address names, and every move between pages. */
export class RcCourseShell extends LitElement {
  static override styles = [type, controls, brandMarkStyle, shellStyle];

  @property({ attribute: false }) run!: CourseRun;
  @property({ attribute: false }) parts!: PlayerParts;
  @state() private view: View | undefined;
  @state() private problem: DataError | undefined;
  @state() private loading = false;
  @state() private saving: SaveState = { kind: "saving" };
  @state() private time: TimeNews | undefined;
  @query("main") private main!: HTMLElement;
  @query("rc-contents-list") private contents!: RcContentsList;

  readonly #announcer = new Announcer(this);
  readonly #onHashChange = (): void => void this.#open();
  #stopListening: (() => void) | undefined;
  #opened = 0;
  /** Where the learner was before the card or the sources, which stand beside the route. */
  #left: Route = { view: "home" };

  constructor() {
    super();
    catchFacts(this, (event) => this.#apply(event));
    this.addEventListener("rc-words-changed", ({ block, text }: WordsChangedEvent) => this.run.ownWords.set(block, text));
    this.addEventListener("rc-print-asked", ({ jobAid }: PrintAskedEvent) => void this.#print({ view: "card", jobAid }));
    this.addEventListener("rc-asked", (event) => this.#onAsked(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#window.addEventListener("hashchange", this.#onHashChange);
    this.#window.history.scrollRestoration = "manual";
    this.#stopListening = this.parts.session.onSaveState((saving) => (this.saving = saving));
    void this.#open();
  }

  /** Not before: what is told of the time is announced by a region that is there already. */
  protected override firstUpdated(): void {
    this.parts.session.onTimeNews((news) => (this.time = news));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#window.removeEventListener("hashchange", this.#onHashChange);
    this.#stopListening?.();
  }

  protected override render(): TemplateResult {
    const { run } = this;
    return html`<header>
        <a class="skip" href="#main" @click=${this.#skip}>${word("shell.skip")}</a>
        ${brandMark(this.parts.course.settings.brand)}
        <a class="title" href=${hrefTo({ view: "home" })}>${courseMark(run.outline.id)}${run.outline.title}</a>
        <rc-save-status .state=${this.saving}></rc-save-status>
        <div class="acts">
          <button type="button" class="quiet" aria-haspopup="dialog" @click=${() => this.contents.show()}>${word("contents.title")}</button>
          <button type="button" class="quiet" aria-haspopup="dialog" @click=${() => this.#reach("rc-at-hand")}>
            ${word("hand.title")}
          </button>
          <button type="button" class="quiet" aria-haspopup="dialog" @click=${() => this.#reach("rc-settings-panel")}>
            <span class="aa" aria-hidden="true">Aa</span><span class="visually-hidden">${word("settings.title")}</span>
          </button>
          <button type="button" class="quiet" @click=${() => this.dispatchEvent(new AskEvent("exit"))}>${word("shell.exit")}</button>
        </div>
        ${this.#banner()}
        <rc-time-notice class="banner" .news=${this.time}></rc-time-notice>
      </header>
      <rc-at-hand></rc-at-hand>
      <main tabindex="-1" class=${this.#opened > 1 ? "turned" : ""} aria-busy=${this.loading ? "true" : "false"}>${this.#page()}</main>
      <rc-contents-list
        .outline=${run.outline}
        .attempt=${run.attempt}
        .mastery=${run.mastery}
        .opensMs=${run.opensMs}
        .route=${this.view?.route ?? { view: "home" }}
      ></rc-contents-list>
      <rc-settings-panel></rc-settings-panel>
      ${this.#announcer.region()}`;
  }

  #reach(sheet: "rc-at-hand" | "rc-settings-panel"): void {
    void reachSheet(this, sheet, this.view?.route.view, this.parts);
  }

  #banner(): TemplateResult | typeof nothing {
    if (this.parts.banner !== undefined) return this.parts.banner();
    const { mode, credit } = this.run.launch;
    if (mode === "Normal" && credit) return nothing;
    return html`<p class="banner" role="note">${word(mode === "Normal" ? "shell.no-credit" : `shell.${mode.toLowerCase()}`)}</p>`;
  }

  #page(): TemplateResult | typeof nothing {
    if (this.problem !== undefined) {
      return html`<rc-message-page
        .heading=${word("load.title")}
        .text=${word("load.text")}
        .action=${{ ask: "retry", label: word("stop.retry") }}
        .details=${{ label: word("save.details"), text: this.problem.message }}
      ></rc-message-page>`;
    }
    if (this.loading) return html`<p class="soft">${word("load.loading")}</p>`;
    return this.view === undefined ? nothing : renderView(this.view, this.#left, this.run, this.parts);
  }

  get #window(): Window {
    return this.parts.environment.window;
  }

  /** Opens what the address names. Of two moves in a hurry the later one counts. */
  async #open(): Promise<void> {
    const turn = ++this.#opened;
    const { outline, attempt } = this.run;
    const route = admittedRoute(readRoute(this.#window.location.hash, outline), attempt, this.run.certificate);
    const stopWaiting = this.parts.environment.after(patienceMs, () => {
      if (turn !== this.#opened) return;
      this.loading = true;
      this.#announcer.say(word("load.loading"));
    });
    const loaded = await loadView(route, outline, this.parts.loader).catch((error: unknown) => {
      if (error instanceof DataError) return error;
      throw error;
    });
    stopWaiting();
    if (turn !== this.#opened) return;
    if (this.loading) this.#announcer.say(undefined);
    this.loading = false;
    this.problem = loaded instanceof DataError ? loaded : undefined;
    if (!(loaded instanceof DataError)) this.#show(loaded);
    await this.#settle(turn === 1);
  }

  #show(view: View): void {
    this.run.show(view);
    if (!standsBeside(view.route)) this.#left = view.route;
    else if (this.view === undefined) this.#left = this.run.goOn?.route ?? this.#left;
    this.view = view;
    const href = hrefTo(view.route);
    if (this.#window.location.hash !== href) this.#window.history.replaceState(null, "", href);
    document.title = titleOf(view, this.run.outline, this.run.attempt);
  }

  /** To the top, and the focus on the page's heading: a screen reader reads it. To the source that a citation named, where one is. Not at the first page, where nobody has moved yet. */
  async #settle(first: boolean): Promise<void> {
    await this.updateComplete;
    if (first) this.parts.environment.after(patienceMs, () => loadAhead(this.parts.loader));
    if (first && this.problem === undefined) return;
    this.#window.scrollTo(0, 0);
    const page = this.main.firstElementChild;
    if (page instanceof LitElement) await page.updateComplete;
    const cited = page?.shadowRoot?.querySelector<HTMLElement>("li[tabindex], [data-cited]");
    const heading = cited ?? page?.shadowRoot?.querySelector("h1") ?? this.main.querySelector("h1") ?? this.main;
    heading.focus({ preventScroll: true });
    cited?.scrollIntoView({ block: "center" });
  }

  /** A lesson finished by a fact is told once: by the reply's own message, else here, for after the other practices the focus moves. */
  #apply(event: FactEvent): void {
    const before = this.run.attempt;
    this.run.apply(event.fact);
    this.requestUpdate();
    const finished = this.run.outline.lessons.find(
      (lesson) => lessonProgress(before, lesson).status !== "finished" && lessonProgress(this.run.attempt, lesson).status === "finished",
    );
    if (finished === undefined) return;
    const news = word("lesson.finished-title", { title: finished.title });
    if (event.fact.kind === "reply-chosen") event.news = news;
    else this.#announcer.say(news);
  }

  #onAsked(event: AskEvent): void {
    if (event.ask === "start-test") void this.run.startTest().then(() => this.#go({ view: "question", number: 1 }), this.#onLoadError);
    else if (event.ask === "hand-in") void this.run.handIn().then(() => this.#go({ view: "result" }), this.#onLoadError);
    else if (event.ask === "settings") this.#reach("rc-settings-panel");
    else if (event.ask === "print") this.#window.print();
    else if (event.ask === "retry" && this.problem !== undefined) void this.#open();
  }

  readonly #onLoadError = (error: unknown): void => {
    if (!(error instanceof DataError)) throw error;
    this.problem = error;
    void this.#settle(false);
  };

  /** In place of the page left, which makes no sense to go back to: the intro of a test begun, the overview of one handed in. */
  async #go(route: Route): Promise<void> {
    this.#window.history.replaceState(null, "", hrefTo(route));
    await this.#open();
  }

  async #print(route: Route): Promise<void> {
    if (this.view?.route.view !== "card") {
      this.#window.history.pushState(null, "", hrefTo(route));
      await this.#open();
    }
    this.#window.print();
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }
}

customElements.define("rc-course-shell", RcCourseShell);

declare global {
  interface HTMLElementTagNameMap {
    "rc-course-shell": RcCourseShell;
  }
}
