import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "../../src/model/settings.ts";
import { toSessionVerb } from "../../src/statements/session-statements.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf } from "../hosts/strict-lrs.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { TestBrowser, type TestTab } from "../tracking/test-browser.ts";

function launched(): StrictCmi5Endpoint {
  const lms = new StrictCmi5Endpoint();
  lms.launch();
  return lms;
}

const open = (lms: StrictCmi5Endpoint, tab: TestTab) => openCmi5Tab(lms, tab.sessionStorage, defaultSettings, tab);
const cut = () => Promise.reject(new TypeError("cut"));
const noStatements: NonNullable<StrictCmi5Endpoint["fault"]> = ({ method, path }) =>
  method === "POST" && path === "statements" ? cut() : undefined;

/** How many of what stands in the browser no later session can tell again. */
async function turnsKept(browser: TestBrowser): Promise<number> {
  return (await browser.kept()).filter(({ statement }) => toSessionVerb(statement) === undefined).length;
}

/** A session that delivered `initialized` alone, and crashed. */
async function crashed(lms: StrictCmi5Endpoint, browser: TestBrowser, act: (learner: SmallLearner) => void): Promise<void> {
  const tab = browser.tab();
  const { learner, environment } = await open(lms, tab);
  lms.fault = noStatements;
  act(learner);
  await environment.advance(60_000);
  await browser.kept();
  tab.close();
  lms.fault = undefined;
}

