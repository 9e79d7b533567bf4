import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline, LessonOutline, TestRules } from "../../model/course.ts";
import { formLength } from "../../model/form-length.ts";
import { firstPage, isShortened } from "../../model/may-skip.ts";
import { minutesLeft } from "../../model/minutes-left.ts";
import { precheckOpen } from "../../model/precheck.ts";
import { attemptsLeft, lessonProgress, testOpen } from "../../model/progress.ts";
import { courseMark } from "../course-mark/course-mark.ts";
import { dayAndTime } from "../day-and-time.ts";
import "../customer-face/customer-face.ts";
import { percent, scorePercent } from "../percent.ts";
import { hrefTo, type Route } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { page } from "../styles/page.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import type { Mastery } from "../test-intro/mastery.ts";
import { word } from "../words.ts";
import { homeStyle } from "./course-home-style.ts";

/** Where *Go on* leads; `stopped` where the learner was there before. */
export interface GoOn {
  readonly route: Route;
  readonly stopped: boolean;
}

/** The course's first page: what it is about, or for who comes back only where to go on, then the whole route, then what stands beside it. */
export class RcCourseHome extends LitElement {
  static override styles = [type, controls, page, prose, homeStyle];

  @property({ attribute: false }) outline!: CourseOutline;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) goOn: GoOn | undefined;
  /** Of its test; undefined where it has none. */
  @property({ attribute: false }) mastery: Mastery | undefined;
  /** When the test opens again after a wait, milliseconds since 1970. */
  @property({ attribute: false }) opensMs: number | undefined;
  /** Whether there is one to print. */
  @property({ type: Boolean }) certificate = false;

  protected override render(): TemplateResult {
    const { outline } = this;
    const fresh = this.#fresh;
    return html`<div class="hero ${fresh ? "" : "again"}">
        <section class="about">
          <h1 tabindex="-1">${outline.headline}</h1>
          ${fresh ? html`<div class="prose lead">${unsafeHTML(outline.description)}</div>` : nothing} ${this.#wayOn()} ${this.#precheck()}
        </section>
        <div class="cover">${this.#cover()}</div>
      </div>
      <nav aria-labelledby="route">
        <h2 class="label" id="route">${word("home.route")}</h2>
        <ol class="route">
          ${outline.lessons.map((lesson) => this.#station(lesson))}${outline.test && this.mastery ? this.#testStation(outline.test, this.mastery) : nothing}
        </ol>
      </nav>
      ${this.#cards()}
      <ul class="aside">
        <li><a class="way" href=${hrefTo({ view: "plan" })}>${word("plan.title")}</a></li>
        <li><a class="way" href=${hrefTo({ view: "hooks" })}>${word("hooks.title")}</a></li>
        <li><a class="way" href=${hrefTo({ view: "sources" })}>${word("home.sources")}</a></li>
      </ul>`;
  }

  #cards(): TemplateResult | typeof nothing {
    const { jobAids } = this.outline;
    if (jobAids.length === 0) return nothing;
    return html`<h2 class="label" id="cards">${word(jobAids.length === 1 ? "card.title" : "card.several")}</h2>
      <ul class="cards" aria-labelledby="cards">
        ${jobAids.map((aid) => html`<li><a class="way" href=${hrefTo({ view: "card", jobAid: aid.id })}>${aid.title}</a></li>`)}
      </ul>`;
  }

  /** Who the course begins with, or else its mark. */
  #cover(): TemplateResult {
    const { cover, id } = this.outline;
    if (cover === undefined) return courseMark(id);
    return html`<rc-customer-face
      .person=${cover.person}
      .pronoun=${cover.pronoun}
      .shown=${cover.shown}
      .room=${cover.room}
      .withCaption=${false}
    ></rc-customer-face>`;
  }

  /** Nothing opened yet: the course is still to be introduced. */
  get #fresh(): boolean {
    return this.attempt.seen.size === 0 && this.attempt.test.results.length === 0 && this.goOn?.stopped !== true;
  }

  #wayOn(): TemplateResult {
    const { goOn } = this;
    const certificate = this.certificate
      ? html`<a class="way" href=${hrefTo({ view: "certificate" })}>${word("certificate.title")}</a>`
      : nothing;
    if (goOn === undefined) {
      return html`<p class="soft">${word("home.all-done")}</p>
        <p class="on">
          <a class="button" href=${hrefTo({ view: "plan" })}>${word(this.outline.plan === "revisit" ? "plan.title" : "home.plan")}</a>
          ${this.#result()} ${certificate}
        </p>`;
    }
    if (this.opensMs !== undefined && goOn.route.view === "test") {
      return html`<p class="soft">${this.#waits()}</p>
        <p class="on"><a class="button" href=${hrefTo({ view: "result" })}>${word("home.see-result")}</a></p>`;
    }
    const title = this.#placeOf(goOn);
    return html`${goOn.stopped && goOn.route.view !== "test" ? html`<p class="soft">${this.#stoppedAt(goOn.route)}</p>` : nothing}
      <p class="on">
        <a class="button go-on" href=${hrefTo(goOn.route)}>${word(this.#fresh ? "home.start" : "home.go-on", { title })}</a>
        ${certificate}
      </p>
      <p class="soft small left">${this.#left()}</p>`;
  }

  #result(): TemplateResult | typeof nothing {
    if (this.outline.test === undefined) return nothing;
    const href = hrefTo({ view: this.attempt.test.results.length > 0 ? "result" : "test" });
    return html`<a class="way" href=${href}>${word("home.see-result")}</a>`;
  }

  /** Offered beside the beginning while it may be taken, and the beginning beside it where it was begun. */
  #precheck(): TemplateResult | typeof nothing {
    const { attempt, outline } = this;
    if (this.#inPrecheck) {
      const [first] = outline.lessons;
      const href = hrefTo(first === undefined ? { view: "home" } : { view: "lesson", lesson: first.id, page: 1 });
      return html`<p class="precheck"><a class="way" href=${href}>${word("home.beginning")}</a></p>`;
    }
    const open = precheckOpen(attempt, outline);
    if (!open && (attempt.precheck?.kind !== "ended" || attempt.test.results.length > 0)) return nothing;
    const questions = outline.precheck === undefined ? 0 : formLength(outline.precheck);
    const key = !open ? "done" : attempt.precheck === undefined ? "take" : "on";
    return html`<p class="precheck">
      ${key === "take" ? word("home.precheck", { questions }) : nothing}
      <a class="way" href=${hrefTo({ view: "precheck" })}>${word(`home.precheck-${key}`)}</a>
    </p>`;
  }

  get #inPrecheck(): boolean {
    const route = this.goOn?.route;
    return (route?.view === "question" || route?.view === "overview") && route.precheck === true;
  }

  #waits(): string {
    return this.opensMs === undefined ? "" : word("home.test-waits", { when: dayAndTime(this.opensMs) });
  }

  #left(): string {
    const { attempt, outline } = this;
    const count = minutesLeft(attempt, outline);
    const { test } = outline.minutes;
    if (attempt.test.current !== undefined || this.#inPrecheck) return "";
    if (test === undefined || attempt.test.results.some((result) => result.passed)) return count > 0 ? word("home.left", { count }) : "";
    return count > 0 ? word("home.left-and-test", { count, test }) : word("home.left-test", { count: test });
  }

  #station(lesson: LessonOutline): TemplateResult {
    const progress = lessonProgress(this.attempt, lesson);
    const route = this.goOn?.route;
    const now = route?.view === "lesson" && route.lesson === lesson.id;
    const done = progress.status === "finished";
    const step = lesson.step === undefined ? nothing : html`${word("home.step", { step: lesson.step })} · `;
    return html`<li class=${now ? "now" : done ? "done" : ""} data-mark=${lesson.step ?? "•"}>
      <a href=${hrefTo({ view: "lesson", lesson: lesson.id, page: firstPage(this.attempt, lesson) })} aria-current=${now ? "step" : nothing}
        >${lesson.title}</a
      >
      <p class="scene">${lesson.summary}</p>
      <small
        >${step}${word("home.minutes", { count: lesson.minutes })}${this.#statusOf(progress.status, now)}${
          !done && isShortened(this.attempt, lesson) ? html` · ${word("home.shown")}` : nothing
        }</small
      >
    </li>`;
  }

  #statusOf(status: "new" | "started" | "finished", now: boolean): TemplateResult {
    if (status === "finished") return html` · ${word("home.done")}`;
    if (now && this.goOn?.stopped === true) return html` · ${word("home.here")}`;
    if (now) return html` · ${word("home.next")}`;
    if (status === "started") return html` · ${word("home.started")}`;
    return html`<span class="visually-hidden"> · ${word("home.open")}</span>`;
  }

  #testStation(test: TestRules, mastery: Mastery): TemplateResult {
    const { outline, attempt } = this;
    const { current, results } = attempt.test;
    const passed = results.some((result) => result.passed);
    const now = this.goOn !== undefined && !["lesson", "home"].includes(this.goOn.route.view) && !this.#inPrecheck;
    const left = attemptsLeft(attempt, outline);
    const takes = [
      word("test.questions", { count: formLength(test) }),
      word("test.untimed"),
      passed ? word("home.passed") : word("test.attempts-left", { count: left }),
    ];
    const last = results.at(-1);
    const score = last && scorePercent(last.scaled, mastery.score);
    const state =
      current !== undefined ? "home.test-under-way" : testOpen(attempt, outline) || results.length > 0 ? undefined : "home.test-later";
    const view = results.length > 0 && current === undefined ? "result" : "test";
    return html`<li class=${passed ? "done" : now ? "now" : ""} data-mark="•">
      <a href=${hrefTo({ view })} aria-current=${now ? "step" : nothing}>${word("test.title")}</a>
      ${passed || score === undefined ? nothing : html`<small class="last">${word("home.last-time", { score })}</small>`}
      <small>${takes.join(" · ")}</small>
      <small>${word(`test.mastery-${mastery.from}`, { score: percent(mastery.score) })}</small>
      ${state === undefined ? nothing : html`<small>${word(state)}</small>`}
      ${this.opensMs === undefined ? nothing : html`<small>${this.#waits()}</small>`}
    </li>`;
  }

  /** The page or question itself; a lesson that begins there by the lesson's own name. */
  #placeOf({ route, stopped }: GoOn): string {
    if (route.view === "question")
      return word(route.precheck === true ? "home.place.precheck" : "home.place.question", { number: route.number });
    if (route.view !== "lesson") return word(route.view === "overview" ? "home.place.overview" : "home.place.test");
    const lesson = this.outline.lessons.find(({ id }) => id === route.lesson);
    const page = stopped || route.page > 1 ? lesson?.pages[route.page - 1] : undefined;
    return page?.title ?? lesson?.title ?? this.outline.title;
  }

  #stoppedAt(route: Route): string {
    if (route.view !== "lesson") return word(this.#inPrecheck ? "home.stopped-precheck" : "home.stopped-test");
    const lesson = this.outline.lessons.find(({ id }) => id === route.lesson);
    return word("home.stopped", { lesson: lesson?.title ?? "", number: route.page, pages: lesson?.pages.length ?? 0 });
  }
}

customElements.define("rc-course-home", RcCourseHome);

declare global {
  interface HTMLElementTagNameMap {
    "rc-course-home": RcCourseHome;
  }
}
