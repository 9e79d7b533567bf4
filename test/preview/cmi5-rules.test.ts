import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { Cmi5Course } from "./cmi5-course.ts";
import type { Answer } from "./cmi5-course.ts";
import { newRun, post, startFixture, viewOf } from "./preview-fixture.ts";
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

const cmi5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
const moveOn = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };

function refused(answer: Answer, status: number, clause: string): void {
  const { message } = answer.body as { message?: string };
  assert.equal(answer.status, status, message ?? "taken");
  assert.ok(message?.startsWith(clause), `${message} begins with ${clause}`);
}

describe("brokenRule: order", () => {
  it("cmi5 9.3: takes a whole session said in order", async () => {
    for (const answer of [
      await course.say("initialized"),
      await course.send(course.answered()),
      await course.completed(),
      await course.passed(),
      await course.terminated(),
    ]) {
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
    }
  });

  it("cmi5 9.3: refuses anything before initialized, allowed statements too", async () => {
    refused(await course.send(course.answered()), 403, "cmi5 9.3:");
    refused(await course.completed(), 403, "cmi5 9.3:");
  });

  it("cmi5 9.3: refuses a verb twice in a session", async () => {
    await course.say("initialized");
    refused(await course.say("initialized"), 403, "cmi5 9.3:");
  });

  it("cmi5 9.3: refuses failed beside passed in a session, either way", async () => {
    await course.say("initialized");
    await course.failed();
    refused(await course.passed(), 403, "cmi5 9.3:");
  });

  it("cmi5 9.3.8: refuses anything after terminated", async () => {
    await course.say("initialized");
    await course.terminated();
    refused(await course.send(course.answered()), 403, "cmi5 9.3.8:");
  });

  it("cmi5 9.3: refuses terminated that is stamped before another statement", async () => {
    await course.say("initialized");
    const early = course.statement("terminated", { duration: "PT1S" });
    await course.send(course.answered());
    refused(await course.send(early), 403, "cmi5 9.3:");
  });

  it("cmi5 9.3.3, 9.3.4: refuses completed and passed a second time in a registration, and failed after passed", async () => {
    await course.say("initialized");
    await course.completed();
    await course.passed();
    await course.terminated();
    course = await Cmi5Course.launched(fixture, run);
    await course.say("initialized");
    refused(await course.completed(), 403, "cmi5 9.3.3:");
    refused(await course.passed(), 403, "cmi5 9.3.4:");
    refused(await course.failed(), 403, "cmi5 9.3:");
  });

  it("cmi5 9.3.6: refuses what comes from a session that a relaunch has abandoned", async () => {
    await course.say("initialized");
    const later = await Cmi5Course.launched(fixture, run);
    refused(await course.send(course.answered()), 403, "cmi5 9.3.6:");
    assert.equal((await later.say("initialized")).status, 200);
  });
});

