import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { withHttpFaults, type HttpFault } from "../hosts/http-faults.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { TestBrowser, type TestTab } from "../tracking/test-browser.ts";
import { openXapiTab, xapiTab } from "../tracking/xapi-run.ts";

type Post = (statements: readonly ReceivedStatement[]) => Response | Promise<Response> | undefined;

const open = (lrs: StrictTinCanLrs, tab: TestTab) => openXapiTab(lrs, tab.sessionStorage, defaultSettings, tab);
const ids = (statements: readonly { readonly id: string }[]) => statements.map(({ id }) => id);
const cut = () => Promise.reject(new TypeError("cut"));

/** What happens to statements alone. */
function onPost(lrs: StrictTinCanLrs, post: Post): void {
  lrs.fault = ({ method, path, body }) => (method === "POST" && path === "statements" ? post(body as ReceivedStatement[]) : undefined);
}

/** Statements that are no results, each another one. */
function looksUp(learner: SmallLearner, times: number): void {
  for (let time = 0; time < times; time++) learner.opens("start", time % 2 === 0 ? "start-text" : "start-cards").opensCard();
}

/** Every request with statements that the LRS took, by ids. */
const taken = (lrs: StrictTinCanLrs) =>
  lrs.requests
    .filter(({ method, path, status }) => method === "POST" && path === "statements" && status === 200)
    .flatMap(({ body }) => ids(body as ReceivedStatement[]));

/** A session was played in the browser that could deliver nothing, and crashed. */
async function crashed(lrs: StrictTinCanLrs, browser: TestBrowser, act: (learner: SmallLearner) => void): Promise<void> {
  const tab = browser.tab();
  onPost(lrs, cut);
  const { learner } = await open(lrs, tab);
  act(learner);
  await browser.kept();
  tab.close();
  lrs.fault = undefined;
}

