import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BlockId, LessonId, OptionId, QuestionId } from "../../src/model/ids.ts";
import { seededRandom } from "../../src/model/random.ts";
import { randomFact } from "../fixtures/random-facts.ts";
import { smallCourse } from "../fixtures/small-course.ts";

const { outline } = smallCourse;
const play = (facts: readonly Fact[], from: Attempt = emptyAttempt) =>
  facts.reduce((attempt, fact) => applyFact(attempt, fact, outline), from);
const b = (id: string) => id as BlockId;
const o = (id: string) => id as OptionId;
const q = (id: string) => id as QuestionId;

const everyLesson: Fact[] = [
  ...outline.lessons.flatMap((lesson) =>
    lesson.pages.map((page): Fact => ({ kind: "page-shown", lesson: lesson.id, page: page.blocks[0]!.id })),
  ),
  { kind: "reply-chosen", block: b("start-reply"), option: o("a") },
  { kind: "answer-checked", block: b("mend-spot") },
  { kind: "model-compared", block: b("mend-words") },
];
const form = [q("q01"), q("q02"), q("q07"), q("q12")];
const testBegun = play([...everyLesson, { kind: "test-started", seed: 5, form }]);

describe("applyFact(attempt, fact, outline)", () => {
  it("changes nothing, not even the revision, when the same fact is told twice", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      let attempt = emptyAttempt;
      for (let step = 0; step < 150; step++) {
        const fact = randomFact(smallCourse, attempt, random);
        const after = applyFact(attempt, fact, outline);
        assert.ok(after === attempt || after.revision === attempt.revision + 1, `seed ${seed}, step ${step}`);
        // Silence after silence is two steps of a talk.
        if (fact.kind !== "test-started" && fact.kind !== "test-handed-in" && fact.kind !== "talk-stepped")
          assert.equal(applyFact(after, fact, outline), after, `seed ${seed}: ${fact.kind}`);
        attempt = after;
      }
    }
  });

  it("never forgets: what was seen, tried, turned or handed in stays", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      let attempt = emptyAttempt;
      for (let step = 0; step < 150; step++) {
        const after = applyFact(attempt, randomFact(smallCourse, attempt, random), outline);
        for (const block of attempt.seen) assert.ok(after.seen.has(block));
        for (const [block, response] of attempt.responses) {
          const now = after.responses.get(block)!;
          assert.equal(now.kind, response.kind);
          if (response.kind === "choose-reply" && now.kind === "choose-reply")
            assert.deepEqual(now.tried.slice(0, response.tried.length), response.tried);
          if (response.kind === "spot-it" && now.kind === "spot-it" && response.first) assert.deepEqual(now.first, response.first);
          if (response.kind === "scenario" && now.kind === "scenario") {
            assert.deepEqual(now.results.slice(0, response.results.length), response.results);
            if (response.first) assert.deepEqual(now.first, response.first);
            const [better, was] = [now, response].map(({ best, first }) => (best ?? first)?.scaled ?? 0);
            assert.ok(better! >= was!);
          }
          if (response.kind === "own-words" && now.kind === "own-words" && response.compared) assert.ok(now.compared);
        }
        assert.deepEqual(after.test.results.slice(0, attempt.test.results.length), attempt.test.results);
        attempt = after;
      }
    }
  });

  it("marks every block of a page as seen and remembers the page", () => {
    const after = play([{ kind: "page-shown", lesson: "start" as LessonId, page: b("start-cards") }]);
    assert.deepEqual([...after.seen], ["start-cards", "start-reply"]);
    assert.deepEqual(after.place, { kind: "lesson", lesson: "start", page: "start-cards" });
  });

  it("ignores a page that the lesson does not have", () => {
    assert.equal(play([{ kind: "page-shown", lesson: "start" as LessonId, page: b("mend-spot") }]), emptyAttempt);
  });

  it("keeps the lines as they were first checked when they are marked and checked again", () => {
    const mark = (line: string): Fact => ({ kind: "line-marked", block: b("mend-spot"), line: o(line), on: true });
    const check: Fact = { kind: "answer-checked", block: b("mend-spot") };
    const after = play([mark("c"), check, mark("b"), check]);
    assert.deepEqual(after.responses.get(b("mend-spot")), { kind: "spot-it", marked: ["b", "c"], first: ["c"] });
  });

  it("starts no test before the lessons are finished, and no second one beside the first", () => {
    assert.equal(play([{ kind: "test-started", seed: 5, form }]), emptyAttempt);
    assert.equal(applyFact(testBegun, { kind: "test-started", seed: 6, form: [] }, outline), testBegun);
  });

  it("starts no test when no attempt is left", () => {
    const handIn: Fact = { kind: "test-handed-in", result: { scaled: 0.5, passed: false } };
    const again: Fact = { kind: "test-started", seed: 6, form };
    const spent = play([handIn, again, handIn, again, handIn], testBegun);
    assert.equal(spent.test.results.length, 3);
    assert.equal(applyFact(spent, again, outline), spent);
  });

  it("takes an emptied answer for no answer", () => {
    const answer = (letters: string[]): Fact => ({ kind: "question-answered", question: q("q02"), answer: letters.map(o) });
    assert.equal(play([answer(["a"]), answer([])], testBegun).test.current!.answers.has(q("q02")), false);
  });

  it("ignores answers to questions that are not in the form, and answers after handing in", () => {
    const answer: Fact = { kind: "question-answered", question: q("q03"), answer: [o("a")] };
    assert.equal(applyFact(testBegun, answer, outline), testBegun);
    const done = play([{ kind: "test-handed-in", result: { scaled: 1, passed: true } }], testBegun);
    const late: Fact = { kind: "question-answered", question: q("q01"), answer: [o("a")] };
    assert.equal(applyFact(done, late, outline), done);
    assert.equal(applyFact(done, { kind: "test-handed-in", result: { scaled: 0, passed: false } }, outline), done);
  });
});
