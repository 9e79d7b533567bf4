import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verbIris, type VerbName } from "../../src/statements/iris.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { Claims } from "../../src/tracking/outbox/claims.ts";
import { countLost } from "../../src/tracking/outbox/count-lost.ts";
import { openOutboxStore } from "../../src/tracking/outbox/open-outbox-store.ts";
import { Outbox } from "../../src/tracking/outbox/outbox.ts";
import type { OutboxStore } from "../../src/tracking/outbox/outbox-store.ts";
import { manualEnvironment } from "./manual-environment.ts";
import { TestBrowser, type TestTab } from "./test-browser.ts";

function told(id: string, verb: VerbName = "viewed"): Statement {
  const context = { contextActivities: { category: [] } };
  return { id, actor: {}, verb: { id: verbIris[verb], display: { en: verb } }, object: { id: "a:b" }, context, timestamp: "" };
}

let pages = 0;

/** A page of `tab` that speaks for `session`. */
async function page(tab: TestTab, session: string, atMs = 0, earlier: "sent" | "dead" = "sent") {
  const chance = ++pages / 1000;
  const environment = { ...manualEnvironment(tab), random: () => chance };
  await environment.advance(atMs);
  const store = await openOutboxStore(environment);
  const claims = new Claims(environment, store, "box");
  const outbox = await Outbox.open({ environment, store, claims, box: "box", session, earlier });
  return { environment, outbox, claims, store: store! };
}

const waiting = ({ waiting }: Outbox) => waiting.map(({ statement }) => statement.id).join(" ");

describe("Outbox", () => {
  it("gives back what sessions before have left in the order in which they began, each in its own order", async () => {
    const browser = new TestBrowser();
    for (const [at, session] of ["s-9", "s-10", "a"].entries()) {
      const tab = browser.tab();
      const { outbox, environment } = await page(tab, session, at * 1000);
      for (let number = 0; number < 12; number++) outbox.add(told(`${at}.${number}`));
      await environment.advance(5);
      await browser.kept();
      // The pages before are claimed by this one: they are given free without a word.
      tab.close();
    }
    const { outbox } = await page(browser.tab(), "new", 10_000);
    outbox.add(told("last"));
    const numbers = Array.from({ length: 12 }, (_, number) => number);
    assert.equal(waiting(outbox), [...[0, 1, 2].flatMap((at) => numbers.map((number) => `${at}.${number}`)), "last"].join(" "));
    assert.deepEqual(outbox.counts, { waiting: 37, setAside: 0, lost: 0, keptIn: "browser" });
  });

  it("knows what it was given, in this page and in the one before", async () => {
    const browser = new TestBrowser();
    const tab = browser.tab();
    const { outbox } = await page(tab, "s");
    assert.deepEqual([outbox.add(told("1")), outbox.add(told("1"))], [true, false]);
    await browser.kept();
    tab.close();
    const again = await page(browser.tab(), "s");
    assert.deepEqual([again.outbox.add(told("1")), again.outbox.add(told("2"))], [false, true]);
    const numbers = (await browser.kept()).map(({ number }) => number);
    assert.deepEqual(numbers, [0, 1]);
  });

  it("waits in memory where the browser has no more room, says so, and still takes out what has arrived", async () => {
    const browser = new TestBrowser();
    const { outbox, environment, store } = await page(browser.tab(), "s");
    outbox.add(told("1"));
    await browser.kept();
    (store as { put: OutboxStore["put"] }).put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    outbox.add(told("2"));
    await environment.settle();
    outbox.add(told("3"));
    assert.deepEqual([waiting(outbox), outbox.counts.keptIn], ["1 2 3", "memory"]);
    assert.deepEqual(environment.logged, ["the browser keeps no more statements: they wait in memory"]);
    outbox.delivered(outbox.waiting);
    assert.deepEqual([waiting(outbox), await browser.kept()], ["", []]);
  });

  it("makes room for a later version of the course in another tab, and goes on in memory", async () => {
    const browser = new TestBrowser();
    const { outbox, environment } = await page(browser.tab(), "s");
    await new Promise<void>((resolve, reject) => {
      const later = browser.indexedDB.open("recourse", 2);
      later.onsuccess = () => resolve();
      later.onerror = later.onblocked = () => reject(new Error("stands in the way"));
    });
    outbox.add(told("1"));
    await environment.settle();
    assert.deepEqual([waiting(outbox), outbox.counts.keptIn], ["1", "memory"]);
    const earlier = await page(browser.tab(), "s").catch(() => undefined);
    assert.equal(earlier?.outbox.counts.keptIn, "memory");
  });

  it("without locks, a page holds its session as long as it lives, and three minutes longer", async () => {
    const browser = new TestBrowser(false);
    const { outbox, environment } = await page(browser.tab(), "s");
    outbox.add(told("1"));
    await environment.advance(600_000);
    const other = await page(browser.tab(), "other", 600_000);
    assert.equal(waiting(other.outbox), "");
    await other.environment.advance(179_000);
    await other.outbox.catchUp();
    assert.equal(waiting(other.outbox), "", "still held");
    await other.environment.advance(2000);
    await other.outbox.catchUp();
    assert.equal(waiting(other.outbox), "1");
  });

  it("without locks, a page that says goodbye leaves its session to the next at once", async () => {
    const browser = new TestBrowser(false);
    const { outbox } = await page(browser.tab(), "s");
    outbox.add(told("1"));
    outbox.release();
    await browser.kept();
    assert.equal(waiting((await page(browser.tab(), "other")).outbox), "1");
  });

  it("without locks, a clock that was set back does not lock anybody out", async () => {
    const browser = new TestBrowser(false);
    const { outbox } = await page(browser.tab(), "s", 90 * 86_400_000);
    outbox.add(told("1"));
    await browser.kept();
    assert.equal(waiting((await page(browser.tab(), "other", 0)).outbox), "1");
  });

  it("of two pages that ask at the same moment one gets what is left", async () => {
    for (const withLocks of [true, false]) {
      const browser = new TestBrowser(withLocks);
      const tab = browser.tab();
      const { outbox } = await page(tab, "s");
      outbox.add(told("1"));
      await browser.kept();
      tab.close();
      const both = await Promise.all(["one", "other"].map((session) => page(browser.tab(), session, 200_000)));
      assert.deepEqual(both.map((each) => waiting(each.outbox)).sort(), ["", "1"]);
    }
  });
});

describe("countLost(left, isHeld)", () => {
  const left = (verbs: readonly VerbName[]) =>
    verbs.map((verb, number) => ({ box: "", session: "s", number, atMs: 0, statement: told(String(number), verb) }));

  it("asks the LRS for a few of many, and finds where it broke off", async () => {
    const all = left(Array.from({ length: 1000 }, () => "viewed"));
    for (const arrived of [0, 1, 499, 999, 1000]) {
      let asked = 0;
      const isHeld = (id: string) => Promise.resolve(++asked > 0 && Number(id) < arrived);
      assert.equal(await countLost(all, isHeld), 1000 - arrived);
      assert.ok(asked <= 11);
    }
  });

  it("asks nothing where only results were left: they are told again", async () => {
    assert.equal(await countLost(left(["initialized", "completed", "passed"]), () => assert.fail("asked")), 0);
  });
});
