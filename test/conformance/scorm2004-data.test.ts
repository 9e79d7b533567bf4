import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "../../src/model/settings.ts";
import { worstCaseAttempt } from "../../src/model/worst-case.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { launchScorm2004 } from "../tracking/scorm2004-run.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { StrictScorm2004Api, type Strict2004Options } from "../hosts/strict-scorm2004-api.ts";

/** One session from launch to exit. */
async function play(api: StrictScorm2004Api, act: (learner: SmallLearner) => void): Promise<SmallLearner> {
  const { learner, session } = await launchScorm2004(api);
  act(learner);
  await session.end("exit");
  api.relaunch();
  return learner;
}

const lms = (values: Record<string, string> = {}, options: Strict2004Options = {}) => new StrictScorm2004Api({ ...options, values });
const withMastery = (score: string) => lms({ "cmi.scaled_passing_score": score });
const standing = (api: StrictScorm2004Api) =>
  ["cmi.completion_status", "cmi.success_status", "cmi.score.scaled"].map((element) => api.stored.get(element));
const scoreElements = ["min", "max", "raw", "scaled"].map((name) => `cmi.score.${name}`);

describe("SCORM 2004: status, score and data", () => {
  it("T11: the first status is incomplete and unknown, and opening and closing leaves it so", async () => {
    const api = lms();
    await play(api, () => {});
    assert.deepEqual(standing(api), ["incomplete", "unknown", undefined]);
  });

  it("T12: what was passed stays passed and complete, and the better score stays", async () => {
    const held = {
      "cmi.completion_status": "completed",
      "cmi.success_status": "passed",
      "cmi.score.scaled": "0.95",
      "cmi.score.raw": "95",
    };
    const api = lms(held);
    await play(api, (learner) => learner.finishesLessons().takesTest(2));
    assert.deepEqual(standing(api), ["completed", "passed", "0.95"]);
    assert.deepEqual([...api.sets("cmi.success_status"), ...api.sets("cmi.completion_status")], []);
  });

  it("T12: a failed test after a passed one lowers nothing, of objectives neither", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    await play(api, (learner) => learner.takesTest(0, 2));
    assert.deepEqual(standing(api), ["completed", "passed", "1"]);
    assert.deepEqual(
      api.objectives.map((objective) => [objective["success_status"], objective["score.scaled"]]),
      [
        ["passed", "1"],
        ["passed", "1"],
      ],
    );
  });

  it("T13: while attempts are left success is unknown, and an LMS that judges by its passing score is given no score", async () => {
    const api = withMastery("0.8");
    await play(api, (learner) => learner.finishesLessons().takesTest(1));
    assert.deepEqual([api.success, api.stored.get("cmi.score.scaled")], ["unknown", undefined]);
    await play(api, (learner) => learner.takesTest(4, 2));
    assert.deepEqual([api.success, api.stored.get("cmi.score.scaled")], ["passed", "1"]);
  });

  it("T13: failed comes with the last attempt", async () => {
    const api = withMastery("0.8");
    await play(api, (learner) => learner.finishesLessons().takesTest(1).takesTest(2, 2));
    assert.equal(api.success, "unknown");
    await play(api, (learner) => learner.takesTest(3, 3));
    assert.deepEqual([api.success, api.stored.get("cmi.success_status"), api.stored.get("cmi.score.scaled")], ["failed", "failed", "0.75"]);
  });

  it("T14: completion and success are set together from the first moment, with all of the score once there is one", async () => {
    const api = lms();
    const { learner, session } = await launchScorm2004(api);
    assert.deepEqual([api.sets("cmi.completion_status"), api.sets("cmi.success_status")], [["incomplete"], ["unknown"]]);
    learner.finishesLessons().takesTest(4);
    await session.save();
    assert.deepEqual(standing(api), ["completed", "passed", "1"]);
    assert.deepEqual(
      scoreElements.map((element) => api.stored.get(element)),
      ["0", "100", "100", "1"],
    );
  });

  it("T15: a score comes with its range, and never without a test", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons());
    assert.deepEqual(
      scoreElements.flatMap((element) => api.sets(element)),
      [],
    );
    await play(api, (learner) => learner.takesTest(2));
    assert.deepEqual(
      scoreElements.map((element) => api.stored.get(element)),
      ["0", "100", "50", "0.5"],
    );
  });

  it("T16: the LMS's passing score is told, 0 to 1, and 0 is one; empty and nonsense are none", async () => {
    const told = async (score: string) => (await launchScorm2004(withMastery(score))).launch.masteryScore;
    assert.equal(await told("0.6"), 0.6);
    assert.equal(await told("0"), 0);
    assert.equal(await told("1.0"), 1);
    assert.equal(await told("-0.5"), 0);
    assert.equal(await told("0.795"), 0.795);
    assert.equal(await told("0.8333333"), 0.8334);
    for (const none of ["", " ", "high", "-1.5", "80"]) assert.equal(await told(none), undefined);
    const without = lms({}, { notImplemented: ["cmi.scaled_passing_score"] });
    assert.equal((await launchScorm2004(without)).launch.masteryScore, undefined);
  });

  it("T19: suspend data are checked: a refusal is shown", async () => {
    const api = lms();
    api.fault = (name, element) => (name === "SetValue" && element === "cmi.suspend_data" ? "false" : undefined);
    const { session } = await launchScorm2004(api);
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /cmi\.suspend_data/);
  });

  it("T19, T35: suspend data are read back: a host that cuts them is shown until it no longer does", async () => {
    const api = lms();
    let cuts = true;
    api.fault = (name, element) =>
      cuts && name === "GetValue" && element === "cmi.suspend_data" && api.count("SetValue") > 1 ? "R1.A" : undefined;
    const { learner, session, environment } = await launchScorm2004(api);
    assert.match(session.saveState.kind === "unsaved" ? session.saveState.detail : "", /reads back differently/);
    cuts = false;
    learner.finishesLessons();
    await environment.settle();
    assert.equal(session.saveState.kind, "saved");
  });

  it("T20: state is saved after completion, too", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    const learner = await play(api, (again) => again.opens("start", "start-text"));
    assert.equal(api.stored.get("cmi.location"), "start/start-text");
    assert.deepEqual((await launchScorm2004(api)).learner.attempt, learner.attempt);
  });

  it("T21: the first state is committed before the learner does anything", async () => {
    const api = lms();
    await launchScorm2004(api);
    assert.equal(api.count("Commit"), 1);
    assert.notEqual(api.stored.get("cmi.suspend_data"), undefined);
  });

  it("T22: session time is active time alone, PT…S with two decimals at most, zero PT0S", async () => {
    const api = lms();
    const { session, environment } = await launchScorm2004(api);
    assert.deepEqual(api.sets("cmi.session_time"), ["PT0S"]);
    await environment.advance(61_230);
    session.setVisible(false);
    await environment.advance(3_600_000);
    await session.end("exit");
    assert.equal(api.stored.get("cmi.session_time"), "PT61.23S");
  });

  it("T23: answers are appended in order, and accepted by a host that goes by the book", async () => {
    const api = lms();
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(3);
    await session.save();
    assert.equal(api.interactions.length, 6);
    const set = api.log.flatMap(({ element }) => /^cmi\.interactions\.2\.(.+)/.exec(element ?? "")?.[1] ?? []);
    assert.deepEqual(
      set.filter((name) => name !== "learner_response"),
      ["id", "type", "objectives.0.id", "timestamp", "correct_responses.0.pattern", "result", "description"],
    );
    assert.deepEqual(
      api.log.filter(({ element, error }) => element?.startsWith("cmi.interactions.") && error !== "0"),
      [],
    );
    assert.equal(session.saveState.kind === "saved" ? session.saveState.refused : "", undefined);
  });

  it("T23: a host without interactions is asked once and told none; one without objectives is told none", async () => {
    const api = lms({}, { without: ["interactions", "objectives"] });
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(3);
    await session.save();
    assert.equal(session.saveState.kind === "saved" ? session.saveState.refused : "", undefined);
    assert.deepEqual(
      api.log
        .filter(({ element }) => /^cmi\.(interactions|objectives)\./.test(element ?? ""))
        .map(({ name, element }) => `${name} ${element}`),
      ["GetValue cmi.objectives._count", "GetValue cmi.interactions._children"],
    );
  });

  it("T23: a host that refuses an interaction or an objective does not keep the rest from being saved, and is asked once", async () => {
    const api = lms();
    api.fault = (name, element, value) =>
      name === "SetValue" && (value === "start-reply" || element === "cmi.objectives.1.id") ? "false" : undefined;
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(4);
    await session.save();
    await session.save();
    const refused = session.saveState.kind === "saved" ? (session.saveState.refused ?? "") : "";
    assert.match(refused, /interaction start-reply: 101/);
    assert.equal(refused.split("cmi.objectives.1.id").length, 2);
    assert.equal(api.interactions[0]?.["id"], "mend-spot");
    assert.deepEqual(standing(api), ["completed", "passed", "1"]);
  });

  it("T24: questions come with what was asked and the objective they test, objectives with their title", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(4));
    const asked = api.interactions.filter(({ id }) => id?.startsWith("t1-"));
    assert.equal(asked.length, 4);
    for (const { description, "objectives.0.id": objective } of asked) {
      assert.ok(description && description.length <= 250);
      assert.ok(objective === "hear" || objective === "mend");
    }
    assert.deepEqual(
      api.objectives.map(({ id, description }) => [id, description]),
      [
        ["hear", "Hear"],
        ["mend", "Mend"],
      ],
    );
  });

  it("T25: what was never set answers 403 and is empty; nothing else answers an error to a whole course", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().takesTest(1).takesTest(4, 2));
    await play(api, (learner) => learner.opens("start", "start-text"));
    const errors = api.log.filter(({ error }) => error !== "0");
    assert.ok(errors.length > 0);
    for (const { name, error, element } of errors) assert.equal(`${name} ${error}`, `GetValue 403`, element);
  });

  it("T25: an element that the host lacks is as good as empty; the range of the score and the progress may be missing", async () => {
    const api = lms({}, { notImplemented: ["cmi.score.min", "cmi.score.max", "cmi.progress_measure", "cmi.scaled_passing_score"] });
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(2);
    await session.save();
    assert.equal(session.saveState.kind, "saved");
    assert.equal(api.stored.get("cmi.score.scaled"), "0.5");
  });

  it("T42: a half-done test resumes at the same question with the same order and answers", async () => {
    const api = lms();
    const before = await play(api, (learner) => {
      learner.finishesLessons().startsTest(77);
      const [first, second, third] = learner.attempt.test.current!.form;
      learner.answers(first!, true).answers(second!, false).does({ kind: "question-shown", question: third });
    });
    const { learner } = await launchScorm2004(api);
    assert.deepEqual(learner.attempt, before.attempt);
  });

  it("T43: interactions are appended from _count on, and what an earlier session reported is not reported again", async () => {
    const api = lms({ "cmi.interactions.0.id": "of-another-session" });
    await play(api, (learner) => learner.finishesStart());
    await play(api, (learner) => learner.finishesLessons());
    assert.deepEqual(
      api.interactions.map(({ id }) => id),
      ["of-another-session", "start-reply", "mend-spot"],
    );
  });

  it("T45: a retried call sets only what differs, and doubles nothing", async () => {
    const api = lms();
    const { learner, session } = await launchScorm2004(api);
    learner.finishesLessons().takesTest(4);
    await session.save();
    const before = api.log.length;
    await session.save();
    const again = api.log.slice(before).filter(({ name }) => name === "SetValue");
    assert.deepEqual(
      again.map(({ element }) => element),
      ["cmi.exit", "cmi.session_time"],
    );
    assert.deepEqual([api.interactions.length, api.objectives.length], [6, 2]);
  });

  it("SCORM 2004 4th RTE 4.2.4: the pages that are all seen do not say completed by their measure while the status is incomplete", async () => {
    const api = lms();
    const { learner, session } = await launchScorm2004(api, {
      settings: { ...defaultSettings, completion: { ...defaultSettings.completion, statuses: "completed-incomplete" } },
    });
    learner.finishesLessons();
    await session.save();
    assert.deepEqual([api.stored.get("cmi.completion_status"), api.stored.get("cmi.progress_measure")], ["incomplete", "0.99"]);
    learner.takesTest(4);
    await session.save();
    assert.deepEqual([api.stored.get("cmi.completion_status"), api.stored.get("cmi.progress_measure")], ["completed", "1"]);
  });

  it("SCORM 2004 4th RTE 4.2.9: patterns and responses have the form of their type, an unanswered question has no response", async () => {
    const api = lms();
    await play(api, (learner) => learner.finishesLessons().startsTest().handsIn());
    const unanswered = api.interactions.filter(({ id }) => id?.startsWith("t1-"));
    assert.ok(unanswered.every(({ learner_response, result }) => learner_response === undefined && result === "incorrect"));
    await play(api, (learner) => learner.takesTest(4, 2));
    const order = api.interactions.find(({ type, learner_response }) => type === "sequencing" && learner_response !== undefined);
    assert.equal(order?.["learner_response"], "c[,]a[,]d[,]b");
    assert.equal(order["correct_responses.0.pattern"], "c[,]a[,]d[,]b");
    assert.equal(api.log.filter(({ name, error }) => name === "SetValue" && error !== "0").length, 0);
  });

  it("SCORM 2004 4th RTE 4.2.17: objectives that the LMS made from the manifest stay where they are, the course's follow", async () => {
    const api = lms({}, { objectives: ["primary", "mend"] });
    await play(api, (learner) => learner.finishesLessons().takesTest(1));
    assert.deepEqual(
      api.objectives.map(({ id, success_status, completion_status }) => [id, success_status, completion_status]),
      [
        ["primary", undefined, undefined],
        ["mend", "unknown", "completed"],
        ["hear", "unknown", "completed"],
      ],
    );
    const partly = lms({}, { objectives: ["hear"] });
    await play(partly, (learner) => learner.finishesLessons().takesTest(1));
    assert.deepEqual(
      partly.objectives.map(({ id }) => id),
      ["hear", "mend"],
    );
  });

  it("SCORM 2004 4th RTE 4.2.21: the score that is told is on the same side of the LMS's passing score as the course's own judgement", async () => {
    for (const passing of ["0.5", "0.7501", "0.74999", "0.75", "0.75005"]) {
      const api = withMastery(passing);
      const { learner, session } = await launchScorm2004(api);
      learner.finishesLessons().takesTest(3).takesTest(3, 2).takesTest(3, 3);
      await session.save();
      assert.equal(api.success, api.stored.get("cmi.success_status"), passing);
      assert.equal(api.success, 0.75 >= Number(passing) ? "passed" : "failed", passing);
    }
  });

  it("SCORM 2004 4th RTE 4.2.24: the state of a learner who did everything fits, and comes back whole", async () => {
    const api = lms();
    const attempt = worstCaseAttempt(smallCourse);
    const { session } = await launchScorm2004(api, { attempt });
    await session.end("exit");
    assert.equal(session.saveState.kind, "ended");
    assert.ok((api.stored.get("cmi.suspend_data") ?? "").length <= 4096);
    assert.deepEqual((await launchScorm2004(api.relaunch())).learner.attempt.test.current, attempt.test.current);
  });
});
