import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { drawForm } from "../../src/model/draw-form.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BlockId, LessonId, ObjectiveId, OptionId, QuestionId } from "../../src/model/ids.ts";
import { firstPage, maySkip } from "../../src/model/may-skip.ts";
import { mergeAttempts } from "../../src/model/merge-attempts.ts";
import { minutesLeft } from "../../src/model/minutes-left.ts";
import { outcomeOf } from "../../src/model/outcome.ts";
import { precheckOpen, precheckRun, questionsToAvoid, shownObjectives } from "../../src/model/precheck.ts";
import { lessonProgress } from "../../src/model/progress.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { wayOn } from "../../src/model/way-on.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { hear, mend, precheckCourse } from "../fixtures/precheck-course.ts";
import { rightAnswer } from "../fixtures/random-facts.ts";

const { bank, outline } = precheckCourse;
const [start, mendLesson] = outline.lessons as [(typeof outline.lessons)[number], (typeof outline.lessons)[number]];
const form = ["q01", "q02", "q07", "q09"] as QuestionId[];
const keyOf = (id: QuestionId) => rightAnswer(bank.questions.find((question) => question.id === id)!);

function after(from: Attempt, ...facts: readonly Fact[]): Attempt {
  return facts.reduce((attempt, fact) => applyFact(attempt, fact, outline), from);
}

const started = after(emptyAttempt, { kind: "precheck-started", seed: 5, form });
const answer = (question: QuestionId, given: readonly OptionId[] = keyOf(question)): Fact => ({
  kind: "question-answered",
  question,
  answer: given,
});
const ended = (...shown: ObjectiveId[]): Attempt => after(started, { kind: "precheck-ended", shown });
const page = (lesson: string, block: string): Fact => ({ kind: "page-shown", lesson: lesson as LessonId, page: block as BlockId });
const reply: Fact = { kind: "reply-chosen", block: "start-reply" as BlockId, option: "c" as OptionId };

describe("applyFact(attempt, fact, outline): the pre-check", () => {
  it("T42: keeps form, answers and the question on screen, and restores them as they were", () => {
    const attempt = after(started, answer("q02" as QuestionId), { kind: "question-shown", question: "q07" as QuestionId });
    const { attempt: restored } = decodeSuspendData(encodeSuspendData(attempt, outline), outline);
    assert.deepEqual(restored, attempt);
    assert.deepEqual(precheckRun(restored)?.answers, new Map([["q02", ["a", "d"]]]));
    assert.deepEqual(wayOn(restored, outline), { to: { kind: "precheck", question: "q07" }, stopped: true });
  });

  it("costs no attempt at the test and leaves no result", () => {
    const attempt = after(started, ...form.map((id) => answer(id)), { kind: "precheck-ended", shown: [hear, mend] });
    assert.deepEqual(attempt.test, emptyAttempt.test);
    const { completion, success, scaled } = outcomeOf(attempt, outline);
    assert.deepEqual({ completion, success, scaled }, { completion: "incomplete", success: "unknown", scaled: undefined });
  });

  it("is taken once", () => {
    const again = after(ended(hear), { kind: "precheck-started", seed: 6, form: ["q04" as QuestionId] });
    assert.deepEqual(again, ended(hear));
    assert.deepEqual(after(started, { kind: "precheck-started", seed: 6, form: ["q04" as QuestionId] }), started);
  });

  it("takes answers to its own questions alone, and none once it has ended", () => {
    assert.equal(after(started, answer("q12" as QuestionId)), started);
    assert.equal(after(emptyAttempt, answer("q01" as QuestionId)), emptyAttempt);
    const over = ended(hear);
    assert.equal(after(over, answer("q01" as QuestionId)), over);
  });

  it("is left for a lesson and come back to, and the way on leads to where the learner was last", () => {
    const away = after(started, page("start", "start-text"));
    assert.equal(wayOn(away, outline)?.to.kind, "page");
    const back = after(away, { kind: "question-shown", question: form[0] });
    assert.deepEqual(wayOn(back, outline), { to: { kind: "precheck", question: "q01" }, stopped: true });
  });
});

describe("precheckOpen(attempt, outline)", () => {
  it("is open at the beginning and while it is under way, and over once it has ended", () => {
    assert.deepEqual(
      [emptyAttempt, started, ended()].map((attempt) => precheckOpen(attempt, outline)),
      [true, true, false],
    );
  });

  it("cannot be begun once a lesson is finished that it could shorten; one begun goes on", () => {
    const read = [page("start", "start-text"), page("start", "start-cards"), reply];
    assert.equal(precheckOpen(after(emptyAttempt, ...read.slice(0, 2)), outline), true);
    assert.equal(precheckOpen(after(emptyAttempt, ...read), outline), false);
    assert.equal(precheckOpen(after(started, ...read), outline), true);
  });

  it("is over when a test is begun, so that answers then are the test's", () => {
    const open = { ...outline, test: { ...outline.test!, opens: "always" } } as const;
    const tested = applyFact(started, { kind: "test-started", seed: 1, form: ["q04" as QuestionId] }, open);
    assert.equal(precheckOpen(tested, open), false);
    assert.equal(precheckRun(tested), undefined);
    const answered = applyFact(tested, answer("q01" as QuestionId), open);
    assert.equal(answered, tested);
  });

  it("is never open where the course has none, or the company does without it", () => {
    const { precheck: _none, ...without } = outline;
    assert.equal(precheckOpen(emptyAttempt, without), false);
    assert.equal(precheckOpen(started, without), false);
  });
});

