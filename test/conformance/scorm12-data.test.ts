import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { testOpen } from "../../src/model/progress.ts";
import { reachesMastery } from "../../src/model/score-test.ts";
import { toMinute } from "../../src/model/test-wait.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { carefulCourse, smallCourse } from "../fixtures/small-course.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { launchScorm12 } from "../tracking/scorm12-run.ts";
import { StrictScorm12Api, type StrictOptions } from "../hosts/strict-scorm12-api.ts";

const { outline } = smallCourse;

/** One session from launch to exit. */
async function play(api: StrictScorm12Api, act: (learner: SmallLearner) => void): Promise<SmallLearner> {
  const { learner, session } = await launchScorm12(api.relaunch());
  act(learner);
  await session.end("exit");
  return learner;
}

/** Lessons, then a test judged at the mark of 80. */
function handsIn(learner: SmallLearner, scaled: number): void {
  learner
    .finishesLessons()
    .startsTest()
    .does({ kind: "test-handed-in", result: { scaled, passed: reachesMastery(scaled, 0.8) } });
}

const lms = (values: Record<string, string> = {}, options: StrictOptions = {}) => new StrictScorm12Api({ ...options, values });
const withMastery = (score: string, options: StrictOptions = {}) => lms({ "cmi.student_data.mastery_score": score }, options);

