import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attempt, ScenarioResponse, TestResult } from "../../src/model/attempt.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import type { BlockId, LessonId, OptionId } from "../../src/model/ids.ts";
import { keepResults } from "../../src/model/keep-results.ts";
import { mergeAttempts } from "../../src/model/merge-attempts.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallTalk } from "../fixtures/small-scenario.ts";
import { SmallLearner } from "../tracking/small-learner.ts";

const { outline } = smallCourse;
const merge = (one: Attempt, other: Attempt, of: CourseOutline = outline): Attempt => mergeAttempts(one, other, of);
const learner = (attempt?: Attempt): SmallLearner => new SmallLearner(undefined, attempt);
/** As one window has it that has gone on for long: newer than any other. */
const aged = (attempt: Attempt): Attempt => ({ ...attempt, revision: attempt.revision + 1000 });
const result = (scaled: number, passed = false): TestResult => ({ scaled, passed });

describe("mergeAttempts(one, other, outline): tests", () => {
  const ready = learner().finishesLessons().attempt;
  const begun = learner(ready).startsTest(5).attempt;
  const answered = learner(begun).answers(begun.test.current!.form[0]!, true).attempt;

  it("T42: goes on with the test that only the older has half done", () => {
    const joined = merge(answered, aged(learner(ready).opens("start", "start-text").attempt));
    assert.deepEqual(joined.test.current, answered.test.current);
    assert.deepEqual(joined.place, { kind: "lesson", lesson: "start", page: "start-text" });
  });

  it("T42: goes on with the newer of two that are half done", () => {
    const other = learner(ready).startsTest(6).attempt;
    assert.equal(merge(answered, aged(other)).test.current?.seed, 6);
    assert.equal(merge(aged(answered), other).test.current?.seed, 5);
  });

  it("goes on with no test that one of the two has handed in, even where it is the older", () => {
    const handedIn = learner(answered).handsIn().attempt;
    const { test } = merge(handedIn, aged(learner(answered).answers(answered.test.current!.form[1]!, true).attempt));
    assert.equal(test.current, undefined);
    assert.equal(test.last?.seed, 5);
    assert.deepEqual(test.results, handedIn.test.results);
  });

  it("goes on with a test that the newer cannot have handed in, and with none that it may have", () => {
    const another = learner(ready).takesTest(2, 7).attempt;
    const joined = merge(answered, aged(another)).test;
    assert.deepEqual([joined.current?.seed, joined.last, joined.results], [5, undefined, another.test.results]);
    const two = learner(ready).takesTest(1, 7).takesTest(2, 8).attempt;
    assert.equal(merge(answered, aged(two)).test.current, undefined);
  });

  it("keeps what was handed in apart: what both know first, the newer's last", () => {
    const shared = learner(ready).takesTest(1, 1).attempt;
    const [one, other] = [learner(shared).takesTest(2, 2).attempt, learner(shared).takesTest(3, 3).attempt];
    const scores = (attempt: Attempt): number[] => attempt.test.results.map(({ scaled }) => scaled);
    const joined = merge(one, aged(other));
    assert.deepEqual(scores(joined), [scores(shared)[0], scores(one)[1], scores(other)[1]]);
    assert.equal(joined.test.last?.seed, 3);
  });

  it("keeps the later hand-in of two that the other does not know, whichever state is newer, and of one that grew out of the other that one's", () => {
    const at = (attempt: Attempt, handedInAt: number): Attempt => ({ ...attempt, test: { ...attempt.test, handedInAt } });
    const shared = at(learner(ready).takesTest(1, 1).attempt, 100);
    const [one, other] = [at(learner(shared).takesTest(2, 2).attempt, 300), aged(at(learner(shared).takesTest(3, 3).attempt, 200))];
    assert.equal(merge(one, other).test.handedInAt, 300);
    assert.equal(merge(other, shared).test.handedInAt, 200);
    const setBack = at(learner(shared).takesTest(2, 2).attempt, 50);
    assert.equal(merge(shared, setBack), setBack, "its clock was set back");
  });

  it("asks to open again what neither has opened since the same failed test, and what the later of two tests asks for", () => {
    const remedial = { ...outline, test: { ...outline.test, remediation: true } };
    const failed: Attempt = { ...learner(ready).takesTest(1, 1).attempt };
    const asked: Attempt = { ...failed, test: { ...failed.test, revisit: ["start", "mend"] as LessonId[] } };
    const [one, other] = [learner(asked).opens("start", "start-text").attempt, aged(learner(asked).opens("mend", "mend-spot").attempt)];
    assert.deepEqual([one.test.revisit, other.test.revisit], [["mend"], ["start"]]);
    assert.equal(merge(one, other, remedial).test.revisit, undefined);
    const third = aged(aged(learner(failed).takesTest(2, 2).attempt));
    const later = { ...third, test: { ...third.test, revisit: ["mend"] as LessonId[] } };
    assert.deepEqual(merge(asked, later, remedial).test.revisit, ["mend"]);
    assert.deepEqual(merge(later, aged(aged(aged(asked))), remedial).test.revisit, ["mend"], "though the other is newer");
  });
});

describe("keepResults(results, limit)", () => {
  it("gives all where they fit", () => {
    const results = [result(0.5), result(0.9, true)];
    assert.equal(keepResults(results, 2), results);
  });

  it("keeps the best that passed, the best of all and the last, then the passed and the better ones, in their order", () => {
    const results = [result(0.7), result(0.85, true), result(0.95), result(0.6), result(0.82, true), result(0.1)];
    assert.deepEqual(keepResults(results, 3), [results[1], results[2], results[5]]);
    assert.deepEqual(keepResults(results, 4), [results[1], results[2], results[4], results[5]]);
    assert.deepEqual(keepResults(results, 5), [results[0], results[1], results[2], results[4], results[5]]);
    assert.deepEqual(keepResults(results, 1), [results[1], results[2]], "neither the pass nor the best is given up");
  });
});

