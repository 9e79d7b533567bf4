import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt, TestRun } from "../../src/model/attempt.ts";
import type { Confidence } from "../../src/model/confidence.ts";
import type { Course } from "../../src/model/course.ts";
import type { BlockId, QuestionId } from "../../src/model/ids.ts";
import { checksum } from "../../src/model/checksum.ts";
import { openPart } from "../../src/model/question.ts";
import { encodeNumber } from "../../src/model/vlq.ts";
import { seededRandom } from "../../src/model/random.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { kindsCourse } from "../fixtures/question-kinds.ts";
import { randomFact } from "../fixtures/random-facts.ts";
import { carefulCourse, smallCourse } from "../fixtures/small-course.ts";

const { outline } = smallCourse;

function walk(seed: number, steps: number, course: Course = smallCourse): Attempt[] {
  const random = seededRandom(seed);
  const attempts = [emptyAttempt];
  for (let step = 0; step < steps; step++)
    attempts.push(applyFact(attempts.at(-1)!, randomFact(course, attempts.at(-1)!, random), course.outline));
  return attempts;
}

describe("encodeSuspendData(attempt, outline)", () => {
  it("gives back the same attempt after every step of a hundred random walks", () => {
    for (let seed = 1; seed <= 100; seed++) {
      for (const attempt of walk(seed, 120)) {
        const text = encodeSuspendData(attempt, outline);
        assert.match(text, /^[\x21-\x7e]+$/, `seed ${seed}`);
        const restored = decodeSuspendData(text, outline);
        assert.equal(restored.problem, undefined, `seed ${seed}`);
        assert.deepEqual(restored.attempt, attempt, `seed ${seed}`);
      }
    }
  });

  it("gives back answers of every kind of question, open parts and all", () => {
    const open = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      for (const attempt of walk(seed, 120, kindsCourse)) {
        const restored = decodeSuspendData(encodeSuspendData(attempt, kindsCourse.outline), kindsCourse.outline);
        assert.deepEqual(restored, { attempt }, `seed ${seed}`);
        for (const [id, answer] of attempt.test.current?.answers ?? []) if (answer.includes(openPart)) open.add(id);
      }
    }
    assert.deepEqual([...open].sort(), ["k-gap", "k-match", "k-rate"]);
  });

  it("gives back how sure somebody was, and when a test was handed in, after every step", () => {
    const course = carefulCourse();
    const told = new Set<unknown>();
    for (let seed = 1; seed <= 60; seed++) {
      for (const attempt of walk(seed, 120, course)) {
        assert.deepEqual(decodeSuspendData(encodeSuspendData(attempt, course.outline), course.outline), { attempt }, `seed ${seed}`);
        const { last, current, handedInAt } = attempt.test;
        for (const run of [last, current]) for (const confidence of run?.confidence?.values() ?? []) told.add(confidence);
        if (handedInAt !== undefined) told.add("handed in");
      }
    }
    assert.deepEqual([...told].sort(), [1, 2, 3, "handed in"]);
  });

  it("leads to the same attempt whether a walk is played straight or saved and restored before each step", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const straight = walk(seed, 150).at(-1);
      const random = seededRandom(seed);
      let restored = emptyAttempt;
      for (let step = 0; step < 150; step++) {
        const { attempt } = decodeSuspendData(encodeSuspendData(restored, outline), outline);
        restored = applyFact(attempt, randomFact(smallCourse, attempt, random), outline);
      }
      assert.deepEqual(restored, straight, `seed ${seed}`);
    }
  });
});

describe("encodeSuspendData(attempt, outline) of the same progress", () => {
  it("gives the same text, whatever was done first", () => {
    const attempt = walk(7, 200).at(-1)!;
    const turned = { ...attempt, responses: new Map([...attempt.responses].reverse()), seen: new Set([...attempt.seen].reverse()) };
    assert.ok(attempt.responses.size > 3);
    assert.equal(encodeSuspendData(turned, outline), encodeSuspendData(attempt, outline));
  });
});

