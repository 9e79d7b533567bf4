import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { drawForm } from "../../src/model/draw-form.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BlockId, JobAidId, LessonId, OptionId, QuestionId } from "../../src/model/ids.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import { conductOf } from "../../src/model/role-play/conduct.ts";
import { replayTalk } from "../../src/model/role-play/replay-talk.ts";
import { reachesMastery, scoreTest } from "../../src/model/score-test.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallRules, smallScenario, smallTalk } from "../fixtures/small-scenario.ts";

const { outline, bank } = smallCourse;
const block = (id: string) => id as BlockId;
const option = (id: string) => id as OptionId;

/** Someone who plays the small course: the model applied fact by fact, a session told of each. */
export class SmallLearner {
  attempt: Attempt;
  readonly #session: Pick<TrackingSession, "track"> | undefined;
  readonly #masteryScore: number;

  constructor(session?: Pick<TrackingSession, "track">, attempt: Attempt = emptyAttempt, masteryScore = outline.test.masteryScore) {
    this.#session = session;
    this.attempt = attempt;
    this.#masteryScore = masteryScore;
  }

  does(...facts: readonly Fact[]): this {
    for (const fact of facts) {
      const before = this.attempt;
      this.attempt = applyFact(before, fact, outline);
      this.#session?.track(fact, before, this.attempt);
    }
    return this;
  }

  opens(lesson: string, page: string): this {
    return this.does({ kind: "page-shown", lesson: lesson as LessonId, page: block(page) });
  }

  replies(letter: string): this {
    return this.does({ kind: "reply-chosen", block: block("start-reply"), option: option(letter) });
  }

  /** Begins a run of the small conversation; with `from` as practice. */
  beginsTalk(from?: string): this {
    const begun = { kind: "scenario-started", block: smallTalk.id, hash: smallScenario.hash } as const;
    return this.does(from === undefined ? begun : { ...begun, from });
  }

  /** One choice after the other, such as `pb y c`. */
  says(choices: string): this {
    return this.does(...choices.split(" ").map((letters): Fact => ({ kind: "talk-stepped", block: smallTalk.id, letters })));
  }

  /** What the player does when the run under way is over. */
  endsTalk(): this {
    const response = this.attempt.responses.get(smallTalk.id);
    const letters = response?.kind === "scenario" ? (response.current?.letters ?? "") : "";
    const { state } = replayTalk(letters, smallScenario, smallRules);
    const { kind: ending } = smallScenario.endings[state.ending!]!;
    return this.does({ kind: "talk-ended", block: smallTalk.id, ending, scaled: conductOf(state, smallScenario, smallRules).scaled });
  }

  /** A whole run that counts. */
  talks(choices: string): this {
    return this.beginsTalk().says(choices).endsTalk();
  }

  opensCard(): this {
    return this.does({ kind: "job-aid-opened", jobAid: "card" as JobAidId });
  }

  plans(line = 1, date = "2026-12-01"): this {
    return this.does({ kind: "line-planned", line, technique: "breathe" as BehaviourId, date });
  }

  finishesStart(): this {
    return this.opens("start", "start-text").opens("start", "start-cards").replies("c");
  }

  finishesLessons(): this {
    return this.finishesStart()
      .opens("mend", "mend-spot")
      .does(
        { kind: "line-marked", block: block("mend-spot"), line: option("b"), on: true },
        { kind: "answer-checked", block: block("mend-spot") },
      )
      .opens("mend", "mend-words")
      .does({ kind: "model-compared", block: block("mend-words") });
  }

  startsTest(seed = 1): this {
    return this.does({ kind: "test-started", seed, form: drawForm(bank, outline.test.form, seed, []) });
  }

  answers(question: QuestionId, rightly: boolean): this {
    const asked = bank.questions.find(({ id }) => id === question)!;
    const key = asked.options.filter((item) => asked.kind === "order" || item.right).map((item) => item.id);
    const wrong = asked.kind === "order" ? [...key].reverse() : asked.options.filter((item) => !item.right).map((item) => item.id);
    return this.does({ kind: "question-answered", question, answer: rightly ? key : asked.kind === "single" ? wrong.slice(0, 1) : wrong });
  }

  /** Hands a test in with `right` of its four questions right. */
  takesTest(right: number, seed = 1): this {
    this.startsTest(seed);
    this.attempt.test.current!.form.forEach((question, index) => this.answers(question, index < right));
    return this.handsIn();
  }

  handsIn(): this {
    const { scaled } = scoreTest(bank, this.attempt.test.current!);
    const passed = reachesMastery(scaled, this.#masteryScore);
    return this.does({ kind: "test-handed-in", result: { scaled: Math.round(scaled * 1_000_000) / 1_000_000, passed } });
  }
}
