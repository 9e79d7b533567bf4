import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { roomToKeep } from "../../src/statements/interaction-room.ts";
import { toInteractions, type Interaction } from "../../src/statements/interactions.ts";
import { toScorm12Interaction } from "../../src/statements/scorm12-interaction.ts";
import { toScorm2004Interaction } from "../../src/statements/scorm2004-interaction.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { startMs } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
const interactions = ({ attempt }: SmallLearner, ...more: [] | ["full" | "run" | "off"]) =>
  toInteractions(attempt, outline, smallLookup, ...more);
const ids = (learner: SmallLearner, ...more: [] | ["full" | "run" | "off"]) => interactions(learner, ...more).map(({ id }) => id);
const as12 = (interaction: Interaction) => toScorm12Interaction(interaction, "09:15:00");
const as2004 = (interaction: Interaction) => toScorm2004Interaction(interaction, smallLookup, "en", startMs);

describe("toInteractions(attempt, outline, lookup, reporting) of conversations", () => {
  it("has the first run turn by turn as it goes, under ids that stay when it ends", () => {
    const learner = new SmallLearner().beginsTalk().says("pa y");
    assert.deepEqual(ids(learner), ["more-talk-r1-t01", "more-talk-r1-t02"]);
    learner.says("c b").endsTalk();
    assert.deepEqual(ids(learner), ["more-talk-r1-t01", "more-talk-r1-t02", "more-talk-r1-t03", "more-talk-r1-t04", "more-talk-r1"]);
  });

  it("has the best run turn by turn, and others as one summary each", () => {
    const learner = new SmallLearner().talks("ra").talks("z z").talks("qb a a").talks("pb b");
    const best = ["more-talk-r3-t01", "more-talk-r3-t02", "more-talk-r3-t03"];
    assert.deepEqual(ids(learner), ["more-talk-r1-t01", "more-talk-r1", ...best, "more-talk-r2", "more-talk-r3", "more-talk-r4"]);
  });

  it("has nine summaries, and one more where a later run is the best", () => {
    const learner = new SmallLearner();
    for (let run = 1; run <= 10; run++) learner.talks("ra");
    const summaries = () => ids(learner).filter((id) => /-r\d+$/.test(id)).length;
    assert.equal(summaries(), 9);
    assert.equal(ids(learner.talks("qb a a")).includes("more-talk-r11"), true);
    assert.equal(summaries(), 10);
  });

  it("has a run begun anew under other ids than the one given up", () => {
    const learner = new SmallLearner().beginsTalk().says("pa").talks("pb b");
    assert.deepEqual(ids(learner), ["more-talk-r1.2-t01", "more-talk-r1.2-t02", "more-talk-r1"]);
  });

  it("has summaries alone where behaviour is reported by run, nothing where it is not, and never practice", () => {
    const learner = new SmallLearner().talks("pb b").talks("qb a a").beginsTalk("qb").says("b");
    assert.deepEqual(ids(learner, "run"), ["more-talk-r1", "more-talk-r2"]);
    assert.deepEqual(ids(learner, "off"), []);
    assert.equal(ids(learner).length, 7);
    assert.deepEqual(ids(new SmallLearner().beginsTalk("").says("qb")), []);
  });

  it("leaves out what is known", () => {
    const { attempt } = new SmallLearner().talks("pb b");
    const known = new Set(["more-talk-r1-t01", "more-talk-r1"]);
    assert.deepEqual(
      toInteractions(attempt, outline, smallLookup, "full", known).map(({ id }) => id),
      ["more-talk-r1-t02"],
    );
  });
});

describe("A turn as an interaction", () => {
  it("SCORM 1.2 RTE 3.4.2.7: has single letters, a pattern for each choice that was best, correct or wrong", () => {
    const [opening] = interactions(new SmallLearner().beginsTalk().says("pa"));
    assert.deepEqual(as12(opening!), [
      ["id", "more-talk-r1-t01"],
      ["type", "choice"],
      ["time", "09:15:00"],
      ["correct_responses.0.pattern", "p,b"],
      ["correct_responses.1.pattern", "q,b"],
      ["student_response", "p,a"],
      ["result", "wrong"],
    ]);
  });

  it("SCORM 2004 4th RTE 4.2.9: says what the customer said, and takes a breath for the answer that it is", () => {
    const [, breath] = interactions(new SmallLearner().beginsTalk().says("pa y"));
    assert.deepEqual(as2004(breath!), [
      ["id", "more-talk-r1-t02"],
      ["type", "choice"],
      ["timestamp", "2026-03-02T09:00:00.00Z"],
      ["correct_responses.0.pattern", "y"],
      ["learner_response", "y"],
      ["result", "correct"],
      ["description", "So I am lying?"],
    ]);
  });
});

describe("A run as an interaction", () => {
  const summary = interactions(new SmallLearner().talks("pb b")).at(-1)!;

  it("SCORM 1.2 RTE 3.4.2.7: is a number, 0 to 100, neither correct nor wrong", () => {
    assert.deepEqual(as12(summary), [
      ["id", "more-talk-r1"],
      ["type", "numeric"],
      ["time", "09:15:00"],
      ["student_response", "66.7"],
      ["result", "neutral"],
    ]);
  });

  it("SCORM 2004 4th RTE 4.2.9: says which run it was and how it ended", () => {
    const values = new Map(as2004(summary));
    assert.deepEqual(
      ["type", "learner_response", "result", "description"].map((name) => values.get(name)),
      ["numeric", "66.7", "neutral", "Nobody came, run 1: settled"],
    );
  });
});

describe("roomToKeep(attempt, outline, reporting)", () => {
  const room = ({ attempt }: SmallLearner, reporting: "full" | "run" | "off") => roomToKeep(attempt, outline, reporting);

  it("keeps room for every test that is left, and for the summaries of runs where they are told", () => {
    const tests = 3 * 4;
    assert.deepEqual([room(new SmallLearner(), "off"), room(new SmallLearner(), "run")], [tests, tests + 9]);
    assert.equal(room(new SmallLearner().talks("ra").talks("ra"), "run"), tests + 7);
    assert.equal(room(new SmallLearner().finishesLessons().takesTest(1), "off"), 2 * 4);
  });

  it("keeps room for practice that is still to be done where it is told", () => {
    const [before, after] = [new SmallLearner(), new SmallLearner().replies("a")];
    assert.equal(room(before, "full") - room(after, "full"), 1);
    assert.equal(room(before, "run"), room(after, "run"));
  });
});
