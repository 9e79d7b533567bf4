import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline, LessonOutline, PageOutline } from "../../model/course.ts";
import type { BlockId } from "../../model/ids.ts";
import type { JobAid } from "../../model/job-aid.ts";
import type { Block, FormBlock, Lesson } from "../../model/lesson.ts";
import { firstPage, isNeeded } from "../../model/may-skip.ts";
import { lessonProgress } from "../../model/progress.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import "../block/block.ts";
import { hrefTo } from "../route.ts";
import type {} from "../scenario-player/talk-under-way-event.ts";
import { controls } from "../styles/controls.ts";
import { page as pageStyle } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { lessonStyle } from "./lesson-page-style.ts";

/** One page of a lesson: its blocks, and at its end the way back and on. Practice not done never locks the way on. While a conversation is under way, the page is about that. */
export class RcLessonPage extends LitElement {
  static override styles = [type, controls, pageStyle, lessonStyle];

  @property({ attribute: false }) course!: CourseOutline;
  @property({ attribute: false }) outline!: LessonOutline;
  @property({ attribute: false }) lesson!: Lesson;
  /** From 1. */
  @property({ type: Number }) page = 1;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) jobAids: readonly JobAid[] = [];
  /** Conversations of this page, with what they are played by. */
  @property({ attribute: false }) scenarios: readonly Scenario[] = [];
  @property({ attribute: false }) talkRules: TalkRules | undefined;
  /** The learner's own words for a block. */
  @property({ attribute: false }) textOf: (block: BlockId) => string = () => "";
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  /** Of a block that is a form: its element comes with a part of the engine of its own, from whoever keeps what is counted. */
  @property({ attribute: false }) drawForm: (block: FormBlock) => unknown = () => nothing;
  /** The page is about a conversation: what leads away from it waits until it is over or left. */
  @state() private talking = false;

  protected override render(): TemplateResult {
    const page = this.lesson.pages[this.page - 1];
    const { pages } = this.outline;
    const atEnd = this.page > pages.findLastIndex((other) => this.#isNeeded(other));
    const here = pages[this.page - 1];
    const skipped = here !== undefined && here.optional !== true && !this.#isNeeded(here);
    return html`<header>
        <p class="label">${this.#eyebrow()}</p>
        <h1 tabindex="-1">${page?.title}</h1>
        ${page?.optional === true ? html`<p class="label">${word("lesson.optional")}</p>` : nothing}
        ${skipped ? html`<p class="label">${word("lesson.may-skip")}</p>` : nothing}
      </header>
      ${repeat(
        page?.blocks ?? [],
        (block) => block.id,
        (block) => this.#block(block),
      )}
      ${this.talking ? nothing : html`${atEnd ? this.#practiceLeft() : nothing} ${this.#more()} ${this.#wayOn()}`}`;
  }

  #eyebrow(): string | TemplateResult {
    const { step, title } = this.outline;
    const steps = Math.max(...this.course.lessons.map((lesson) => lesson.step ?? 0));
    return step === undefined
      ? title
      : html`<span>${word("lesson.step", { step, steps })}</span><span class="dot"> · </span><span>${title}</span>`;
  }

  #block(block: Block): TemplateResult {
    return html`<rc-block
      .block=${block}
      .response=${this.attempt.responses.get(block.id)}
      .text=${this.textOf(block.id)}
      .keptIn=${this.keptIn}
      .jobAid=${block.kind === "job-aid" ? this.jobAids.find(({ id }) => id === block.jobAid) : undefined}
      .scenario=${block.kind === "scenario" || block.kind === "own-scenario" ? this.scenarios.find(({ id }) => id === block.scenario) : undefined}
      .talkRules=${this.talkRules}
      .drawForm=${this.drawForm}
      @rc-talk-under-way=${({ underWay }: HTMLElementEventMap["rc-talk-under-way"]) => (this.talking = underWay)}
    ></rc-block>`;
  }

  #practiceLeft(): TemplateResult {
    const { practiceLeft, status } = lessonProgress(this.attempt, this.outline);
    if (status === "finished") return html`<p class="finished">${word("lesson.finished")}</p>`;
    const pages = this.outline.pages.flatMap((page, index) =>
      page.blocks.some(({ id }) => practiceLeft.includes(id)) ? [{ number: index + 1, title: page.title }] : [],
    );
    if (pages.length === 0) return html``;
    return html`<section class="left" aria-labelledby="left">
      <h2 id="left">${word("lesson.practice-left", { count: practiceLeft.length })}</h2>
      <p>${word("lesson.practice-left-note")}</p>
      <ul>
        ${pages.map((page) => html`<li><a class="way" href=${this.#hrefOf(page.number)}>${word("lesson.page-title", page)}</a></li>`)}
      </ul>
    </section>`;
  }

  #wayOn(): TemplateResult {
    return html`<nav aria-label=${word("lesson.pages")}>
      ${this.#back()} ${this.#on()}
      <div class="where">
        <ol>
          ${this.outline.pages.map((_page, index) => this.#dot(index + 1))}
        </ol>
        <span>${word("lesson.page-of", { number: this.page, pages: this.outline.pages.length })}</span>
      </div>
    </nav>`;
  }

  #dot(number: number): TemplateResult {
    const page = this.outline.pages[number - 1];
    const seen = page?.blocks.every(({ id }) => this.attempt.seen.has(id)) ?? false;
    const here = number === this.page;
    const label = word(seen ? "lesson.dot-seen" : "lesson.dot", { number, title: page?.title ?? "" });
    return html`<li>
      <a class=${seen ? "seen" : ""} href=${this.#hrefOf(number)} aria-label=${label} aria-current=${here ? "page" : nothing}><i></i></a>
    </li>`;
  }

  #back(): TemplateResult {
    if (this.page > 1) return html`<a class="way" href=${this.#hrefOf(this.page - 1)}>${word("lesson.back")}</a>`;
    const before = this.course.lessons[this.#index - 1];
    if (before === undefined) return html`<a class="way" href=${hrefTo({ view: "home" })}>${word("lesson.to-route")}</a>`;
    const href = hrefTo({ view: "lesson", lesson: before.id, page: before.pages.length });
    return html`<a class="way" href=${href}>${word("lesson.back-to", { title: before.title })}</a>`;
  }

  /** The next page, where the learner need not see it. */
  #more(): TemplateResult | typeof nothing {
    const next = this.outline.pages[this.page];
    if (next === undefined || this.#isNeeded(next)) return nothing;
    const text = word(next.optional === true ? "lesson.more" : "lesson.may-skip-next", { title: next.title });
    return html`<p class="more"><a class="way" href=${this.#hrefOf(this.page + 1)}>${text}</a></p>`;
  }

  /** To the next page that the lesson needs, or to the next lesson. From an optional page to the one after it, whatever that is. */
  #on(): TemplateResult {
    const here = this.outline.pages[this.page - 1];
    const index = this.outline.pages.findIndex((page, at) => at >= this.page && (here?.optional === true || this.#isNeeded(page)));
    const next = this.outline.pages[index];
    return next === undefined ? this.#onLesson() : this.#onPage(index + 1, next.title);
  }

  #onPage(number: number, title: string): TemplateResult {
    return html`<a class="button on" href=${this.#hrefOf(number)}>${word("lesson.on", { title })}</a>`;
  }

  #onLesson(): TemplateResult {
    const next = this.course.lessons[this.#index + 1];
    if (next === undefined) {
      const [to, label] = this.course.test === undefined ? (["home", "lesson.on-end"] as const) : (["test", "lesson.on-test"] as const);
      return html`<a class="button on" href=${hrefTo({ view: to })}>${word(label)}</a>`;
    }
    const href = hrefTo({ view: "lesson", lesson: next.id, page: firstPage(this.attempt, next) });
    return html`<a class="button on" href=${href}>${word("lesson.on-lesson", { title: next.title })}</a>`;
  }

  #isNeeded(page: PageOutline): boolean {
    return isNeeded(this.attempt, this.outline, page);
  }

  get #index(): number {
    return this.course.lessons.findIndex(({ id }) => id === this.outline.id);
  }

  #hrefOf(page: number): string {
    return hrefTo({ view: "lesson", lesson: this.outline.id, page });
  }
}

customElements.define("rc-lesson-page", RcLessonPage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-lesson-page": RcLessonPage;
  }
}
