import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import { courseIri, credential, StrictTinCanLrs, type TinCanOptions } from "../hosts/strict-tin-can-lrs.ts";
import { openXapiTab, xapiTab } from "../tracking/xapi-run.ts";

async function startFails(lrs: StrictTinCanLrs, change: (query: URLSearchParams) => void): Promise<TrackingError> {
  const query = new URLSearchParams(lrs.search);
  change(query);
  try {
    await xapiTab(lrs, `?${query}`, memoryStorage()).session.start();
  } catch (error) {
    assert.ok(error instanceof TrackingError);
    return error;
  }
  assert.fail("the session started");
}

/** Plays a little with a link of that form; the strict LRS refuses what it did not ask for. */
async function plays(options: TinCanOptions): Promise<StrictTinCanLrs> {
  const lrs = new StrictTinCanLrs(options);
  const { learner, session } = await openXapiTab(lrs);
  learner.finishesStart();
  await session.end("exit");
  assert.deepEqual(lrs.refusals, []);
  assert.deepEqual([lrs.verbs[0], lrs.verbs.at(-1)], ["initialized", "terminated"]);
  assert.equal(session.saveState.kind, "ended");
  return lrs;
}

const account = [{ accountServiceHomePage: "https://lms.example", accountName: "s-1" }];

describe("An xAPI session: the launch link", () => {
  it("xAPI launch: a link without any parameter finds no host, one without some says which", async () => {
    const lrs = new StrictTinCanLrs();
    const needed = ["endpoint", "auth", "actor"];
    assert.equal((await startFails(lrs, (query) => needed.forEach((name) => query.delete(name)))).code, "no-host");
    for (const name of needed) {
      const { code, message } = await startFails(lrs, (query) => query.delete(name));
      assert.deepEqual([code, message.includes(name)], ["bad-launch", true]);
    }
    assert.deepEqual(lrs.requests, []);
  });

  it("T30: an endpoint that is no web address and values that no LRS takes stop the launch, and are not repeated", async () => {
    const hostile: Readonly<Record<string, readonly string[]>> = {
      endpoint: [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//lms.example/xapi/",
        "xapi/",
        "https://ada:secret@lms.example/xapi/",
      ],
      auth: ["Basic secret\r\nX-Evil: 1", "Basic sëcret"],
      actor: ["Ada", "[]", "null", '{"name":"Ada"}', '{"account":{"homePage":"https://lms.example"}}', '{"account":[],"mbox":[""]}'],
      registration: ["7", "<script>"],
      activity_id: ["course", " "],
    };
    for (const [name, values] of Object.entries(hostile)) {
      for (const value of values.filter((each) => each.trim() !== "")) {
        const { code, message } = await startFails(new StrictTinCanLrs(), (query) => query.set(name, value));
        assert.deepEqual([code, message.includes(name), message.includes(value)], ["bad-launch", true, false], `${name}=${value}`);
      }
    }
  });

  it("xAPI launch: auth serves with and without the word Basic", async () => {
    await plays({ auth: `Basic ${credential}` });
    await plays({ auth: credential });
  });

  it("xAPI launch, xAPI 1.0.3 Data 2.4.2: an actor in the old form of lists becomes one agent with one identifier", async () => {
    await plays({ linkActor: { name: ["Ada Berg"], account, objectType: ["Agent"] } });
    await plays({ linkActor: { name: ["Ada Berg"], account, mbox: ["mailto:ada@lms.example"] } });
    const { launch } = await openXapiTab(new StrictTinCanLrs({ linkActor: { name: ["Ada Berg"], account } }));
    assert.deepEqual(launch.learner, { id: "s-1", name: "Ada Berg" });
  });

  it("xAPI launch: without registration, activity_id and grouping the learner and the package's own activity are the key", async () => {
    const lrs = await plays({ registration: null, activityId: null });
    assert.ok(lrs.statements.every(({ context }) => !("registration" in context)));
    assert.equal(lrs.statements[0]?.object.id, courseIri);
    const again = await openXapiTab(lrs);
    assert.ok(again.learner.attempt.revision > 0);
    assert.deepEqual(lrs.refusals, []);
  });

  it("xAPI launch: a grouping is in every statement; one that is no id is left out", async () => {
    const groupings = (lrs: StrictTinCanLrs) =>
      lrs.statements.map(
        ({ context }) => context.contextActivities.grouping?.some(({ id }) => id === "https://lms.example/term/1") === true,
      );
    assert.ok(groupings(await plays({ grouping: "https://lms.example/term/1" })).every(Boolean));
    await plays({ grouping: "spring" });
  });

  it("T37: there are no modes: the course is played for good, with the course's own mark and no way back", async () => {
    const { launch } = await openXapiTab(new StrictTinCanLrs());
    assert.deepEqual([launch.mode, launch.credit, launch.masteryScore, launch.returnUrl], ["Normal", true, undefined, undefined]);
  });

  it("T44: no credential is stored, and one learner's tab keeps nothing for another", async () => {
    const tab = memoryStorage();
    const lrs = new StrictTinCanLrs({ registration: null });
    const { learner } = await openXapiTab(lrs, tab);
    learner.finishesLessons();
    const stored = Array.from({ length: tab.length }, (_, index) => `${tab.key(index)} ${tab.getItem(tab.key(index) ?? "")}`).join();
    assert.match(stored, /"state":"R1\./);
    assert.ok(!stored.includes(credential));
    const query = new URLSearchParams(lrs.search);
    query.set("actor", JSON.stringify({ mbox: "mailto:eve@lms.example" }));
    const fetch: typeof globalThis.fetch = () => Promise.resolve(new Response("", { status: 404 }));
    const launch = await xapiTab({ fetch }, `?${query}`, tab).session.start();
    assert.equal(launch.suspendData, "");
  });

  it("T4, T32: a reload, for which the link serves again, begins another session at the same place, without storage too", async () => {
    for (const tab of [memoryStorage(), undefined]) {
      const lrs = new StrictTinCanLrs();
      const first = await openXapiTab(lrs, tab);
      first.learner.finishesStart();
      void first.session.end("leaving");
      await first.environment.settle();
      const second = await openXapiTab(lrs, tab);
      assert.deepEqual(second.learner.attempt, first.learner.attempt);
      await second.session.end("exit");
      assert.deepEqual(
        lrs.verbs.filter((verb) => ["initialized", "terminated"].includes(verb)),
        ["initialized", "terminated", "initialized", "terminated"],
      );
      assert.deepEqual(lrs.refusals, []);
    }
  });
});
