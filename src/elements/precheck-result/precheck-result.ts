import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline, LessonOutline, Objective } from "../../model/course.ts";
import { firstPage } from "../../model/may-skip.ts";
import { minutesLeft } from "../../model/minutes-left.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** What came of the pre-check: the parts that were shown, with the practice that is left of them, and those that were not yet. Nothing of single questions. */
export class RcPrecheckResult extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    column,
    css`
      ol {
        list-style: none;
        margin: 0 0 2rem;
        padding: 0;
      }
      li {
        padding-block: 0.9rem 0.5rem;
        padding-inline-start: 2.2rem;
        position: relative;
        border-block-start: 1px solid var(--rc-line);
      }
      li::before {
        content: "○";
        content: "○" / "";
        position: absolute;
        inset-inline-start: 0.2rem;
        color: var(--rc-soft);
      }
      .shown::before {
        content: "✓";
        content: "✓" / "";
        color: var(--rc-brand);
        font-weight: 650;
      }
      h2 {
        font-size: 1.2rem;
        margin: 0 0 0.2rem;
      }
      li p {
        margin: 0;
      }
      li .ways {
        display: grid;
        justify-items: start;
        gap: 0.5rem;
        padding-block: 0.3rem;
      }
    `,
  ];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  /** Where what is left goes on. */
  @property() next = "";

  protected override render(): TemplateResult {
    const { attempt, outline } = this;
    const asked = outline.objectives.filter(({ id }) => outline.precheck?.form.some(({ objective }) => objective === id));
    const shown = asked.filter((objective) => this.#isShown(objective));
    const key = shown.length === 0 ? "none" : shown.length === asked.length ? "all" : "some";
    const left = minutesLeft(attempt, outline);
    return html`<p class="label">${word("precheck.title")}</p>
      <h1 tabindex="-1">${word(`precheck.shown-${key}`, { count: shown.length, parts: asked.length })}</h1>
      <p>${word(`precheck.shown-${key}-text`)} ${left === 0 ? nothing : word("precheck.left", { count: left })}</p>
      <ol>
        ${asked.map((objective) => this.#objective(objective))}
      </ol>
      <p class="ways">
        <a class="button" href=${this.next}>${word(shown.length === 0 ? "precheck.begin" : "precheck.go-on")}</a>
        <a class="way" href=${hrefTo({ view: "home" })}>${word("lesson.to-route")}</a>
      </p>`;
  }

  #isShown({ id }: Objective): boolean {
    const { precheck } = this.attempt;
    return precheck?.kind === "ended" && precheck.shown.has(id);
  }

  #objective(objective: Objective): TemplateResult {
    const shown = this.#isShown(objective);
    const lessons = this.outline.lessons.filter(({ id }) => objective.lessons.includes(id));
    return html`<li class=${shown ? "shown" : ""}>
      <h2>${objective.title}</h2>
      <p>${word(shown ? "precheck.shown" : "precheck.not-yet")}</p>
      <p class="ways">${lessons.map((lesson) => (shown ? this.#practice(lesson) : this.#whole(lesson)))}</p>
    </li>`;
  }

  #whole({ id, title }: LessonOutline): TemplateResult {
    return html`<a class="way" href=${hrefTo({ view: "lesson", lesson: id, page: 1 })}>${title}</a>`;
  }

  /** The lesson's first page that is still needed: where another part has to be shown, too, that is its beginning. */
  #practice(lesson: LessonOutline): TemplateResult {
    const page = firstPage(this.attempt, lesson);
    const text = word("precheck.practice", { lesson: lesson.title, page: lesson.pages[page - 1]?.title ?? "" });
    return html`<a class="way" href=${hrefTo({ view: "lesson", lesson: lesson.id, page })}>${text}</a>`;
  }
}

customElements.define("rc-precheck-result", RcPrecheckResult);

declare global {
  interface HTMLElementTagNameMap {
    "rc-precheck-result": RcPrecheckResult;
  }
}
