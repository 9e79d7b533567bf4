import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { LaunchTicket } from "../../src/preview/launch-run.ts";
import { newRun, post, sendWhile, startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.close());

async function launch(run: string): Promise<LaunchTicket> {
  return (await (await post(fixture, `/api/runs/${run}/sessions`)).json()) as LaunchTicket;
}

function commit(run: string, session: string, set: Readonly<Record<string, string>>, finish = false): Promise<Response> {
  return post(fixture, `/api/runs/${run}/sessions/${session}/commit`, { set, finish, log: [] });
}

const options = {
  learnerId: "a",
  learnerName: "<i>Ann</i>",
  mode: "Review",
  credit: false,
  mastery: { from: "own", score: 0 },
  where: "frame",
};

describe("a SCORM 1.2 run", () => {
  it("starts ab-initio with the learner, credit, mode and the manifest's mastery score", async () => {
    const { cmi, launchUrl } = await launch(await newRun(fixture, "sample-scorm12.zip"));
    assert.equal(launchUrl, "/content/sample-scorm12.zip/index.html");
    assert.equal(cmi?.["cmi.core.entry"], "ab-initio");
    assert.equal(cmi["cmi.core.credit"], "credit");
    assert.equal(cmi["cmi.core.lesson_mode"], "normal");
    assert.equal(cmi["cmi.student_data.mastery_score"], "80");
    assert.equal(cmi["cmi.core.total_time"], "0000:00:00");
  });

  it("resumes after suspend with state, status and the time of all sessions, across a restart", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const first = await launch(run);
    const held = { "cmi.suspend_data": "1.abc", "cmi.core.lesson_status": "incomplete", "cmi.core.exit": "suspend" };
    await commit(run, first.sessionId, { ...held, "cmi.core.session_time": "00:10:30" }, true);
    fixture = await fixture.restart();
    const second = await launch(run);
    assert.equal(second.cmi?.["cmi.core.entry"], "resume");
    assert.equal(second.cmi["cmi.suspend_data"], "1.abc");
    assert.equal(second.cmi["cmi.core.lesson_status"], "incomplete");
    assert.equal(second.cmi["cmi.core.total_time"], "0000:10:30");
    assert.equal(second.cmi["cmi.core.exit"], undefined);
    await commit(run, second.sessionId, { "cmi.core.session_time": "00:00:30", "cmi.core.exit": "suspend" });
    const { figures, session } = await viewOf(fixture, run);
    assert.equal(figures.sessionMs, 30_000);
    assert.equal(figures.totalMs, 660_000);
    assert.equal(session?.state, "live");
  });

  it("counts the time of a session that broke off, and resumes it", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { sessionId } = await launch(run);
    await commit(run, sessionId, { "cmi.core.session_time": "00:01:00" });
    const second = await launch(run);
    assert.equal(second.cmi?.["cmi.core.entry"], "resume");
    assert.equal(second.cmi["cmi.core.total_time"], "0000:01:00");
    assert.equal((await viewOf(fixture, run)).figures.sessionMs, 0);
  });

  it("refuses commits of a session that has ended or was replaced", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const first = await launch(run);
    const second = await launch(run);
    assert.equal((await commit(run, first.sessionId, { "cmi.suspend_data": "old" })).status, 409);
    assert.equal((await commit(run, second.sessionId, { "cmi.suspend_data": "new" }, true)).status, 200);
    assert.equal((await commit(run, second.sessionId, { "cmi.suspend_data": "late" })).status, 409);
    assert.equal((await viewOf(fixture, run)).figures.suspendData, "new");
  });

  it("takes over launch options at the next launch, and refuses such as are none", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    assert.equal((await post(fixture, `/api/runs/${run}/options`, { ...options, mode: "Edit" })).status, 400);
    await post(fixture, `/api/runs/${run}/options`, options);
    const { cmi } = await launch(run);
    assert.equal(cmi?.["cmi.core.student_name"], "<i>Ann</i>");
    assert.equal(cmi["cmi.core.lesson_mode"], "review");
    assert.equal(cmi["cmi.core.credit"], "no-credit");
    assert.equal(cmi["cmi.student_data.mastery_score"], "0");
    await post(fixture, `/api/runs/${run}/options`, { ...options, mastery: { from: "none" } });
    assert.equal((await launch(run)).cmi?.["cmi.student_data.mastery_score"], "");
  });

  it("shows score, status and interactions as an LMS would", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { sessionId } = await launch(run);
    await commit(run, sessionId, {
      "cmi.core.lesson_status": "passed",
      "cmi.core.score.raw": "87",
      "cmi.core.score.min": "0",
      "cmi.core.score.max": "100",
      "cmi.interactions.0.id": "q1",
      "cmi.interactions.0.type": "choice",
      "cmi.interactions.0.student_response": "<img src=x>",
      "cmi.interactions.0.result": "wrong",
    });
    const { figures, interactions } = await viewOf(fixture, run);
    assert.deepEqual([figures.completion, figures.success, figures.raw, figures.scaled], ["completed", "passed", 87, 0.87]);
    assert.deepEqual(interactions, [{ id: "q1", type: "choice", response: "<img src=x>", correct: "", result: "wrong", latency: "" }]);
  });

  it("forgets everything at reset; a new attempt is a run of its own", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { sessionId } = await launch(run);
    await commit(run, sessionId, { "cmi.suspend_data": "1.abc" });
    const { run: next } = (await (await post(fixture, `/api/runs/${run}/attempt`)).json()) as { run: string };
    assert.notEqual(next, run);
    assert.equal((await viewOf(fixture, next)).attempt, 2);
    assert.equal((await viewOf(fixture, next)).figures.suspendData, "");
    assert.equal((await viewOf(fixture, run)).figures.suspendData, "1.abc");
    await post(fixture, `/api/runs/${run}/reset`);
    assert.equal((await viewOf(fixture, run)).figures.suspendData, "");
    assert.equal((await launch(run)).cmi?.["cmi.core.entry"], "ab-initio");
  });

  it("stays removed where a commit was under way", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { sessionId } = await launch(run);
    const body = JSON.stringify({ set: {}, finish: false, log: [] });
    const status = await sendWhile(fixture, `/api/runs/${run}/sessions/${sessionId}/commit`, body, () =>
      post(fixture, `/run/${run}/remove`),
    );
    assert.equal(status, 404);
    assert.equal((await fetch(`${fixture.origin}/api/runs/${run}`)).status, 404);
  });

  it("refuses what is no commit", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { sessionId } = await launch(run);
    const url = `/api/runs/${run}/sessions/${sessionId}/commit`;
    for (const body of [
      null,
      {},
      { set: { "cmi.core.exit": 1 }, finish: false, log: [] },
      { set: { __proto__x: "a" }, finish: false, log: [] },
    ]) {
      assert.equal((await post(fixture, url, body)).status, 400, JSON.stringify(body));
    }
  });
});
