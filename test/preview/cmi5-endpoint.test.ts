import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Cmi5Course, verb } from "./cmi5-course.ts";
import { cmi5Manifest, newRun, post, publisherId, sendWhile, startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
let run: string;
let course: Cmi5Course;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  run = await newRun(fixture, "sample-cmi5.zip");
  course = await Cmi5Course.launched(fixture, run);
});

async function verbsOf(id: string): Promise<string[]> {
  return (await viewOf(fixture, id)).statements.map((statement) => statement.verb.id.slice(statement.verb.id.lastIndexOf("/") + 1));
}

interface Found {
  readonly statements: readonly { readonly id: string }[];
  readonly more: string;
}

describe("the launch", () => {
  it("cmi5 8.1: gives an activityId of the LMS's own, the same at each launch", async () => {
    const activityId = course.launch.get("activityId");
    assert.notEqual(activityId, publisherId);
    const again = await Cmi5Course.launched(fixture, run);
    assert.equal(again.launch.get("activityId"), activityId);
    assert.equal(again.launch.get("registration"), course.launch.get("registration"));
  });

  it("cmi5 8.2.3.1: gives the token once, then an error with status 200", async () => {
    const answer = await course.fetchToken();
    assert.equal(answer.status, 200);
    assert.equal((answer.body as Record<string, string>)["error-code"], "1");
    assert.equal((await fetch(course.launch.get("fetch") ?? "")).status, 404);
  });

  it("cmi5 9.3.1, 10.0: says launched and writes the launch data before", async () => {
    const { body } = await course.document("activities/state", { stateId: "LMS.LaunchData" });
    const data = body as Record<string, unknown>;
    assert.equal(data["launchMode"], "Normal");
    assert.equal(data["moveOn"], "CompletedAndPassed");
    assert.equal(data["masteryScore"], 0.8);
    assert.equal(data["returnURL"], `${fixture.origin}/run/${run}/ended`);
    assert.match(JSON.stringify(data["contextTemplate"]), new RegExp(`grouping.*${publisherId}`));
    const [launched] = (await viewOf(fixture, run)).statements;
    assert.equal(launched?.verb.id, verb("launched"));
    assert.match(JSON.stringify(launched.context), /launchmode.*launchurl.*moveon.*masteryscore/);
  });

  it("cmi5 11.0: gives learner preferences, and keeps the course's change of them", async () => {
    const preferences = { profileId: "cmi5LearnerPreferences" };
    const first = await course.document("agents/profile", preferences);
    assert.deepEqual(first.body, { languagePreference: "en", audioPreference: "on" });
    const change = { languagePreference: "de", audioPreference: "off" };
    assert.equal((await course.document("agents/profile", preferences, "PUT", change)).status, 409);
    const match = { "If-Match": first.headers.get("etag") ?? "" };
    assert.equal((await course.document("agents/profile", preferences, "PUT", change, match)).status, 204);
    const again = await Cmi5Course.launched(fixture, run);
    assert.deepEqual((await again.document("agents/profile", preferences)).body, change);
  });
});

describe("the LMS's own statements", () => {
  it("cmi5 9.3.9: says satisfied once, as soon as moveOn is met", async () => {
    await course.say("initialized");
    await course.completed();
    assert.equal((await verbsOf(run)).includes("satisfied"), false);
    await course.passed();
    assert.deepEqual(await verbsOf(run), ["launched", "initialized", "completed", "passed", "satisfied"]);
    await course.terminated();
    const again = await Cmi5Course.launched(fixture, run);
    await again.say("initialized");
    assert.equal((await verbsOf(run)).filter((name) => name === "satisfied").length, 1);
    const { figures } = await viewOf(fixture, run);
    assert.deepEqual([figures.status, figures.completion, figures.success, figures.scaled], ["satisfied", "completed", "passed", 0.9]);
  });

  it("cmi5 9.3.6: abandons a live session at relaunch, with its duration, and not one that was terminated", async () => {
    await course.say("initialized");
    course = await Cmi5Course.launched(fixture, run);
    assert.deepEqual(await verbsOf(run), ["launched", "initialized", "abandoned", "launched"]);
    assert.match(JSON.stringify((await viewOf(fixture, run)).statements[2]?.result), /"duration":"PT[0-9.]+S"/);
    await course.say("initialized");
    await course.terminated();
    await Cmi5Course.launched(fixture, run);
    assert.deepEqual((await verbsOf(run)).slice(4), ["initialized", "terminated", "launched"]);
  });

  it("cmi5 9.6.1: NotApplicable is satisfied at registration", async () => {
    const other = await startFixture({ cmi5: { "cmi5.xml": cmi5Manifest.replace("CompletedAndPassed", "NotApplicable") } });
    try {
      const id = await newRun(other, "sample-cmi5.zip");
      await post(other, `/api/runs/${id}/sessions`);
      assert.match((await viewOf(other, id)).statements[0]?.verb.id ?? "", /satisfied$/);
    } finally {
      await other.close();
    }
  });

  it("takes the terminated duration for the session's time, and adds the sessions up", async () => {
    await course.say("initialized");
    await course.terminated();
    course = await Cmi5Course.launched(fixture, run);
    await course.say("initialized");
    await course.terminated();
    const { figures } = await viewOf(fixture, run);
    assert.deepEqual([figures.sessionMs, figures.totalMs], [30_000, 60_000]);
  });
});

