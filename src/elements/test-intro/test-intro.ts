import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline, LessonOutline, TestRules } from "../../model/course.ts";
import { answerState } from "../../model/question-parts.ts";
import { formLength } from "../../model/form-length.ts";
import { attemptsLeft, lessonsBeforeTest, testOpen } from "../../model/progress.ts";
import { weakLessons } from "../../model/remediation.ts";
import type { TestScore } from "../../model/score-test.ts";
import type { Settings } from "../../model/settings.ts";
import { waitEndsMs } from "../../model/test-wait.ts";
import { AskEvent } from "../ask-event.ts";
import { dayAndTime } from "../day-and-time.ts";
import { percent } from "../percent.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { facts } from "../styles/facts.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { noClock, WaitWatch, type Clock } from "../wait-watch.ts";
import { word } from "../words.ts";
import type { Mastery } from "./mastery.ts";

/** Before the test: what it takes, and the way in, or what is left to do first. */
export class RcTestIntro extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    column,
    facts,
    css`
      .waits {
        font-weight: 600;
      }
      .waits:empty {
        margin: 0;
      }
      ul + p {
        margin-block-start: 1.2rem;
      }
    `,
  ];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) mastery!: Mastery;
  @property() review: Settings["review"] = "full";
  /** Where a test under way goes on. */
  @property() resumeAt = "";
  /** Of the last test handed in, where it is known. */
  @property({ attribute: false }) score: TestScore | undefined;
  @property({ attribute: false }) clock: Clock = noClock;
  readonly #watch = new WaitWatch(this);

  protected override render(): TemplateResult | typeof nothing {
    const { outline, attempt, mastery } = this;
    const { test, minutes } = outline;
    if (test === undefined) return nothing;
    const opensMs = waitEndsMs(attempt.test, test, this.clock.now());
    this.#watch.until(opensMs, this.clock);
    return html`<p class="label">${outline.title}</p>
      <h1 tabindex="-1">${word("test.title")}</h1>
      <p class="waits" role="status">${this.#waits(opensMs)}</p>
      <p>${word("test.intro")} ${word(`test.after-${this.review}`)} ${test.confidence === true ? word("question.sure-ahead") : nothing}</p>
      <dl>
        ${this.#fact("length", word("test.length", { questions: formLength(test), minutes: minutes.test ?? 0 }))}
        ${this.#fact("pass-mark", word(`test.pass-mark-${mastery.from}`, { score: percent(mastery.score) }))}
        ${this.#fact("attempts", this.#attempts(test))} ${this.#fact("time", word("test.time-text"))}
        ${this.#fact("leaving", word("test.leaving-text"))}
      </dl>
      ${this.#wayIn(opensMs)}`;
  }

  #fact(key: string, text: string): TemplateResult {
    return html`<div>
      <dt>${word(`test.${key}-label`)}</dt>
      <dd>${text}</dd>
    </div>`;
  }

  #attempts({ attempts, waitHours: count = 0 }: TestRules): string {
    const { attempt, outline } = this;
    const left = word("test.attempts-of", { left: attemptsLeft(attempt, outline), attempts });
    return count > 0 && attempts > 1 ? `${left}. ${word("result.wait-ahead", { count })}` : left;
  }

  /** Until when the door is shut, or that it has just opened. */
  #waits(opensMs: number | undefined): string {
    if (opensMs !== undefined) return word("home.test-waits", { when: dayAndTime(opensMs) });
    return this.#watch.over && testOpen(this.attempt, this.outline, this.clock.now()) ? word("result.wait-over") : "";
  }

  #wayIn(opensMs: number | undefined): TemplateResult {
    const { outline, attempt } = this;
    const { current } = attempt.test;
    if (current !== undefined) {
      const answered = [...current.answers.values()].filter((answer) => answerState(answer) === "whole").length;
      return html`<p>${word("test.under-way", { answered, questions: current.form.length })}</p>
        <p><a class="button" href=${this.resumeAt}>${word("test.continue")}</a></p>`;
    }
    if (testOpen(attempt, outline, this.clock.now())) {
      return html`<p>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("start-test"))}>${word("test.start")}</button>
      </p>`;
    }
    const result = html`<p><a class="button" href=${hrefTo({ view: "result" })}>${word("test.see-result")}</a></p>`;
    const left = lessonsBeforeTest(attempt, outline);
    if (left.length === 0 && opensMs !== undefined) return html`${this.#meanwhile()} ${result}`;
    if (attemptsLeft(attempt, outline) === 0 || left.length === 0)
      return html`<p>${word(attempt.test.results.some(({ passed }) => passed) ? "test.passed" : "test.none-left")}</p>
        ${result}`;
    return html`<h2>
        ${word(opensMs !== undefined ? "result.before-that" : attempt.test.revisit === undefined ? "test.closed" : "test.closed-again")}
      </h2>
      ${lessonLinks(left)} ${attempt.test.results.length > 0 ? result : nothing}`;
  }

  /** What to do until the test opens: the lessons of the parts below the mark. */
  #meanwhile(): TemplateResult | typeof nothing {
    const weak = weakLessons(this.score?.byObjective ?? [], this.outline, this.mastery.score);
    return weak.length === 0
      ? nothing
      : html`<h2>${word("result.meanwhile")}</h2>
          ${lessonLinks(weak)}`;
  }
}

function lessonLinks(lessons: readonly LessonOutline[]): TemplateResult {
  return html`<ul>
    ${lessons.map((lesson) => html`<li><a class="way" href=${hrefTo({ view: "lesson", lesson: lesson.id, page: 1 })}>${lesson.title}</a></li>`)}
  </ul>`;
}

customElements.define("rc-test-intro", RcTestIntro);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-intro": RcTestIntro;
  }
}
