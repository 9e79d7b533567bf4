import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Attempt, ObjectiveResult, TestResult } from "../../model/attempt.ts";
import type { ComparedConfidence } from "../../model/compare-confidence.ts";
import type { CourseOutline } from "../../model/course.ts";
import { bestConduct } from "../../model/best-conduct.ts";
import { attemptsLeft, testOpen } from "../../model/progress.ts";
import type { TestScore } from "../../model/score-test.ts";
import type { Settings } from "../../model/settings.ts";
import { waitEndsMs } from "../../model/test-wait.ts";
import { AskEvent } from "../ask-event.ts";
import { dayAndTime } from "../day-and-time.ts";
import { percent, scorePercent } from "../percent.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import type { Mastery } from "../test-intro/mastery.ts";
import { noClock, WaitWatch, type Clock } from "../wait-watch.ts";
import { word } from "../words.ts";
import { sureAndWrong } from "./sure-and-wrong.ts";
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
  /** Of the last test handed in; undefined where its answers are no longer there. */
  @property({ attribute: false }) score: TestScore | undefined;
  /** Of the same test; undefined where nobody said how sure they were. */
  @property({ attribute: false }) confidence: ComparedConfidence | undefined;
  @property({ attribute: false }) clock: Clock = noClock;
  readonly #watch = new WaitWatch(this);

  protected override render(): TemplateResult {
    const { attempt, mastery, outline } = this;
    const opensMs = waitEndsMs(attempt.test, outline.test, this.clock.now());
    this.#watch.until(opensMs, this.clock);
    const result = attempt.test.results.at(-1) ?? { scaled: 0, passed: false };
    const score = scorePercent(result.scaled, mastery.score);
    return html`<p class="label">${word("test.title")}</p>
      <h1 tabindex="-1">${word(result.passed ? "result.passed" : "result.not-yet")}</h1>
      <p class="score">
        <b>${score}</b>
        <span>${word(`result.score-${mastery.from}`, { score, mark: percent(mastery.score) })} ${this.#best(result)}</span>
      </p>
      <p class="waits" role="status">${this.#waits(opensMs)}</p>
      ${this.#next(result)} ${this.confidence && sureAndWrong(this.confidence, outline, this.review)}
      ${this.score === undefined ? nothing : [this.#objectives(this.score), this.#levels(this.score)]}
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
    const waits = waitEndsMs(attempt.test, outline.test, this.clock.now()) !== undefined;
    if (attempt.test.revisit !== undefined) return this.#notYet(waits ? "result.wait-revisit-text" : "result.revisit-text");
    return this.#notYet(waits ? "result.wait-text" : "result.not-yet-text");
  }

  /** Until when there is no other test, or that there may be one now. */
  #waits(opensMs: number | undefined): string {
    if (opensMs !== undefined) return word("home.test-waits", { when: dayAndTime(opensMs) });
    return this.#watch.over && testOpen(this.attempt, this.outline, this.clock.now()) ? word("result.wait-over") : "";
  }

  /** Passed: back to the job, with a plan and the cards. */
  #done(text: string): TemplateResult {
    return html`<p>${word(text)}</p>
      <p>${word("result.to-job")}</p>
      <p class="again">
        <a class="button" href=${hrefTo({ view: "plan" })}>${word("home.plan")}</a>
        <button type="button" class="button plain" @click=${() => this.dispatchEvent(new AskEvent("exit"))}>${word("shell.exit")}</button>
        ${this.certificate ? html`<a class="way" href=${hrefTo({ view: "certificate" })}>${word("certificate.title")}</a>` : nothing}
        ${this.#again("way")}
      </p>
      ${this.#cards()}`;
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
    const weakest = weakestFirst(this.score?.byObjective ?? []).find(({ scaled }) => scaled < 1);
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
    if (!testOpen(attempt, outline, this.clock.now())) return nothing;
    return html`<span class="retake"
      ><button type="button" class=${look} @click=${() => this.dispatchEvent(new AskEvent("start-test"))}>${word("result.again")}</button>
      <small>${word("test.attempts-left", { count: attemptsLeft(attempt, outline) })} · ${word("result.other-questions")}</small></span
    >`;
  }

  #objectives({ byObjective }: TestScore): TemplateResult {
    return html`<section aria-labelledby="objectives">
      <h2 id="objectives">${word("result.by-objective")}</h2>
      <ul>
        ${weakestFirst(byObjective).map((result) => this.#objective(result))}
      </ul>
    </section>`;
  }

  #objective({ objective, questions, scaled }: ObjectiveResult): TemplateResult {
    const { title = "", lessons = [] } = this.outline.objectives.find(({ id }) => id === objective) ?? {};
    const ways = this.outline.lessons
      .filter(({ id }) => lessons.includes(id))
      .map(({ id, title }) => html`<a class="way" href=${hrefTo({ view: "lesson", lesson: id, page: 1 })}>${title}</a>`);
    return this.#part(title, questions >= enoughQuestions ? scaled : undefined, scaled === 1 ? [] : ways);
  }

  /** What somebody knows, what they decide and what they do are three things. */
  #levels({ byLevel }: TestScore): TemplateResult {
    const look = this.review === "none" ? [] : [html`<a class="way" href=${hrefTo({ view: "review" })}>${word("result.review")}</a>`];
    const conduct = bestConduct(this.attempt);
    return html`<section aria-labelledby="levels">
      <h2 id="levels">${word("result.by-level")}</h2>
      <ul>
        ${byLevel.map(({ level, questions, scaled }) =>
          this.#part(word(`result.${level}`), questions >= enoughQuestions ? scaled : undefined, scaled === 1 ? [] : look),
        )}
        ${conduct && this.#part(word("result.conduct", { count: conduct.talks }), conduct.scaled, this.#talks())}
      </ul>
    </section>`;
  }

  #talks(): TemplateResult[] {
    return this.outline.lessons.flatMap(({ id, pages }) =>
      pages.flatMap(({ title, blocks }, index) =>
        blocks.some(({ kind }) => kind === "scenario")
          ? html`<a class="way" href=${hrefTo({ view: "lesson", lesson: id, page: index + 1 })}>${title}</a>`
          : [],
      ),
    );
  }

  /** `scaled`: undefined where there is too little to say. */
  #part(title: string, scaled: number | undefined, ways: readonly TemplateResult[]): TemplateResult {
    const { score: mark } = this.mastery;
    const level = scaled === undefined || scaled < mark / 2 ? "weak" : scaled < mark ? "middling" : "strong";
    return html`<li>
      <h3>${title}</h3>
      ${scaled === undefined ? nothing : html`<div class="bar" aria-hidden="true"><i style="inline-size:${scaled * 100}%"></i></div>`}
      <p>${scaled === undefined ? word("result.too-few") : word(`result.${level}`, { score: percent(scaled) })}</p>
      ${ways.length === 0 ? nothing : html`<p class="ways">${ways}</p>`}
    </li>`;
  }
}

/** After them those with too few questions to say. */
function weakestFirst(parts: readonly ObjectiveResult[]): readonly ObjectiveResult[] {
  const judged = ({ questions }: ObjectiveResult): number => (questions < enoughQuestions ? 1 : 0);
  return [...parts].sort((one, other) => judged(one) - judged(other) || one.scaled - other.scaled);
}

customElements.define("rc-test-result", RcTestResult);

declare global {
  interface HTMLElementTagNameMap {
    "rc-test-result": RcTestResult;
  }
}