describe("xAPI: statements that outlive the browser", () => {
  it("T9, T45: five thousand statements wait through a restart and a day of failures: all arrive, in order, none twice", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    const tab = browser.tab();
    const first = await open(lrs, tab);
    onPost(lrs, cut);
    looksUp(first.learner, 5000);
    const waiting = (await browser.kept()).map(({ statement }) => statement);
    assert.equal(waiting.length, 5000);
    tab.close();
    lrs.fault = undefined;

    const failures: readonly (HttpFault | "conflict" | undefined)[] = [
      { kind: "refuses", status: 401 },
      { kind: "refuses", status: 412 },
      { kind: "refuses", status: 429, retryAfter: "3600" },
      { kind: "refuses", status: 500 },
      { kind: "refuses", status: 503, retryAfter: "7" },
      { kind: "cut", done: false },
      { kind: "cut", done: true },
      { kind: "slow", ms: 45_000 },
      { kind: "stalls" },
      undefined,
    ];
    let posts = 0;
    let environment = first.environment;
    const faulty = withHttpFaults(
      lrs.fetch,
      ({ method, path, body }) => {
        if (method !== "POST" || !path.endsWith("statements")) return undefined;
        const stored = new Set(ids(lrs.statements));
        // Some LRSs answer so where they hold the very same statement.
        if (ids(body as ReceivedStatement[]).some((id) => stored.has(id))) return { kind: "refuses", status: 409 };
        return failures[posts++ % failures.length] as HttpFault | undefined;
      },
      { after: (ms, run) => environment.after(ms, run) },
    );
    const second = xapiTab({ fetch: faulty }, lrs.search, memoryStorage(), defaultSettings, browser.tab());
    environment = second.environment;
    await second.session.start();
    second.session.begin(first.learner.attempt);
    for (let tries = 0; second.session.saveState.kind !== "saved" && tries < 5000; tries++) await environment.advance(300_000);
    assert.equal(second.session.saveState.kind, "saved");
    const arrived = ids(lrs.statements);
    assert.deepEqual(arrived.slice(1, 5001), ids(waiting));
    assert.deepEqual([arrived.length, new Set(arrived).size, new Set(taken(lrs)).size, taken(lrs).length], [5002, 5002, 5002, 5002]);
    assert.deepEqual([verbOf(lrs.statements.at(-1)!), lrs.refusals], ["initialized", []]);
    assert.deepEqual(await browser.kept(), []);
  });

  it("T9: what earlier sessions have left goes first, session by session, as it was said; then the new one speaks", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    await crashed(lrs, browser, (learner) => learner.replies("c").opensCard());
    await crashed(lrs, browser, (learner) => learner.opens("start", "start-text").opensCard());
    const left = (await browser.kept()).map(({ statement }) => statement.id);
    const { session } = await open(lrs, browser.tab());
    assert.equal(session.saveState.kind, "saved");
    assert.deepEqual(lrs.verbs, ["initialized", "answered", "viewed", "initialized", "viewed", "initialized"]);
    assert.deepEqual(ids(lrs.statements).slice(0, 5), left);
  });

  it("T12, T45: a result that waits from an earlier session is not told again by the next", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    await crashed(lrs, browser, (learner) => learner.finishesLessons().takesTest(4));
    const saved = lrs.documents.get("recourse");
    assert.ok(saved);
    const { session, learner } = await open(lrs, browser.tab());
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    const told = lrs.verbs.filter((verb) => ["completed", "passed"].includes(verb));
    assert.deepEqual([told, lrs.refusals], [["completed", "passed"], []]);
  });

  it("T9, T45: after a crash the same session sends what waited once more and begins no second time", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    const tab = browser.tab();
    onPost(lrs, cut);
    const first = await open(lrs, tab);
    first.learner.finishesLessons().opens("start", "start-text");
    await first.environment.settle();
    await browser.kept();
    tab.close();
    lrs.fault = undefined;
    const second = await open(lrs, browser.tab(tab.sessionStorage));
    await second.session.end("exit");
    const count = (verb: string) => lrs.verbs.filter((each) => each === verb).length;
    assert.deepEqual([count("initialized"), count("completed"), count("answered"), lrs.refusals], [1, 1, 2, []]);
    assert.equal(new Set(ids(lrs.statements)).size, lrs.statements.length);
  });

  it("T9: what had no room while the page went away, and what nobody heard of, is sent by the next session", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    const tab = browser.tab();
    const { learner, session, environment } = await open(lrs, tab);
    onPost(lrs, cut);
    looksUp(learner, 200);
    await environment.settle();
    void session.end("leaving");
    await environment.settle();
    await browser.kept();
    tab.close();
    lrs.fault = undefined;
    await open(lrs, browser.tab());
    const viewed = lrs.verbs.filter((verb) => verb === "viewed").length;
    assert.deepEqual([viewed, lrs.verbs.filter((verb) => verb === "terminated").length, lrs.refusals], [200, 1, []]);
  });

  it("T9: what was delivered while the page went away is not sent again, where the page heard of it", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    const { learner, session, environment } = await open(lrs, browser.tab());
    learner.opensCard();
    void session.end("leaving");
    await environment.settle();
    assert.deepEqual([lrs.verbs.at(-1), await browser.kept()], ["terminated", []]);
  });

  it("T9: a statement that the LRS will never take is set aside for good, shown after a restart too, and blocks nothing", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    const poison: Post = (statements) =>
      statements.some((statement) => verbOf(statement) === "viewed") ? new Response("no such verb", { status: 400 }) : undefined;
    const tab = browser.tab();
    const { learner, session } = await open(lrs, tab);
    onPost(lrs, poison);
    learner.opensCard().replies("c");
    await session.end("exit");
    assert.deepEqual(lrs.verbs, ["initialized", "answered", "terminated"]);
    tab.close();
    for (const healed of [false, true]) {
      if (healed) lrs.fault = undefined;
      const again = await open(lrs, browser.tab(memoryStorage()));
      assert.match(again.session.saveState.kind === "saved" ? (again.session.saveState.refused ?? "") : "", /^viewed: .*400 no such verb$/);
      await again.session.end("exit");
    }
    assert.equal(lrs.verbs.includes("viewed"), false);
    assert.deepEqual(
      (await browser.kept()).map(({ refused }) => /400 no such verb/.test(refused ?? "")),
      [true],
    );
  });

  it("T9: a result that is refused in each session is set aside once, and not at all when the LRS has taken it", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser();
    for (const [round, left] of [1, 1, 1, 0].entries()) {
      const tab = browser.tab();
      if (round === 3) lrs.fault = undefined;
      else onPost(lrs, (all) => (all.some((one) => verbOf(one) === "passed") ? new Response("", { status: 400 }) : undefined));
      const { learner, session } = await open(lrs, tab);
      if (round === 0) learner.finishesLessons().takesTest(4);
      await session.end("exit");
      tab.close();
      assert.equal((await browser.kept()).length, left);
    }
    assert.equal(lrs.verbs.filter((verb) => verb === "passed").length, 1);
  });

  it("T9: where 401 or 403 answers everything the credential is gone: that is said, nothing is set aside, and all goes when it is back", async () => {
    for (const status of [401, 403]) {
      const lrs = new StrictTinCanLrs();
      const { learner, session, environment } = await open(lrs, new TestBrowser().tab());
      lrs.fault = () => new Response("expired", { status });
      learner.replies("c").opensCard();
      await session.save();
      const unsaved = session.saveState.kind === "unsaved" ? session.saveState : undefined;
      assert.equal(unsaved?.over, true);
      assert.match(unsaved.detail, /credential .* open the course again/);
      lrs.fault = undefined;
      await environment.advance(600_000);
      assert.deepEqual([session.saveState.kind, "refused" in session.saveState], ["saved", false]);
      assert.deepEqual(lrs.verbs, ["initialized", "answered", "viewed"]);
    }
  });

  it("T9: 403 for one statement alone sets that one aside", async () => {
    const lrs = new StrictTinCanLrs();
    const { learner, session } = await open(lrs, new TestBrowser().tab());
    onPost(lrs, (all) => (all.some((one) => verbOf(one) === "viewed") ? new Response("", { status: 403 }) : undefined));
    learner.opensCard().replies("c");
    await session.save();
    assert.deepEqual([session.saveState.kind, "refused" in session.saveState], ["saved", true]);
    assert.deepEqual(lrs.verbs, ["initialized", "answered"]);
  });

  it("T45: two tabs of one registration send what an earlier session has left once, with locks and without", async () => {
    for (const withLocks of [true, false]) {
      const lrs = new StrictTinCanLrs();
      const browser = new TestBrowser(withLocks);
      await crashed(lrs, browser, (learner) => looksUp(learner, 40));
      const tabs = [1, 2].map(() => xapiTab(lrs, lrs.search, memoryStorage(), defaultSettings, browser.tab()));
      // Where there are no locks, the page that crashed has a lease that lasts a while.
      for (const { environment } of tabs) await environment.advance(200_000);
      await Promise.all(tabs.map(({ session }) => session.start()));
      for (const { session } of tabs) session.begin(emptyAttempt);
      await Promise.all(tabs.map(({ session }) => session.save()));
      assert.equal(lrs.verbs.filter((verb) => verb === "viewed").length, 40);
      assert.equal(new Set(taken(lrs)).size, taken(lrs).length, "each was sent once");
    }
  });

  it("T45: what another open tab still has to send is left to it, and taken over when that tab is gone", async () => {
    for (const withLocks of [true, false]) {
      const lrs = new StrictTinCanLrs();
      const browser = new TestBrowser(withLocks);
      const [one, other] = [browser.tab(), browser.tab()];
      const first = await open(lrs, one);
      onPost(lrs, cut);
      first.learner.replies("c");
      await browser.kept();
      lrs.fault = undefined;
      const second = await open(lrs, other);
      await second.session.save();
      assert.deepEqual(lrs.verbs, ["initialized", "initialized"]);
      one.close();
      await second.environment.advance(240_000);
      await second.session.save();
      assert.deepEqual(lrs.verbs, ["initialized", "initialized", "answered"]);
    }
  });

  it("T12, T45: completed that a page left behind is told once, though without locks nobody knows whether that page is gone", async () => {
    const lrs = new StrictTinCanLrs();
    const browser = new TestBrowser(false);
    const first = await open(lrs, browser.tab());
    onPost(lrs, cut);
    first.learner.finishesLessons();
    await first.environment.advance(20_000);
    await browser.kept();
    lrs.fault = undefined;
    const second = await open(lrs, browser.tab());
    assert.deepEqual(lrs.verbs, ["initialized", "initialized", "completed"]);
    // The lease of the first runs out, and what it has left is taken over.
    await second.environment.advance(300_000);
    await second.session.save();
    assert.deepEqual([lrs.verbs.filter((verb) => verb === "completed").length, lrs.verbs.includes("answered")], [1, true]);
    assert.deepEqual([await browser.kept(), lrs.refusals], [[], []]);
  });

  it("T45: a tab that was duplicated begins a session of its own", async () => {
    const lrs = new StrictTinCanLrs();
    // Both tabs are open at once.
    lrs.inOrder = false;
    const browser = new TestBrowser();
    const tab = browser.tab();
    const first = await open(lrs, tab);
    const copy = memoryStorage();
    for (let at = 0; at < tab.sessionStorage.length; at++) {
      const key = tab.sessionStorage.key(at)!;
      copy.setItem(key, tab.sessionStorage.getItem(key)!);
    }
    const second = await open(lrs, browser.tab(copy));
    first.learner.replies("a");
    second.learner.replies("c");
    await Promise.all([first.session.end("exit"), second.session.end("exit")]);
    assert.deepEqual([lrs.verbs.filter((verb) => verb === "answered").length, lrs.refusals], [2, []]);
    assert.equal(lrs.verbs.filter((verb) => verb === "terminated").length, 2);
  });

  it("T44: what one learner has left is neither sent nor shown to another, at another endpoint, registration or activity", async () => {
    const browser = new TestBrowser();
    const lrs = new StrictTinCanLrs();
    await crashed(lrs, browser, (learner) => learner.replies("c"));
    const changes: readonly (readonly [string, string])[] = [
      ["endpoint", "https://other.example/xapi/"],
      ["registration", "11111111-5a0e-4a7e-9c59-9d1f0f1f9a10"],
      ["activity_id", "https://lms.example/activities/79"],
      ["actor", JSON.stringify({ account: { homePage: "https://lms.example", name: "s-2" } })],
    ];
    for (const [name, value] of changes) {
      const query = new URLSearchParams(lrs.search);
      query.set(name, value);
      const sent: string[] = [];
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (init?.method === "POST") sent.push(String(init.body));
        return String(input).includes("activities/state") && init?.method === "GET" ? new Response("", { status: 404 }) : Response.json([]);
      };
      const { session, environment } = xapiTab({ fetch }, `?${query}`, memoryStorage(), defaultSettings, browser.tab());
      await session.start();
      session.begin(emptyAttempt);
      await environment.settle();
      assert.equal(session.saveState.kind, "saved");
      assert.ok(!sent.join().includes("/answered"), name);
    }
    assert.equal((await browser.kept()).length, 2);
  });

  it("T44: the browser keeps no credential with what waits, and forgets it after thirty days, whoever opens a course then", async () => {
    const browser = new TestBrowser();
    const lrs = new StrictTinCanLrs();
    await crashed(lrs, browser, (learner) => learner.replies("c").opensCard());
    assert.ok(!/YWRhOnNlY3JldA|Basic /.test(JSON.stringify(await browser.kept())));
    const eve = new StrictTinCanLrs({ registration: null });
    for (const [days, left] of [
      [29, 3],
      [31, 0],
    ] as const) {
      const { session, environment } = xapiTab(eve, eve.search, memoryStorage(), defaultSettings, browser.tab());
      await environment.advance(days * 24 * 3_600_000);
      await session.start();
      assert.equal((await browser.kept()).length, left);
      await session.end("exit");
    }
    assert.deepEqual(await browser.lost(), [2]);
  });

  it("T32: where IndexedDB is absent, broken, silent or full, statements wait in memory and everything else is as before", async () => {
    const failing = (open: () => unknown) => ({ open }) as unknown as IDBFactory;
    const broken = failing(() => {
      throw new DOMException("The operation is insecure", "SecurityError");
    });
    const refusing = failing(() => {
      const request: Record<string, unknown> = { error: new DOMException("no", "UnknownError") };
      setImmediate(() => (request["onerror"] as () => void)());
      return request;
    });
    const silent = failing(() => ({}));
    const locks = { request: () => Promise.reject(new DOMException("no", "SecurityError")) } as unknown as LockManager;
    for (const indexedDB of [undefined, broken, refusing, silent]) {
      const lrs = new StrictTinCanLrs();
      const { session, environment } = xapiTab(lrs, lrs.search, memoryStorage(), defaultSettings, { indexedDB, locks });
      const started = session.start();
      await environment.advance(2000);
      await started;
      session.begin(emptyAttempt);
      await session.end("exit");
      assert.deepEqual([lrs.verbs, session.saveState.kind], [["initialized", "terminated"], "ended"]);
    }
  });
});