describe("SCORM 1.2: status, score and data", () => {
  it("T11: the first status is incomplete, and opening and closing leaves it so", async () => {
    const api = lms();
    await play(api, () => {});
    assert.deepEqual(api.sets("cmi.core.lesson_status"), ["incomplete"]);
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
  });

  it("T12: what was passed stays passed, and the better score stays", async () => {
    const api = lms({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "95" });
    await play(api, (learner) => learner.finishesLessons().takesTest(2));
    assert.deepEqual(api.sets("cmi.core.lesson_status"), []);
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "95");
  });

  it("T12: a failed test after a passed one lowers nothing", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    await play(api, (learner) => learner.takesTest(1, 2));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "100");
  });

  it("T12: a status in other letters is known, and one that nobody knows gives way to passed alone", async () => {
    for (const held of ["Passed", "PASSED ", "p", "Complete", "C", "Failed", "satisfied"]) {
      const api = lms({ "cmi.core.lesson_status": held });
      await play(api, (learner) => learner.finishesLessons().takesTest(1));
      assert.deepEqual(api.sets("cmi.core.lesson_status"), [], held);
    }
    const unknown = lms({ "cmi.core.lesson_status": "satisfied" });
    await play(unknown, (learner) => learner.finishesLessons().takesTest(4));
    assert.equal(unknown.stored.get("cmi.core.lesson_status"), "passed");
  });

  it("T13: while attempts are left the status stays incomplete, and the LMS is given nothing to judge by", async () => {
    const api = withMastery("80", { judgesAtFinish: true });
    await play(api, (learner) => learner.finishesLessons().takesTest(1));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
    assert.equal(api.stored.get("cmi.core.score.raw"), undefined);
    await play(api, (learner) => learner.takesTest(4, 2));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "100");
  });

  it("T13: failed comes with the last attempt", async () => {
    const api = withMastery("80", { judgesAtFinish: true });
    await play(api, (learner) => learner.finishesLessons().takesTest(1).takesTest(2, 2));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
    await play(api, (learner) => learner.takesTest(3, 3));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "failed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "75");
  });

  it("T14: passed implies complete: no other status follows it", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4).opens("start", "start-text"));
    assert.deepEqual(api.sets("cmi.core.lesson_status"), ["incomplete", "passed"]);
  });

  it("T15: a score comes with its range, 0 to 100, and never without a test", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons());
    assert.deepEqual(
      ["raw", "min", "max"].flatMap((name) => api.sets(`cmi.core.score.${name}`)),
      [],
    );
    await play(api, (learner) => learner.takesTest(2));
    assert.deepEqual(
      ["min", "max"].map((name) => api.stored.get(`cmi.core.score.${name}`)),
      ["0", "100"],
    );
  });

  it("T16: the LMS's mastery score is told, 0 to 1, and 0 is one; empty and nonsense are none", async () => {
    const told = async (score: string) => (await launchScorm12(withMastery(score))).launch.masteryScore;
    assert.equal(await told("60"), 0.6);
    assert.equal(await told("0"), 0);
    assert.equal(await told("100"), 1);
    assert.equal(await told("79.5"), 0.795);
    for (const none of ["", " ", "high", "-1", "101"]) assert.equal(await told(none), undefined);
    const without = new StrictScorm12Api({ notImplemented: ["cmi.student_data.mastery_score"] });
    assert.equal((await launchScorm12(without)).launch.masteryScore, undefined);
  });

  it("T17: a score just below the mark is no pass, and is never shown as the mark", async () => {
    const api = lms();
    await play(api, (learner) => handsIn(learner, 0.799_999));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
    assert.equal(api.stored.get("cmi.core.score.raw"), "79.99");
  });

  it("T17: the mark itself is a pass, whatever adding up fractions makes of it", async () => {
    const scaled = 0.1 + 0.7;
    assert.ok(scaled < 0.8);
    const api = withMastery("80");
    await play(api, (learner) => handsIn(learner, scaled));
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(api.stored.get("cmi.core.score.raw"), "80");
  });

  it("T19: suspend data are checked: a refusal is shown", async () => {
    const api = lms();
    api.fault = (name, element) => (name === "LMSSetValue" && element === "cmi.suspend_data" ? "false" : undefined);
    const { session } = await launchScorm12(api);
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /cmi\.suspend_data/);
  });

  it("T19, T35: suspend data are read back each time they are set: a host that cuts them is shown until it no longer does", async () => {
    const api = lms();
    let cuts = true;
    api.fault = (name, element) =>
      cuts && name === "LMSGetValue" && element === "cmi.suspend_data" && api.count("LMSSetValue") > 0 ? "R1.A" : undefined;
    const { learner, session, environment } = await launchScorm12(api);
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /reads back differently/);
    cuts = false;
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "saved");
    const reads = () => api.log.filter(({ name, element }) => name === "LMSGetValue" && element === "cmi.suspend_data").length;
    const before = reads();
    learner.takesTest(4);
    await session.save();
    assert.equal(reads(), before + 1);
    await session.save();
    assert.equal(reads(), before + 1);
  });

  it("T20: state is saved after completion, too", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    const learner = await play(api, (again) => again.opens("start", "start-text"));
    assert.equal(api.stored.get("cmi.core.lesson_location"), "start/start-text");
    assert.deepEqual((await launchScorm12(api.relaunch())).learner.attempt, learner.attempt);
  });

  it("T21: the first state is committed before the learner does anything", async () => {
    const api = lms();
    await launchScorm12(api);
    assert.equal(api.count("LMSCommit"), 1);
    assert.notEqual(api.stored.get("cmi.suspend_data"), undefined);
  });

  it("T22: session time is active time alone, HHHH:MM:SS.SS", async () => {
    const api = lms();
    const { session, environment } = await launchScorm12(api);
    assert.deepEqual(api.sets("cmi.core.session_time"), ["0000:00:00.00"]);
    await environment.advance(61_230);
    session.setVisible(false);
    await environment.advance(3_600_000);
    await session.end("exit");
    assert.equal(api.stored.get("cmi.core.session_time"), "0000:01:01.23");
  });

  it("T23: answers are appended in order, as single letters, and accepted by a host that goes by the book", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(3));
    assert.equal(api.interactions.length, 6);
    assert.deepEqual(api.interactions[0], {
      id: "start-reply",
      type: "choice",
      time: api.interactions[0]?.time,
      "correct_responses.0.pattern": "c",
      student_response: "c",
      result: "correct",
    });
    assert.deepEqual(
      api.log.filter(({ element, error }) => element?.startsWith("cmi.interactions.") && error !== "0"),
      [],
    );
  });

  it("T23: a host without interactions is asked once and told none", async () => {
    const api = lms({}, { withoutInteractions: true });
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons().takesTest(3);
    await session.save();
    assert.equal(session.saveState.kind, "saved");
    const asked = api.log.filter(({ element }) => element?.startsWith("cmi.interactions."));
    assert.deepEqual(
      asked.map(({ name, element }) => `${name} ${element}`),
      ["LMSGetValue cmi.interactions._children"],
    );
  });

  it("T23: a host that refuses an interaction does not keep the rest from being saved", async () => {
    const api = lms();
    api.fault = (name, element, value) =>
      name === "LMSSetValue" && element?.endsWith(".id") && value === "start-reply" ? "false" : undefined;
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons();
    await session.save();
    assert.equal(session.saveState.kind, "saved");
    assert.match(session.saveState.kind === "saved" ? (session.saveState.refused ?? "") : "", /start-reply/);
    assert.deepEqual(
      api.interactions.map(({ id }) => id),
      ["mend-spot"],
    );
  });

  it("T25: by the book of 1.2: nothing is read that is write-only, nothing set that is read-only, no value of a wrong form", async () => {
    const api = withMastery("80");
    await play(api, (learner) => learner.finishesLessons().takesTest(1).takesTest(4, 2));
    assert.deepEqual(
      api.log.filter(({ error }) => error !== "0"),
      [],
    );
  });

  it("T25: an element that the host lacks is as good as empty; score.min and score.max may be missing", async () => {
    const api = new StrictScorm12Api({ notImplemented: ["cmi.core.score.min", "cmi.core.score.max", "cmi.student_data.mastery_score"] });
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons().takesTest(2);
    await session.save();
    assert.equal(session.saveState.kind, "saved");
    assert.equal(api.stored.get("cmi.core.score.raw"), "50");
  });

  it("T39: what was passed stays open: pages seen again are saved, the test may be taken again, unless the company ends it with the pass", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    const { attempt } = await play(api, (learner) => learner.opens("start", "start-cards"));
    assert.equal(api.stored.get("cmi.core.lesson_location"), "start/start-cards");
    assert.equal(api.stored.get("cmi.core.lesson_status"), "passed");
    assert.equal(testOpen(attempt, outline), true);
    assert.equal(testOpen(attempt, { ...outline, test: { ...outline.test, retakeAfterPass: false } }), false);
  });

  it("T42: a half-done test resumes at the same question with the same order and answers", async () => {
    const api = lms();
    const before = await play(api, (learner) => {
      learner.finishesLessons().startsTest(77);
      const [first, second, third] = learner.attempt.test.current!.form;
      learner.answers(first!, true).answers(second!, false).does({ kind: "question-shown", question: third });
    });
    const { learner } = await launchScorm12(api.relaunch());
    assert.deepEqual(learner.attempt.test.current, before.attempt.test.current);
    assert.deepEqual(learner.attempt, before.attempt);
  });

  it("T42: a half-done test resumes with how sure the learner was of each answer, which no interaction says", async () => {
    const api = lms();
    const { outline: careful } = carefulCourse();
    const { learner, session } = await launchScorm12(api, undefined, undefined, undefined, careful);
    learner.finishesLessons().startsTest(77);
    const [first, second] = learner.attempt.test.current!.form;
    learner.answers(first!, true).answers(second!, false);
    learner.does(
      { kind: "confidence-told", question: first!, confidence: 1 },
      { kind: "confidence-told", question: second!, confidence: 3 },
    );
    await session.end("exit");
    const again = await launchScorm12(api.relaunch(), undefined, undefined, undefined, careful);
    assert.deepEqual([...(again.learner.attempt.test.current?.confidence?.values() ?? [])], [1, 3]);
    assert.deepEqual(again.learner.attempt, learner.attempt);
    again.learner.handsIn();
    await again.session.end("exit");
    const plain = lms();
    await play(plain, (other) => other.finishesLessons().startsTest(77).answers(first!, true).answers(second!, false).handsIn());
    const answers = (of: typeof api) =>
      of.interactions.filter(({ id }) => /^t1-/.test(id ?? "")).map(({ time: _when, latency: _long, ...rest }) => rest);
    assert.deepEqual(answers(api), answers(plain));
  });

  it("T13: a failed test that has to be waited after stays incomplete while attempts are left", async () => {
    const api = lms();
    const { learner, session } = await launchScorm12(api, undefined, undefined, undefined, carefulCourse().outline);
    learner.finishesLessons().startsTest();
    const result = { scaled: 0.25, passed: false };
    learner.does({ kind: "test-handed-in", result, handedInAt: toMinute(Date.parse("2026-11-23T10:15:00Z")) });
    await session.end("exit");
    assert.equal(api.stored.get("cmi.core.lesson_status"), "incomplete");
  });

  it("T43: what an earlier session reported is not reported again", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesStart());
    await play(api, (learner) => learner.finishesLessons());
    assert.deepEqual(
      api.interactions.map(({ id }) => id),
      ["mend-spot"],
    );
  });

  it("T43: interactions are appended from _count on", async () => {
    const api = lms();
    api.interactions.push({ id: "of-another-session" });
    const { learner, session } = await launchScorm12(api);
    learner.finishesStart();
    await session.save();
    assert.deepEqual(
      api.interactions.map(({ id }) => id),
      ["of-another-session", "start-reply"],
    );
  });

  it("T45: a retried call sets only what differs, and doubles nothing", async () => {
    const api = lms();
    const { learner, session } = await launchScorm12(api);
    learner.finishesLessons().takesTest(4);
    await session.save();
    const before = api.log.length;
    await session.save();
    const again = api.log.slice(before).filter(({ name }) => name === "LMSSetValue");
    assert.deepEqual(
      again.map(({ element }) => element),
      ["cmi.core.exit", "cmi.core.session_time"],
    );
    assert.equal(api.interactions.length, 6);
  });

  it("SCORM 1.2 RTE 3.4.4: the state of a learner who did everything fits, and comes back whole", async () => {
    const api = lms();
    const attempt = worstCaseAttempt(smallCourse);
    const { session } = await launchScorm12(api, attempt);
    await session.end("exit");
    assert.equal(session.saveState.kind, "ended");
    assert.deepEqual((await launchScorm12(api.relaunch())).learner.attempt.test.current, attempt.test.current);
  });
});