describe("brokenRule: content", () => {
  beforeEach(async () => {
    await course.say("initialized");
  });

  it("cmi5 9.2: refuses another actor", async () => {
    const actor = { objectType: "Agent", account: { homePage: "https://example.org", name: "else" } };
    refused(await course.send({ ...course.answered(), actor }), 400, "cmi5 9.2:");
  });

  it("cmi5 9.6.1, 9.6.3.1, 10.0: refuses a context that drops what the template holds", async () => {
    const context = course.context([]) as Record<string, object>;
    refused(await course.send({ ...course.answered(), context: { ...context, registration: "x" } }), 400, "cmi5 9.6.1:");
    refused(await course.send({ ...course.answered(), context: { ...context, extensions: {} } }), 400, "cmi5 9.6.3.1:");
    refused(await course.send({ ...course.answered(), context: { ...context, contextActivities: {} } }), 400, "cmi5 10.0:");
  });

  it("cmi5 9.1, 9.7: refuses a statement without id or without a timestamp in UTC", async () => {
    refused(await course.send({ ...course.answered(), id: undefined }), 400, "cmi5 9.1:");
    refused(await course.send({ ...course.answered(), timestamp: undefined }), 400, "cmi5 9.7:");
    refused(await course.send({ ...course.answered(), timestamp: "2030-01-01T10:00:00+02:00" }), 400, "cmi5 9.7:");
  });

  it("xAPI 1.0.3 Data 2.4.4.1: refuses an object whose id is not text", async () => {
    for (const id of [5, null, {}]) refused(await course.send({ ...course.answered(), object: { id } }), 400, "xAPI 1.0.3 Data 2.4.4.1:");
  });

  it("cmi5 9.4: refuses a defined statement about anything but the launch's activity", async () => {
    refused(await course.say("terminated", { duration: "PT1S" }, { object: { id: "https://example.org/else" } }), 400, "cmi5 9.4:");
  });

  it("cmi5 9.3: refuses verbs that are the LMS's as cmi5 defined statements", async () => {
    refused(await course.say("launched"), 403, "cmi5 9.3:");
  });

  it("cmi5 9.6.2.2: wants the moveon category with success or completion, and nowhere else", async () => {
    const result = { completion: true, duration: "PT1S" };
    refused(await course.say("completed", result, { context: course.context([cmi5]) }), 400, "cmi5 9.6.2.2:");
    refused(await course.say("terminated", { duration: "PT1S" }, { context: course.context([cmi5, moveOn]) }), 400, "cmi5 9.6.2.2:");
  });

  it("cmi5 9.5.1: refuses a score on completed, and one out of range", async () => {
    refused(await course.say("completed", { completion: true, duration: "PT1S", score: { scaled: 1 } }), 400, "cmi5 9.5.1:");
    refused(await course.passed(1.1), 400, "cmi5 9.5.1:");
    refused(await course.say("passed", { success: true, duration: "PT1S", score: { raw: 90 } }), 400, "cmi5 9.5.1:");
  });

  it("cmi5 9.3.4, 9.3.5: refuses a score on the wrong side of the mastery score, and takes the mastery score itself as passed", async () => {
    refused(await course.passed(0.7999), 400, "cmi5 9.3.4:");
    refused(await course.failed(0.8), 400, "cmi5 9.3.5:");
    assert.equal((await course.passed(0.8)).status, 200);
  });

  it("cmi5 9.6.3.2: wants the mastery score beside a score that it judged", async () => {
    const context = course.context([cmi5, moveOn], {});
    refused(await course.say("passed", { success: true, duration: "PT1S", score: { scaled: 0.9 } }, { context }), 400, "cmi5 9.6.3.2:");
  });

  it("cmi5 9.5.2, 9.5.3: wants success and completion where they belong, and nowhere else", async () => {
    refused(await course.say("passed", { success: false, duration: "PT1S" }), 400, "cmi5 9.5.2:");
    refused(await course.say("completed", { completion: true, success: true, duration: "PT1S" }), 400, "cmi5 9.5.2:");
    refused(await course.say("passed", { success: true, completion: true, duration: "PT1S" }), 400, "cmi5 9.5.3:");
  });

  it("cmi5 9.5.4.1: wants a duration on completed, passed, failed and terminated, and one that is ISO 8601", async () => {
    refused(await course.say("terminated"), 400, "cmi5 9.5.4.1:");
    refused(await course.say("terminated", { duration: "PT50S.21S" }), 400, "cmi5 9.5.4:");
  });

  it("shows a refusal in the log with the clause", async () => {
    await course.failed(0.8);
    const { log } = await viewOf(fixture, run);
    assert.match(log.at(-1)?.problem ?? "", /^cmi5 9\.3\.5:/);
    assert.equal(log.at(-1)?.call, "POST statements");
    assert.equal(log.at(-1)?.answer, "400");
  });

  it("takes a cmi5 verb without the category, with a remark", async () => {
    assert.equal((await course.say("completed", undefined, { context: course.context([]) })).status, 200);
    assert.match((await viewOf(fixture, run)).log.at(-1)?.problem ?? "", /verb alone/);
  });
});

describe("brokenRule: launch mode", () => {
  it("cmi5 10.0: Browse and Review take initialized and terminated alone", async () => {
    const options = { learnerId: "a", learnerName: "A", credit: true, mastery: { from: "package" }, where: "frame" };
    for (const mode of ["Browse", "Review"]) {
      await post(fixture, `/api/runs/${run}/options`, { ...options, mode });
      course = await Cmi5Course.launched(fixture, run);
      await course.say("initialized");
      refused(await course.completed(), 403, "cmi5 10.0:");
      assert.equal((await course.terminated()).status, 200);
    }
  });
});
