import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt, ObjectiveResult, TestResult } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import { attemptsLeft, testOpen } from "../../model/progress.ts";
import type { Settings } from "../../model/settings.ts";
import { AskEvent } from "../ask-event.ts";
import { percent, scorePercent } from "../percent.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import type { Mastery } from "../test-intro/mastery.ts";
import { word } from "../words.ts";
import { resultStyle } from "./test-result-style.ts";

/** Fewer questions than these say too little about an objective. */
const enoughQuestions = 3;

/** What came of the last test handed in: passed or not yet, what is best done next, and the parts, weakest first, each with the way back. */
export class RcTestResult extends LitElement {
  static override styles = [type, controls, page, column, resultStyle];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) mastery!: Mastery;
  /** Whether there is one to print. */
  @property({ type: Boolean }) certificate = false;
  @property() review: Settings["review"] = "full";
  /** Of the last test handed in; empty where its answers are no longer there. */
  @property({ attribute: false }) byObjective: readonly ObjectiveResult[] = [];

  protected override render(): TemplateResult {
    const { attempt, mastery } = this;
    const result = attempt.test.results.at(-1) ?? { scaled: 0, passed: false };
    const score = scorePercent(result.scaled, mastery.score);
    return html`<p class="label">${word("test.title")}</p>
      <h1 tabindex="-1">${word(result.passed ? "result.passed" : "result.not-yet")}</h1>
      <p class="score">
        <b>${score}</b>
        <span>${word(`result.score-${mastery.from}`, { score, mark: percent(mastery.score) })} ${this.#best(result)}</span>
      </p>
      ${this.#next(result)} ${this.byObjective.length > 0 ? this.#objectives() : nothing}
      <p class="ways last">
        ${attempt.test.last === undefined || this.review === "none" ? nothing : html`<a class="way" href=${hrefTo({ view: "review" })}>${word("result.review")}</a>`}
        <a class="way" href=${hrefTo({ view: "home" })}>${word("result.to-route")}</a>
      </p>`;
  }

  #best(last: TestResult): string {
    const best = Math.max(...this.attempt.test.results.map(({ scaled }) => scaled));
    return best > last.scaled ? word("result.best", { score: scorePercent(best, this.mastery.score) }) : "";
  }

  #next(result: TestResult): TemplateResult {
    const { attempt, outline } = this;
    if (attempt.test.current !== undefined) {
      return html`<p><a class="button" href=${hrefTo({ view: "test" })}>${word("test.continue")}</a></p>`;
    }
    if (attempt.test.results.some((other) => other.passed))
      return this.#done(result.passed ? "result.passed-text" : "result.passed-before");
    if (attemptsLeft(attempt, outline) === 0) return this.#notYet("result.none-left-text");
    return this.#notYet(attempt.test.revisit === undefined ? "result.not-yet-text" : "result.revisit-text");
  }

  /** Passed: back to the job, with the card. */
  #done(text: string): TemplateResult {
    return html`<p>${word(text)}</p>
      <p>${word("result.to-job")}</p>
      ${this.#cards()}
      <p class="again">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new AskEvent("exit"))}>${word("shell.exit")}</button>
        ${this.certificate ? html`<a class="way" href=${hrefTo({ view: "certificate" })}>${word("certificate.title")}</a>` : nothing}
        ${this.#again("way")}
      </p>`;
  }

  /** One has its name as its label; of several the label says what they are. */
  #cards(): TemplateResult | typeof nothing {
    const { jobAids } = this.outline;
    if (jobAids.length === 0) return nothing;
    return html`<p class="aid">
      <small>${word(jobAids.length === 1 ? "card.title" : "card.several")}</small>
      ${jobAids.map((aid) => html`<a class="way" href=${hrefTo({ view: "card", jobAid: aid.id })}>${aid.title}</a>`)}
    </p>`;
  }

  /** Not yet: first the lesson of the weakest part, then another attempt. */
  #notYet(text: string): TemplateResult {
    const weakest = this.#parts.find(({ scaled }) => scaled < 1);
    const objective = this.outline.objectives.find(({ id }) => id === weakest?.objective);
    const lesson = this.outline.lessons.find(({ id }) => id === objective?.lessons[0]);
    return html`<p>${objective && lesson ? html`${word("result.weakest", { part: objective.title })} ` : nothing}${word(text)}</p>
      <p class="again">
        ${
          lesson
            ? html`<a class="button" href=${hrefTo({ view: "lesson", lesson: lesson.id, page: 1 })}
                >${word("lesson.back-to", { title: lesson.title })}</a
              >`
            : nothing
        }
        ${this.#again(lesson ? "button plain" : "button")}
      </p>`;
  }

  #again(look: string): TemplateResult | typeof nothing {
    const { attempt, outline } = this;
    if (!testOpen(attempt, outline)) return nothing;
    return html`<span class="retake"
      ><button type="button" class=${look} @click=${() => this.dispatchEvent(new AskEvent("start-test"))}>${word("result.again")}</button>
      <small>${word("test.attempts-left", { count: attemptsLeft(attempt, outline) })} · ${word("result.other-questions")}</small></span
    >`;
  }

  /** Weakest first; after them those with too few questions to say. */
  get #parts(): readonly ObjectiveResult[] {
    const judged = ({ questions }: ObjectiveResult): number => (questions < enoughQuestions ? 1 : 0);
    return [...this.byObjective].sort((one, other) => judged(one) - judged(other) || one.scaled - other.scaled);
  }

  #objectives(): TemplateResult {
    return html`<section aria-labelledby="objectives">
      <h2 id="objectives">${word("result.by-objective")}</h2>
      <ul>
        ${this.#parts.map((result) => this.#objective(result))}
      </ul>
    </section>`;
  }

  #objective({ objective, questions, scaled }: ObjectiveResult): TemplateResult {
    const { title = "", lessons = [] } = this.outline.objectives.find(({ id }) => id === objective) ?? {};
    const level = scaled >= this.mastery.score ? "strong" : scaled >= this.mastery.score / 2 ? "middling" : "weak";
    const verdict = questions < enoughQuestions ? word("result.too-few") : word(`result.${level}`, { score: percent(scaled) });
    return html`<li>
      <h3>${title}</h3>
      ${questions < enoughQuestions ? nothing : html`<div class="bar" aria-hidden="true"><i style="inline-size:${scaled * 100}%"></i></div>`}
      <p>${verdict}</p>
      ${
        scaled === 1
          ? nothing
          : html`<p class="ways">
              ${lessons.flatMap((id) => {
                const lesson = this.outline.lessons.find((other) => other.id === id);
                return lesson === undefined
                  ? []
                  : html`<a class="way" href=${hrefTo({ view: "lesson", lesson: id, page: 1 })}>${lesson.title}</a>`;
              })}
            </p>`
      }
    </li>`;
  }
}

customElements.define("rc-test-result", RcTestResult);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-result": RcTestResult;
  }
}