describe("shownObjectives(bank, run)", () => {
  const run = (answers: readonly Fact[]) => precheckRun(after(started, ...answers))!;

  it("shows an objective by all of its questions right, and not by most of them", () => {
    const [one, two, three, four] = form as [QuestionId, QuestionId, QuestionId, QuestionId];
    assert.deepEqual(shownObjectives(bank, run([answer(one), answer(two), answer(three)])), [hear]);
    assert.deepEqual(shownObjectives(bank, run([answer(one), answer(three), answer(four)])), [mend]);
    assert.deepEqual(shownObjectives(bank, run([])), []);
  });

  it("is not satisfied by a part of a multiple response", () => {
    const [one, two] = form as [QuestionId, QuestionId];
    assert.deepEqual(shownObjectives(bank, run([answer(one), answer(two, ["a" as OptionId])])), []);
  });
});

describe("maySkip(attempt, lesson, page)", () => {
  it("lets pages without practice be skipped where every objective of the lesson is shown", () => {
    const skipped = (attempt: Attempt, lesson = start) => lesson.pages.map((one) => maySkip(attempt, lesson, one));
    assert.deepEqual(skipped(ended(hear)), [true, false]);
    assert.deepEqual(skipped(ended(mend)), [false, false]);
    const two = { ...start, objectives: [hear, mend] };
    assert.deepEqual([skipped(ended(hear), two)[0], skipped(ended(hear, mend), two)[0]], [false, true]);
    const { objectives: _none, ...unnamed } = start;
    assert.deepEqual(skipped(ended(hear, mend), unnamed), [false, false]);
  });

  it("lets nothing be skipped while the pre-check is under way", () => {
    const whole = after(started, ...form.map((id) => answer(id)));
    assert.equal(maySkip(whole, start, start.pages[0]!), false);
  });
});

describe("what follows from it: progress, the way on, minutes and the outcome", () => {
  const shown = ended(hear);

  it("finishes a lesson by its practice alone, and never by the pre-check", () => {
    assert.equal(lessonProgress(shown, start).status, "new");
    const practised = after(shown, page("start", "start-cards"), reply);
    assert.deepEqual(lessonProgress(practised, start), { status: "finished", pagesSeen: 1, pages: 1, practiceLeft: [] });
    assert.equal(lessonProgress(after(emptyAttempt, page("start", "start-cards"), reply), start).status, "started");
  });

  it("leads to the practice, past what may be skipped", () => {
    assert.deepEqual(wayOn(shown, outline), { to: { kind: "page", lesson: "start", page: "start-cards" }, stopped: false });
    assert.deepEqual([firstPage(shown, start), firstPage(emptyAttempt, start), firstPage(shown, mendLesson)], [2, 1, 1]);
  });

  it("completes by pages without what may be skipped, and not before the practice is done", () => {
    const rule = { by: "pages", statuses: "completed-incomplete", scoreOnCompletion: false, score: "best" } as const;
    const facts: Fact[] = [
      page("start", "start-cards"),
      reply,
      page("mend", "mend-spot"),
      { kind: "line-marked", block: "mend-spot" as BlockId, line: "b" as OptionId, on: true },
      { kind: "answer-checked", block: "mend-spot" as BlockId },
      page("mend", "mend-words"),
      { kind: "model-compared", block: "mend-words" as BlockId },
    ];
    const outcomes = facts.map((_, index) => outcomeOf(after(shown, ...facts.slice(0, index + 1)), outline, rule).completion);
    assert.deepEqual(outcomes, [...facts.slice(1).map(() => "incomplete"), "completed"]);
    assert.equal(outcomeOf(after(shown, ...facts), outline, rule).progress, 1);
    assert.equal(outcomeOf(after(emptyAttempt, ...facts), outline, rule).completion, "incomplete");
  });

  it("never lets the share of pages seen fall, whenever the pre-check ends and whatever is read all the same", () => {
    const read = after(started, page("start", "start-text"));
    const before = outcomeOf(read, outline).progress;
    const over = after(read, { kind: "precheck-ended", shown: [hear] });
    // One of four pages was seen; it counts on, though it need not have been.
    assert.deepEqual([before, outcomeOf(over, outline).progress], [1 / 4, 1 / 4]);
    const later = after(shown, page("start", "start-cards"));
    const [some, more] = [later, after(later, page("start", "start-text"))].map((attempt) => outcomeOf(attempt, outline).progress);
    assert.deepEqual([some, more], [1 / 3, 2 / 4]);
  });

  it("takes the minutes of skipped pages off, and leaves one for what is to be practised", () => {
    const long = { ...outline, lessons: outline.lessons.map((lesson) => ({ ...lesson, minutes: 4 })) };
    assert.deepEqual([minutesLeft(emptyAttempt, long), minutesLeft(shown, long)], [8, 6]);
    assert.equal(minutesLeft(after(shown, page("start", "start-cards")), long), 5);
  });
});