describe("cmi5: statements that outlive the page", () => {
  it("T9, cmi5 9.3: of a session that is over, results are told again under the new one; its turns are never sent, and counted as lost", async () => {
    const lms = launched();
    const browser = new TestBrowser();
    await crashed(lms, browser, (learner) => learner.opensCard().finishesLessons().takesTest(4));
    const turns = await turnsKept(browser);
    assert.ok(turns >= 10);
    for (const verbs of [
      ["initialized", "completed", "passed", "terminated"],
      ["initialized", "terminated"],
    ]) {
      lms.launch();
      const tab = browser.tab();
      const { session } = await open(lms, tab);
      await session.end("exit");
      tab.close();
      assert.deepEqual([lms.verbs, lms.refusals], [verbs, []]);
      assert.deepEqual([await browser.lost(), await browser.kept()], [[turns], []]);
    }
  });

  it("T9: what arrived though nobody heard of it is not counted as lost, all or the beginning of it", async () => {
    for (const arrived of [0, 1, 7, 40]) {
      const lms = launched();
      const browser = new TestBrowser();
      await crashed(lms, browser, (learner) => {
        for (let time = 0; time < 40; time++) learner.opens("start", time % 2 === 0 ? "start-text" : "start-cards").opensCard();
      });
      lms.statements.push(
        ...((await browser.kept()).slice(0, arrived).map(({ statement }) => statement) as unknown as typeof lms.statements),
      );
      lms.launch();
      await open(lms, browser.tab());
      assert.deepEqual([await browser.lost(), await browser.kept()], [arrived === 40 ? [] : [40 - arrived], []]);
    }
  });

  it("T9: of a page that took leave, what had no room in its last request is lost, where that arrived or nobody may look; else all", async () => {
    for (const outcome of ["arrived", "forbidden", "cut"] as const) {
      const lms = launched();
      const browser = new TestBrowser();
      const tab = browser.tab();
      const { learner, session, environment } = await open(lms, tab);
      lms.fault = noStatements;
      for (let time = 0; time < 90; time++) learner.opens("start", time % 2 === 0 ? "start-text" : "start-cards").opensCard();
      await environment.settle();
      if (outcome !== "cut") lms.fault = undefined;
      lms.answerLost = true;
      void session.end("leaving");
      await environment.settle();
      lms.answerLost = false;
      tab.close();
      assert.equal(await turnsKept(browser), 90);
      const arrived = lms.verbs.filter((verb) => verb === "viewed").length;
      assert.equal(arrived > 0, outcome !== "cut");
      lms.launch();
      lms.fault = ({ path, method }) =>
        outcome === "forbidden" && path === "statements" && method === "GET" ? new Response("", { status: 403 }) : undefined;
      await open(lms, browser.tab());
      assert.deepEqual([await browser.lost(), lms.refusals], [[90 - arrived], []]);
    }
  });

  it("T9: while the LMS does not answer what was lost, nothing is forgotten", async () => {
    const lms = launched();
    const browser = new TestBrowser();
    await crashed(lms, browser, (learner) => learner.replies("c"));
    lms.launch();
    lms.fault = ({ path, method }) => (path === "statements" && method === "GET" ? cut() : undefined);
    const { session } = await open(lms, browser.tab());
    assert.deepEqual([session.saveState.kind, await browser.lost(), (await browser.kept()).length], ["saved", [], 1]);
    lms.fault = undefined;
    await session.save();
    assert.deepEqual([await browser.lost(), await browser.kept()], [[1], []]);
  });

  it("T9, T26: after a crash the same session delivers what waited, in order and once", async () => {
    const lms = launched();
    const browser = new TestBrowser();
    const tab = browser.tab();
    const first = await open(lms, tab);
    lms.fault = noStatements;
    first.learner.finishesLessons().takesTest(4);
    await first.environment.settle();
    await browser.kept();
    tab.close();
    lms.fault = undefined;
    const { session } = await open(lms, browser.tab(tab.sessionStorage));
    await session.end("exit");
    assert.deepEqual([lms.verbs.filter((verb) => verb === "answered").length, lms.refusals], [6, []]);
    assert.deepEqual(
      lms.verbs.filter((verb) => !["answered", "progressed", "scored"].includes(verb)),
      ["initialized", "completed", "passed", "terminated"],
    );
    assert.deepEqual([await browser.lost(), await browser.kept()], [[], []]);
  });

  it("T45: what another window of the registration still has to send is its own, and not lost", async () => {
    const lms = launched();
    const browser = new TestBrowser();
    const first = await open(lms, browser.tab());
    lms.fault = noStatements;
    first.learner.replies("c");
    await first.environment.settle();
    lms.fault = undefined;
    lms.launch();
    await open(lms, browser.tab());
    assert.deepEqual([await browser.lost(), await turnsKept(browser), lms.verbs], [[], 1, ["initialized"]]);
  });

  it("T9, cmi5 9.3.8: a session whose terminated arrived, though the answer did not, is over; nothing follows", async () => {
    const lms = launched();
    const { learner, session, environment } = await open(lms, new TestBrowser().tab());
    learner.opensCard();
    await session.save();
    lms.answerLost = true;
    const ended = session.end("exit");
    await environment.advance(2000);
    await ended;
    lms.answerLost = false;
    await environment.advance(600_000);
    assert.deepEqual([session.saveState, lms.verbs], [{ kind: "ended" }, ["initialized", "viewed", "terminated"]]);
  });

  it("T9: a session that the LMS has abandoned says that its credential is gone, and sets nothing aside", async () => {
    const lms = launched();
    const { learner, session } = await open(lms, new TestBrowser().tab());
    lms.launch();
    learner.replies("c");
    await session.save();
    const unsaved = session.saveState.kind === "unsaved" ? session.saveState : undefined;
    assert.equal(unsaved?.over, true);
    assert.match(unsaved.detail, /credential .* open the course again/);
    assert.equal(lms.statements.length, 1);
  });

  it("T9, cmi5 9.3.3: a result that another window has told first is no error of the second", async () => {
    const lms = launched();
    const browser = new TestBrowser();
    const { learner, session } = await open(lms, browser.tab());
    learner.finishesLessons();
    const elsewhere = { ...lms.statements[0]!, id: "00000000-0000-4000-8000-000000000000" };
    const completed = { ...elsewhere, verb: { id: "http://adlnet.gov/expapi/verbs/completed" } };
    lms.statements.push(completed);
    await session.save();
    assert.deepEqual([session.saveState.kind, "refused" in session.saveState], ["saved", false]);
    assert.equal(lms.statements.filter((one) => verbOf(one) === "completed").length, 1);
  });
});