describe("statements", () => {
  it("wants the token, and the version header", async () => {
    assert.equal((await course.request("GET", "statements", undefined, { Authorization: "Basic eDp5" })).status, 401);
    assert.equal((await course.request("GET", "statements", undefined, { "X-Experience-API-Version": "0.9" })).status, 400);
    const about = await course.request("GET", "about", undefined, { Authorization: "" });
    assert.deepEqual(about.body, { version: ["1.0.3"] });
  });

  it("answers a preflight to its own origin", async () => {
    const answer = await course.request("OPTIONS", "statements");
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get("access-control-allow-origin"), fixture.origin);
    assert.match(answer.headers.get("access-control-allow-headers") ?? "", /X-Experience-API-Version/);
  });

  it("takes a retry as delivered, even after terminated, and refuses the same id with another content", async () => {
    const initialized = course.statement("initialized");
    const terminated = course.statement("terminated", { duration: "PT1S" });
    await course.send(initialized);
    await course.send(terminated);
    assert.equal((await course.send(initialized)).status, 204);
    const put = await course.request("PUT", `statements?statementId=${String(terminated["id"])}`, terminated);
    assert.equal(put.status, 204);
    assert.equal((await course.send({ ...terminated, result: { duration: "PT2S" } })).status, 409);
    assert.deepEqual(await verbsOf(run), ["launched", "initialized", "terminated"]);
  });

  it("does not bring back a run that was removed while a request was under way", async () => {
    const path = `/cmi5/${run}/xapi/statements`;
    assert.equal(await sendWhile(fixture, path, "[]", () => post(fixture, `/run/${run}/remove`)), 404);
    assert.equal((await fetch(`${fixture.origin}/api/runs/${run}`)).status, 404);
  });

  it("stores all of a batch or none", async () => {
    await course.say("initialized");
    const good = course.answered();
    assert.equal((await course.send(good, { ...course.answered(), actor: {} })).status, 400);
    assert.deepEqual(await verbsOf(run), ["launched", "initialized"]);
    assert.equal((await course.send(good, course.answered())).status, 200);
  });

  it("finds statements by id, verb, registration, since and limit, page by page", async () => {
    await course.say("initialized");
    const answers = [course.answered(), course.answered(), course.answered()];
    await course.send(...answers);
    const get = async (query: string): Promise<Found> => (await course.request("GET", `statements?${query}`)).body as Found;
    const ids = (found: Found): string[] => found.statements.map(({ id }) => id);
    const all = answers.map(({ id }) => String(id));
    assert.equal(((await course.request("GET", `statements?statementId=${all[0]}`)).body as { id: string }).id, all[0]);
    const first = await get(`verb=${encodeURIComponent(verb("answered"))}&ascending=true&limit=2`);
    assert.deepEqual(ids(first), all.slice(0, 2));
    const path = first.more.slice(first.more.indexOf("?") + 1);
    assert.deepEqual(ids(await get(path)), all.slice(2));
    assert.equal((await get(path)).more, "");
    assert.equal(ids(await get(`registration=${course.launch.get("registration")}`))[0], all[2]);
    assert.deepEqual(ids(await get("since=2999-01-01T00:00:00Z")), []);
    assert.equal((await course.request("GET", "statements?people=all")).status, 400);
  });
});

describe("documents", () => {
  const place = { stateId: "attempt" };

  it("keeps a state document with its ETag, across a restart", async () => {
    const put = await course.document("activities/state", place, "PUT", { a: 1 });
    assert.equal(put.status, 204);
    fixture = await fixture.restart();
    const moved = await Cmi5Course.launched(fixture, run);
    const got = await moved.document("activities/state", place);
    assert.deepEqual(got.body, { a: 1 });
    assert.equal(got.headers.get("etag"), put.headers.get("etag"));
  });

  it("merges by POST, lists names, deletes", async () => {
    await course.document("activities/state", place, "PUT", { a: 1 });
    await course.document("activities/state", place, "POST", { b: 2 });
    assert.deepEqual((await course.document("activities/state", place)).body, { a: 1, b: 2 });
    assert.deepEqual((await course.document("activities/state", {})).body, ["LMS.LaunchData", "attempt"]);
    assert.equal((await course.document("activities/state", place, "DELETE")).status, 204);
    assert.equal((await course.document("activities/state", place)).status, 404);
  });

  it("answers 412 where the document is not the one that was read", async () => {
    await course.document("activities/state", place, "PUT", { a: 1 });
    assert.equal((await course.document("activities/state", place, "PUT", { a: 2 }, { "If-Match": '"x"' })).status, 412);
    assert.equal((await course.document("activities/state", place, "PUT", { a: 2 }, { "If-None-Match": "*" })).status, 412);
    assert.deepEqual((await course.document("activities/state", place)).body, { a: 1 });
  });

  it("cmi5 10.0: does not let the course change the launch data", async () => {
    const answer = await course.document("activities/state", { stateId: "LMS.LaunchData" }, "PUT", {});
    assert.equal(answer.status, 403);
    await course.document("activities/state", {}, "DELETE");
    assert.equal((await course.document("activities/state", { stateId: "LMS.LaunchData" })).status, 200);
  });

  it("shows the state in the inspector, and no token anywhere in its view", async () => {
    await course.document("activities/state", place, "PUT", { location: "hear/2", data: "1.abc" });
    const view = await viewOf(fixture, run);
    assert.equal(view.figures.suspendData, '{"location":"hear/2","data":"1.abc"}');
    assert.equal(view.figures.location, "hear/2");
    assert.doesNotMatch(JSON.stringify(view), /token|fetchKey/);
  });
});
