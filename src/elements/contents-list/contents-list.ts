import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline, LessonOutline } from "../../model/course.ts";
import { firstPage, isShortened } from "../../model/may-skip.ts";
import { lessonProgress, testOpen } from "../../model/progress.ts";
import { AskEvent } from "../ask-event.ts";
import { dayAndTime } from "../day-and-time.ts";
import { scorePercent } from "../percent.ts";
import { hrefTo, type Route } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { sheet } from "../styles/sheet.ts";
import { type } from "../styles/type.ts";
import type { Mastery } from "../test-intro/mastery.ts";
import { word } from "../words.ts";
import { contentsStyle } from "./contents-list-style.ts";

/** The course's contents in a dialog, opened by `show()`. Escape, a press beside it, the close button, and any link in it close it. */
export class RcContentsList extends LitElement {
  static override styles = [type, controls, sheet, contentsStyle];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) route!: Route;
  /** Of the course's test; undefined where it has none. */
  @property({ attribute: false }) mastery: Mastery | undefined;
  /** When the test opens again after a wait, milliseconds since 1970. */
  @property({ attribute: false }) opensMs: number | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;

  /** Whether it was ever opened: before that it costs the first view nothing. */
  #wanted = false;

  show(): void {
    this.#wanted = true;
    this.requestUpdate();
    // At once: the dialog puts the focus on what is in it.
    this.performUpdate();
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby=${this.#wanted ? "title" : nothing} closedby="any">
      ${this.#wanted ? this.#contents() : nothing}
    </dialog>`;
  }

  #contents(): TemplateResult {
    const { outline, route } = this;
    return html`<div class="head">
        <h2 id="title">${word("contents.title")}</h2>
        <button type="button" class="button plain" @click=${this.close}>${word("contents.close")}</button>
      </div>
      <ol>
        <li>${this.#link({ view: "home" }, word("contents.home"), route.view === "home")}</li>
        ${outline.lessons.map((lesson) => this.#lesson(lesson))} ${this.mastery === undefined ? nothing : this.#test(this.mastery)}
      </ol>
      <h3 class="label" id="at-hand">${word("contents.at-hand")}</h3>
      <ul aria-labelledby="at-hand">
        ${outline.jobAids.map(
          (aid) =>
            html`<li>${this.#link({ view: "card", jobAid: aid.id }, aid.title, route.view === "card" && route.jobAid === aid.id)}</li>`,
        )}
        <li>${this.#link({ view: "plan" }, word("plan.title"), route.view === "plan")}</li>
        <li>${this.#link({ view: "hooks" }, word("hooks.title"), route.view === "hooks")}</li>
        <li>${this.#link({ view: "sources" }, word("home.sources"), route.view === "sources")}</li>
        <li><button type="button" class="row" aria-haspopup="dialog" @click=${this.#settings}>${word("settings.title")}</button></li>
      </ul>`;
  }

  readonly #settings = (): void => {
    this.close();
    this.dispatchEvent(new AskEvent("settings"));
  };

  #lesson(lesson: LessonOutline): TemplateResult {
    const { status, pagesSeen, pages } = lessonProgress(this.attempt, lesson);
    const { route } = this;
    const here = route.view === "lesson" && route.lesson === lesson.id;
    const text =
      status === "started" && pagesSeen < pages ? word("contents.pages-seen", { seen: pagesSeen, pages }) : word(`contents.${status}`);
    return html`<li class=${status} data-mark=${lesson.step ?? "•"}>
      ${this.#link({ view: "lesson", lesson: lesson.id, page: firstPage(this.attempt, lesson) }, lesson.title, here)}<small
        >${text}${status !== "finished" && isShortened(this.attempt, lesson) ? html` · ${word("home.shown")}` : nothing}</small
      >
    </li>`;
  }

  #test(mastery: Mastery): TemplateResult {
    const { outline, attempt, route } = this;
    const { current, results } = attempt.test;
    const passed = results.some((result) => result.passed);
    const state = passed
      ? "home.passed"
      : current
        ? "contents.test-under-way"
        : testOpen(attempt, outline)
          ? "contents.test-open"
          : "contents.test-later";
    const last = results.at(-1);
    const score = scorePercent(last?.scaled ?? 0, mastery.score);
    const shut = this.opensMs === undefined ? "" : ` · ${word("home.test-waits", { when: dayAndTime(this.opensMs) })}`;
    const text = last === undefined || passed || current ? word(state) : word("home.last-time", { score });
    const here = ["test", "question", "overview", "result", "review"].includes(route.view) && !("precheck" in route);
    const to: Route = { view: results.length > 0 && current === undefined ? "result" : "test" };
    return html`<li class=${passed ? "finished" : ""} data-mark="•">
      ${this.#link(to, word("test.title"), here)}<small>${text}${shut}</small>
    </li>`;
  }

  #link(to: Route, title: string, here: boolean): TemplateResult {
    return html`<a href=${hrefTo(to)} aria-current=${here ? "page" : nothing} @click=${this.close}>${title}</a>`;
  }
}

customElements.define("rc-contents-list", RcContentsList);

declare global {
  interface HTMLElementTagNameMap {
    "rc-contents-list": RcContentsList;
  }
}