describe("questionsToAvoid(attempt)", () => {
  it("keeps the first test clear of the pre-check's questions, ended or not, and a later one of the last test's", () => {
    assert.deepEqual(questionsToAvoid(emptyAttempt), []);
    assert.deepEqual(questionsToAvoid(started), form);
    assert.deepEqual(questionsToAvoid(ended(hear)), form);
    const open = { ...outline, test: { ...outline.test!, opens: "always" } } as const;
    const test = ["q04", "q05", "q10", "q12"] as QuestionId[];
    const handedIn = [
      { kind: "test-started", seed: 1, form: test } as const,
      { kind: "test-handed-in", result: { scaled: 0, passed: false } } as const,
    ].reduce<Attempt>((attempt, fact) => applyFact(attempt, fact, open), ended(hear));
    assert.deepEqual(questionsToAvoid(handedIn), test);
  });

  it("leaves a full form of other questions, whatever both draw", () => {
    const rules = outline.test!;
    for (let seed = 0; seed < 200; seed++) {
      const asked = drawForm(bank, outline.precheck.form, seed, []);
      const test = drawForm(bank, rules.form, seed * 7 + 1, asked);
      assert.equal(test.length, 4);
      assert.deepEqual(
        test.filter((id) => asked.includes(id)),
        [],
        `seed ${seed}`,
      );
    }
  });
});

describe("mergeAttempts(one, other, outline): the pre-check", () => {
  it("takes one that has ended before one under way, whichever state is newer", () => {
    const underWay = after(started, answer("q01" as QuestionId), answer("q02" as QuestionId), answer("q07" as QuestionId));
    const over = ended(hear);
    assert.ok(underWay.revision > over.revision);
    assert.deepEqual(mergeAttempts(underWay, over, outline).precheck, over.precheck);
    assert.deepEqual(mergeAttempts(over, underWay, outline).precheck, over.precheck);
  });

  it("joins what two windows have shown", () => {
    const other = after(
      emptyAttempt,
      { kind: "precheck-started", seed: 9, form: ["q04" as QuestionId] },
      { kind: "precheck-ended", shown: [mend] },
    );
    const { precheck } = mergeAttempts(ended(hear), other, outline);
    assert.deepEqual(precheck, { kind: "ended", asked: new Set([...form, "q04"]), shown: new Set([hear, mend]) });
  });
});

describe("encodeSuspendData(attempt, outline): the pre-check", () => {
  it("T19: leaves a state without one byte for byte as it was", () => {
    const { precheck: _none, ...rest } = ended(hear);
    const { numbers, ...head } = outline;
    const { objectives: _also, ...older } = numbers;
    assert.equal(encodeSuspendData(rest, outline), encodeSuspendData(rest, { ...head, numbers: older }));
    assert.deepEqual(decodeSuspendData(encodeSuspendData(rest, outline), outline), { attempt: rest });
  });

  it("keeps what was shown where the company does without a pre-check by now, and nothing else of it", () => {
    const { precheck: _none, ...without } = outline;
    const { attempt } = decodeSuspendData(encodeSuspendData(ended(hear), outline), without);
    assert.deepEqual(attempt.precheck, { kind: "ended", asked: new Set(), shown: new Set([hear]) });
    assert.equal(maySkip(attempt, start, start.pages[0]!), true);
    assert.equal(decodeSuspendData(encodeSuspendData(started, outline), without).attempt.precheck, undefined);
    assert.ok(
      encodeSuspendData(worstCaseAttempt({ ...precheckCourse, outline: without }), without).length >=
        encodeSuspendData(attempt, without).length,
    );
  });

  it("leaves out an objective that is gone, and keeps to the others", () => {
    const numbers = { ...outline.numbers, objectives: { [mend]: 2 } as Record<ObjectiveId, number> };
    const { attempt } = decodeSuspendData(encodeSuspendData(ended(hear, mend), outline), { ...outline, numbers });
    assert.deepEqual(attempt.precheck, { kind: "ended", asked: new Set(form), shown: new Set([mend]) });
  });
});