describe("mergeAttempts(one, other, outline): practice", () => {
  const talk = ({ responses }: Attempt): ScenarioResponse => responses.get(smallTalk.id) as ScenarioResponse;
  const response = (attempt: Attempt, id: string): unknown => attempt.responses.get(id as BlockId);

  it("keeps the runs of both, the longer history first, with the best conduct and its number", () => {
    const shared = learner().talks("ra").attempt;
    const longer = learner(shared).talks("pb b").talks("pb b").talks("ra").attempt;
    const better = learner(shared).talks("pc y c a a").talks("pc y c c").attempt;
    for (const joined of [talk(merge(longer, aged(better))), talk(merge(aged(longer), better))]) {
      assert.deepEqual(joined.results, [...talk(longer).results, ...talk(better).results.slice(1)]);
      assert.deepEqual([joined.runs, joined.first], [6, talk(shared).first]);
      assert.deepEqual(joined.best, { ...talk(better).best, number: 5 });
    }
  });

  it("keeps nine results, and counts what is past them at least once", () => {
    const many = Array.from({ length: 8 }).reduce<SmallLearner>((played) => played.talks("ra"), learner());
    const [one, other] = [learner(many.attempt).talks("pb b").attempt, learner(many.attempt).talks("pc y c a a").attempt];
    const joined = talk(merge(aged(one), other));
    assert.equal(joined.results.length, 9);
    assert.equal(joined.runs, 10);
    assert.deepEqual([joined.best?.letters, joined.best?.number], ["pcycaa", 10]);
  });

  it("goes on with a run that is under way, unless the other has played it to its end", () => {
    const begun = learner().talks("ra").beginsTalk().says("pc y").attempt;
    const ended = learner(begun).says("c a a").endsTalk().attempt;
    assert.equal(talk(merge(ended, aged(begun))).current, undefined);
    const elsewhere = learner(learner().talks("ra").attempt).talks("pb b").attempt;
    assert.deepEqual(talk(merge(elsewhere, aged(begun))).current, talk(begun).current);
  });

  it("goes on with the older's run only where the newer cannot have come to its end", () => {
    const shared = learner().talks("ra").attempt;
    const more = learner(shared).talks("pb b").beginsTalk().says("pc").attempt;
    assert.deepEqual(talk(merge(more, aged(shared))).current, talk(more).current);
    const begun = learner(shared).beginsTalk().says("pc").attempt;
    assert.equal(talk(merge(begun, aged(shared))).current, undefined);
  });

  it("concludes nothing from a run whose result the other no longer keeps", () => {
    const results = Array.from({ length: 9 }, () => ({ ending: "settled", scaled: 0.5 }) as const);
    const kept = {
      kind: "scenario",
      results: [{ ending: "repaired", scaled: 1 }],
      runs: 1,
      current: { hash: 1, letters: "a", practice: false },
    } as const;
    const state = (attempt: ScenarioResponse, revision: number): Attempt => ({
      ...learner().attempt,
      revision,
      responses: new Map([[smallTalk.id, attempt]]),
    });
    const joined = talk(merge(state(kept, 1), state({ kind: "scenario", results, runs: 12 }, 2)));
    assert.equal(joined.current, undefined);
    assert.equal(joined.runs, 12);
    const again = { hash: 1, letters: "r", practice: false };
    const once = { ...kept, first: { ...kept.results[0], hash: 1, letters: "ra" } };
    assert.deepEqual(talk(merge(state(once, 1), state({ kind: "scenario", results, runs: 12, current: again }, 2))).current, again);
  });

  it("takes the answer of who has checked it before that of who has not, and of two the newer", () => {
    const line = (id: string) => ({ kind: "line-marked", block: "mend-spot" as BlockId, line: id as OptionId, on: true }) as const;
    const check = { kind: "answer-checked", block: "mend-spot" as BlockId } as const;
    const [checked, marked] = [learner().does(line("b"), check).attempt, aged(learner().does(line("c")).attempt)];
    assert.deepEqual(response(merge(checked, marked), "mend-spot"), response(checked, "mend-spot"));
    const both = aged(learner().does(line("c"), check).attempt);
    assert.deepEqual(response(merge(checked, both), "mend-spot"), response(both, "mend-spot"));
    const compared = learner().does({ kind: "model-compared", block: "mend-words" as BlockId }).attempt;
    const ticked = aged(
      learner().does({ kind: "checklist-ticked", block: "mend-words" as BlockId, item: "a" as OptionId, on: true }).attempt,
    );
    assert.deepEqual(response(merge(compared, ticked), "mend-words"), response(compared, "mend-words"));
  });

  it("unites replies, the longer list first: the first of it is what reports tell", () => {
    const [one, other] = [learner().replies("b").replies("a").attempt, aged(learner().replies("c").attempt)];
    assert.deepEqual(response(merge(one, other), "start-reply"), { kind: "choose-reply", tried: ["b", "a", "c"] });
  });

  it("takes the answer that fits the block, where one of the two was given when it was of another kind", () => {
    const fitting = learner().replies("b").attempt;
    const other: Attempt = { ...aged(fitting), responses: new Map([["start-reply" as BlockId, { kind: "scene", line: 3 }]]) };
    assert.deepEqual(response(merge(fitting, other), "start-reply"), { kind: "choose-reply", tried: ["b"] });
  });
});
