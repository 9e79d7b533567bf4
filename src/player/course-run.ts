import type { GoOn } from "../elements/course-home/course-home.ts";
import type { Mastery } from "../elements/test-intro/mastery.ts";
import type { Attempt, TestRun } from "../model/attempt.ts";
import { certified } from "../model/certified.ts";
import type { CourseOutline, TestRules } from "../model/course.ts";
import { drawForm } from "../model/draw-form.ts";
import type { Launch } from "../model/launch.ts";
import { precheckRun, questionsToAvoid } from "../model/precheck.ts";
import type { QuestionBank } from "../model/question.ts";
import { lessonsToRevisit } from "../model/remediation.ts";
import { judgeTest, scoreTest, type TestScore } from "../model/score-test.ts";
import { toMinute, waitEndsMs } from "../model/test-wait.ts";
import { AttemptStore } from "./attempt-store.ts";
import { goOn } from "./go-on.ts";
import { OwnWords } from "./own-words.ts";
import type { PlayerParts } from "./player-parts.ts";
import type { View } from "./view.ts";

/** One launched course: the attempt, who it belongs to, and what the player does with the model's rules. No markup. */
export class CourseRun {
  readonly outline: CourseOutline;
  readonly launch: Launch;
  readonly ownWords: OwnWords;
  readonly #store: AttemptStore;
  readonly #parts: PlayerParts;

  constructor(parts: PlayerParts, launch: Launch, attempt: Attempt) {
    const { environment, session } = parts;
    this.#parts = parts;
    this.launch = launch;
    this.outline = launch.mode === "Normal" ? parts.course.outline : allOpen(parts.course.outline, attempt);
    this.ownWords = new OwnWords(environment.localStorage, this.outline.id, launch, () => environment.now());
    this.#store = new AttemptStore(attempt, this.outline, session);
  }

  get attempt(): Attempt {
    return this.#store.attempt;
  }

  /** The LMS's pass mark wins; 0 is one. None where there is no test. */
  get mastery(): Mastery | undefined {
    const { masteryScore } = this.launch;
    const { test } = this.outline;
    if (test === undefined) return undefined;
    return masteryScore === undefined
      ? { score: test.masteryScore, from: test.masteryFrom ?? "course" }
      : { score: masteryScore, from: "lms" };
  }

  /** Whether there is one to print: the company wants it, and the course is done. Not for who only looks around. */
  get certificate(): boolean {
    const { certificate, completion } = this.#parts.course.settings;
    return certificate && this.launch.mode !== "Browse" && certified(this.attempt, this.#parts.course.outline, completion);
  }

  /** When the test opens again after a wait, milliseconds since 1970; undefined where nothing has to be waited for. */
  get opensMs(): number | undefined {
    return waitEndsMs(this.attempt.test, this.outline.test, this.#parts.environment.now());
  }

  /** Where *Go on* leads. */
  get goOn(): GoOn | undefined {
    return goOn(this.attempt, this.outline, this.#parts.course.settings.completion);
  }

  readonly apply: AttemptStore["apply"] = (fact) => {
    this.#store.apply(fact);
  };

  /** Tells the fact that a page is on screen. */
  show(view: View): void {
    const { route } = view;
    switch (route.view) {
      case "lesson": {
        const page = view.kind === "lesson" ? view.lesson.pages[route.page - 1]?.blocks[0] : undefined;
        return page && this.apply({ kind: "page-shown", lesson: route.lesson, page: page.id });
      }
      case "test":
      case "result":
      case "review":
        return this.apply({ kind: "test-opened" });
      case "question":
        return this.apply({ kind: "question-shown", question: this.#runOf(route)?.form[route.number - 1] });
      case "overview":
        return this.apply({ kind: "question-shown", question: undefined });
      case "card":
        return this.apply({ kind: "job-aid-opened", jobAid: route.jobAid });
      case "home":
      case "precheck":
      case "sources":
      case "seen":
      case "plan":
      case "hooks":
      case "certificate":
        return;
    }
  }

  #runOf({ precheck }: { readonly precheck?: true }): TestRun | undefined {
    return precheck === true ? precheckRun(this.attempt) : this.attempt.test.current;
  }

  /** Draws a new form that avoids the last one's questions, the first one those of the pre-check. Nothing where a test is under way or none may be started. */
  async startTest(): Promise<void> {
    const { test } = this.outline;
    if (test === undefined) return;
    const bank = await this.#loadBank(test);
    const seed = Math.floor(this.#parts.environment.random() * 2 ** 30);
    const form = drawForm(bank, test.form, seed, questionsToAvoid(this.attempt));
    this.apply({ kind: "test-started", seed, form, nowMs: this.#parts.environment.now() });
  }

  /** Scores the test under way and hands it in, once: a second call finds none under way. */
  async handIn(): Promise<void> {
    const { outline, mastery } = this;
    if (outline.test === undefined || mastery === undefined) return;
    const bank = await this.#loadBank(outline.test);
    const { current } = this.attempt.test;
    if (current === undefined) return;
    const { score } = mastery;
    const result = judgeTest(bank, current, score);
    const revisit = lessonsToRevisit(result, scoreTest(bank, current).byObjective, outline, score);
    const next = {
      ...(revisit.length === 0 ? {} : { revisit }),
      ...(outline.test.waitHours ? { handedInAt: toMinute(this.#parts.environment.now()) } : {}),
    };
    this.apply({ kind: "test-handed-in", result, ...next });
  }

  /** Of the last test handed in, while its answers are there. */
  scoreOfLast(bank: QuestionBank): TestScore | undefined {
    const { last } = this.attempt.test;
    return last && scoreTest(bank, last);
  }

  #loadBank({ bank }: TestRules): Promise<QuestionBank> {
    return this.#parts.loader.load(`bank:${bank}`);
  }
}

/** Browse and review: the test is open too, whatever was done before. */
function allOpen(outline: CourseOutline, attempt: Attempt): CourseOutline {
  if (outline.test === undefined) return outline;
  const attempts = attempt.test.results.length + outline.test.attempts;
  return { ...outline, test: { ...outline.test, opens: "always", attempts, retakeAfterPass: true, remediation: false, waitHours: 0 } };
}
