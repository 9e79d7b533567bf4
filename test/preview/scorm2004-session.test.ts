import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { LaunchTicket } from "../../src/preview/launch-run.ts";
import { newRun, post, scorm2004Manifest, startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

const file = "sample-scorm2004-4th.zip";
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

describe("a SCORM 2004 run", () => {
  it("starts ab-initio with the learner, credit, mode and the manifest's passing score", async () => {
    const { cmi, launchUrl } = await launch(await newRun(fixture, file));
    assert.equal(launchUrl, `/content/${file}/index.html`);
    assert.deepEqual(cmi, {
      "cmi.learner_id": "learner-1",
      "cmi.learner_name": "Sample, Sam",
      "cmi.credit": "credit",
      "cmi.mode": "normal",
      "cmi.entry": "ab-initio",
      "cmi.total_time": "PT0S",
      "cmi.launch_data": "",
      "cmi.scaled_passing_score": "0.8",
    });
  });

  it("resumes after suspend with state, status, objectives and the time of all sessions, across a restart", async () => {
    const run = await newRun(fixture, file);
    const first = await launch(run);
    const kept = {
      "cmi.suspend_data": "R1.abc",
      "cmi.completion_status": "completed",
      "cmi.success_status": "unknown",
      "cmi.objectives.0.id": "hear",
      "cmi.interactions.0.id": "q1",
    };
    await commit(run, first.sessionId, { ...kept, "cmi.exit": "suspend", "cmi.session_time": "PT10M30S", "cmi.location": "" }, true);
    fixture = await fixture.restart();
    const second = await launch(run);
    assert.equal(second.cmi?.["cmi.entry"], "resume");
    assert.equal(second.cmi["cmi.total_time"], "PT630S");
    for (const [element, value] of Object.entries(kept)) assert.equal(second.cmi[element], value, element);
    for (const own of ["cmi.exit", "cmi.session_time", "cmi.location"]) assert.equal(second.cmi[own], undefined, own);
    await commit(run, second.sessionId, { "cmi.session_time": "PT30S", "cmi.exit": "suspend" });
    const { figures, session } = await viewOf(fixture, run);
    assert.deepEqual([figures.sessionMs, figures.totalMs, session?.state], [30_000, 660_000, "live"]);
  });

  it("T6: begins a new attempt, with nothing from before, after a session that ended without suspend", async () => {
    const run = await newRun(fixture, file);
    const first = await launch(run);
    const set = { "cmi.suspend_data": "R1.abc", "cmi.success_status": "passed", "cmi.session_time": "PT60S", "cmi.exit": "normal" };
    await commit(run, first.sessionId, set, true);
    assert.equal((await viewOf(fixture, run)).figures.success, "passed");
    const second = await launch(run);
    assert.equal(second.cmi?.["cmi.entry"], "ab-initio");
    assert.equal(second.cmi["cmi.total_time"], "PT0S");
    assert.equal(second.cmi["cmi.suspend_data"], undefined);
    assert.equal((await viewOf(fixture, run)).figures.success, "unknown");
  });

  it("goes on after a session that broke off, and leaves no trace of one that never committed", async () => {
    const run = await newRun(fixture, file);
    await launch(run);
    const second = await launch(run);
    assert.equal(second.cmi?.["cmi.entry"], "ab-initio");
    await commit(run, second.sessionId, { "cmi.session_time": "PT60S", "cmi.suspend_data": "R1.abc" });
    const third = await launch(run);
    assert.equal(third.cmi?.["cmi.entry"], "resume");
    assert.equal(third.cmi["cmi.suspend_data"], "R1.abc");
    assert.equal((await viewOf(fixture, run)).figures.sessionMs, 0);
  });

  it("refuses commits of a session that has ended or was replaced", async () => {
    const run = await newRun(fixture, file);
    const first = await launch(run);
    const second = await launch(run);
    assert.equal((await commit(run, first.sessionId, { "cmi.suspend_data": "old" })).status, 409);
    assert.equal((await commit(run, second.sessionId, { "cmi.suspend_data": "new", "cmi.exit": "suspend" }, true)).status, 200);
    assert.equal((await commit(run, second.sessionId, { "cmi.suspend_data": "late" })).status, 409);
    assert.equal((await viewOf(fixture, run)).figures.suspendData, "new");
  });

  it("takes over launch options at the next launch", async () => {
    const run = await newRun(fixture, file);
    await post(fixture, `/api/runs/${run}/options`, options);
    const { cmi } = await launch(run);
    assert.deepEqual(
      ["learner_name", "mode", "credit", "scaled_passing_score"].map((name) => cmi?.[`cmi.${name}`]),
      ["<i>Ann</i>", "review", "no-credit", "0"],
    );
    await post(fixture, `/api/runs/${run}/options`, { ...options, mastery: { from: "none" } });
    assert.equal((await launch(run)).cmi?.["cmi.scaled_passing_score"], "");
  });

  it("shows status, score and interactions as an LMS would", async () => {
    const run = await newRun(fixture, file);
    const { sessionId } = await launch(run);
    await commit(run, sessionId, {
      "cmi.completion_status": "completed",
      "cmi.success_status": "failed",
      "cmi.score.raw": "57",
      "cmi.score.scaled": "0.57",
      "cmi.interactions.0.id": "q1",
      "cmi.interactions.0.type": "choice",
      "cmi.interactions.0.learner_response": "a[,]b",
      "cmi.interactions.0.correct_responses.0.pattern": "a",
      "cmi.interactions.0.correct_responses.1.pattern": "b",
      "cmi.interactions.0.result": "incorrect",
    });
    const { figures, interactions } = await viewOf(fixture, run);
    assert.deepEqual([figures.completion, figures.success, figures.raw, figures.scaled], ["completed", "failed", 57, 0.57]);
    assert.deepEqual(interactions, [{ id: "q1", type: "choice", response: "a[,]b", correct: "a or b", result: "incorrect", latency: "" }]);
  });

  it("is of its own edition: a package of another is not launched in it", async () => {
    await fixture.close();
    fixture = await startFixture({ scorm2004: { "imsmanifest.xml": scorm2004Manifest.replace("4th", "3rd") } });
    const run = await newRun(fixture, file);
    const answer = await post(fixture, `/api/runs/${run}/sessions`);
    assert.equal(answer.status, 409);
    assert.match(((await answer.json()) as { problem: string }).problem, /scorm2004-4th.*scorm2004-3rd/);
  });
});