describe("decodeSuspendData(text, outline)", () => {
  const attempt = walk(7, 200).at(-1)!;
  const text = encodeSuspendData(attempt, outline);

  it("takes an empty text for a first launch, without complaint", () => {
    assert.deepEqual(decodeSuspendData("", outline), { attempt: emptyAttempt });
    assert.deepEqual(decodeSuspendData("  ", outline), { attempt: emptyAttempt });
  });

  it("finds every text that was cut off", () => {
    for (let length = 1; length < text.length; length++)
      assert.equal(decodeSuspendData(text.slice(0, length), outline).problem, "unreadable", `${length}`);
  });

  it("finds every single character that was changed", () => {
    for (let at = 3; at < text.length; at++) {
      const changed = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
      assert.equal(decodeSuspendData(changed, outline).problem, "unreadable", `at ${at}`);
    }
  });

  it("says so where a later version wrote it, and where it is not ours", () => {
    assert.equal(decodeSuspendData(text.replace("R1", "R2"), outline).problem, "newer-version");
    for (const other of ["{}", '{"progress":1}', "null", "R1.", "R1..", "R1.<script>.AAAA"])
      assert.equal(decodeSuspendData(other, outline).problem, "unreadable", other);
  });

  it("refuses the state of another course", () => {
    const other = { ...outline, id: "other" as typeof outline.id };
    assert.equal(decodeSuspendData(text, other).problem, "unreadable");
  });

  it("finds a letter that is none, in a text that is whole otherwise", () => {
    const body = (letter: number) =>
      `BAA${encodeNumber(1)}${encodeNumber(outline.numbers.blocks["start-cards" as BlockId]!)}DAB${encodeNumber(letter)}AAA`;
    const states = [25, 26].map((letter) => decodeSuspendData(`R1.${body(letter)}.${checksum(`small.${body(letter)}`)}`, outline));
    assert.deepEqual(states[0]?.attempt.responses.get("start-cards" as BlockId), { kind: "reveal", cards: ["z"] });
    assert.equal(states[1]?.problem, "unreadable");
  });

  it("gives up a form of which no question is left, and no attempt with it", () => {
    const begun = walk(2, 200).find(({ test }) => test.current !== undefined)!;
    const later = { ...outline, numbers: { ...outline.numbers, questions: {} } };
    const { attempt: restored, problem } = decodeSuspendData(encodeSuspendData(begun, outline), later);
    assert.equal(problem, undefined);
    assert.equal(restored.test.current, undefined);
    assert.equal(restored.test.results.length, begun.test.results.length);
  });

  it("gives up what the course does not ask any more, and keeps to the question how sure somebody was when another one was retired", () => {
    const { outline: careful } = carefulCourse();
    const form = ["q01", "q02", "q07", "q09"] as QuestionId[];
    const run = { seed: 1, form, at: form[0], answers: new Map(form.map((id) => [id, ["a"]])), flagged: new Set() } as unknown as TestRun;
    const confidence = new Map(form.map((id, index) => [id, ((index % 3) + 1) as Confidence]));
    const saved = encodeSuspendData(
      { ...emptyAttempt, test: { results: [], last: undefined, current: { ...run, confidence }, handedInAt: 5 } },
      careful,
    );
    assert.deepEqual(decodeSuspendData(saved, outline).attempt.test, { results: [], last: undefined, current: run });
    const { q02: _retired, ...questions } = careful.numbers.questions as Record<string, number>;
    const later = { ...careful, numbers: { ...careful.numbers, questions: questions as Record<QuestionId, number> } };
    const { current } = decodeSuspendData(saved, later).attempt.test;
    assert.deepEqual(
      [...(current?.confidence ?? [])],
      [
        ["q01", 1],
        ["q07", 3],
        ["q09", 1],
      ],
    );
  });

  it("keeps what still exists when a block and a question were retired and others were added", () => {
    const { "start-cards": _retired, ...blocks } = outline.numbers.blocks as Record<string, number>;
    const later = { ...outline, numbers: { ...outline.numbers, blocks: { ...blocks, "new-block": 99 } as Record<BlockId, number> } };
    const before = walk(3, 200).find((a) => a.responses.has("start-cards" as BlockId) && a.responses.has("start-reply" as BlockId))!;
    const { attempt: restored, problem } = decodeSuspendData(encodeSuspendData(before, outline), later);
    assert.equal(problem, undefined);
    assert.equal(restored.responses.has("start-cards" as BlockId), false);
    assert.deepEqual(restored.responses.get("start-reply" as BlockId), before.responses.get("start-reply" as BlockId));
  });
});
