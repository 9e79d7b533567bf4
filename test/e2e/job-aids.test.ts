import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import type { RcAtHand } from "../../src/elements/at-hand/at-hand.ts";
import type { RcJobAid } from "../../src/elements/job-aid/job-aid.ts";
import { buildJobAid } from "../../src/packaging/content/build-job-aid.ts";
import { listJobAids } from "../../src/packaging/content/job-aid-files.ts";
import { judgeContent } from "../../src/packaging/content/judge-content.ts";
import { MistakeList } from "../../src/packaging/content/mistake-list.ts";
import { readJobAids } from "../../src/packaging/content/read-content.ts";
import { flaws, withAxe } from "./axe.ts";
import { keyboard, type Hands } from "./hands.ts";
import { Inspector } from "./inspector.ts";
import { goTo } from "./main-views.ts";
import { rescue } from "./rescue.ts";
import { openSite, startRun, type Site } from "./site.ts";
import { openTalk } from "./talk.ts";

const contentDir = new URL("../../src/content", import.meta.url).pathname;

/** Every card of the library as it is packed, those of no course among them. */
function library() {
  const none = new MistakeList();
  const content = judgeContent(readJobAids(contentDir, listJobAids(contentDir), none), [], none, none);
  const citedAs = new Map(content.sources.map(({ value }) => [value.id, value.short] as const));
  return content.jobAids.map(({ value }) => buildJobAid(value, citedAs));
}

const cards = rescue.jobAids;
const paged = cards.filter(({ kind }) => kind !== "minute");
const minute = cards.find(({ kind }) => kind === "minute")!;

/** Pages of a PDF, and their sizes in points. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly sizes: readonly string[] } {
  const text = pdf.toString("latin1");
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    sizes: sizes.map(([, x, y]) => [x, y].map((n) => Math.round(Number(n))).join(" × ")),
  };
}

/** What of a card's words stands outside of its room, in pixels; and how far into the edge that a printer cannot reach. */
function overflow(element: RcJobAid): string[] {
  const article = element.shadowRoot!.querySelector("article")!;
  const box = element.getBoundingClientRect();
  const edge = (5 * 96) / 25.4;
  return [...article.querySelectorAll("h2, h3, p, td, th, .number")].flatMap((part) => {
    const { left, right, top, bottom, height } = part.getBoundingClientRect();
    if (height === 0) return [];
    const out = Math.max(box.left + edge - left, right - (box.right - edge), box.top + edge - top, bottom - (box.bottom - edge));
    return out > 0.5
      ? [`${element.jobAid!.id}: ${part.localName} “${(part.textContent ?? "").trim().slice(0, 30)}” by ${Math.round(out)} px`]
      : [];
  });
}

describe("job aids on every page", () => {
  let site: Site;
  let context: BrowserContext;
  let course: Page;
  let lms: Page;
  let keys: Hands;

  const drawer = () => course.getByRole("dialog", { name: "At hand" });
  const opener = () => course.getByRole("button", { name: "At hand", exact: true });
  const reach = async (): Promise<void> => {
    await keys.press(opener());
    await drawer().waitFor();
  };
  const close = async (): Promise<void> => {
    await course.keyboard.press("Escape");
    await drawer().waitFor({ state: "hidden" });
    // What is printed instead of the page goes when the drawer has noticed that it is closed.
    await course.locator("rc-at-hand rc-card-sheets").waitFor({ state: "detached" });
    await opener().and(course.locator(":focus")).waitFor();
  };
  const entry = (title: string) => drawer().getByRole("button", { name: title });

  before(async () => {
    site = await openSite();
    context = await site.context({ bypassCSP: true });
    await withAxe(context);
    lms = await context.newPage();
    await startRun(lms, site, "cmi5", "window");
    [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
    await course.getByRole("heading", { level: 1 }).waitFor();
    keys = keyboard(course);
  });
  after(async () => {
    await site.close();
    assert.deepEqual([site.strayRequests, site.complaints], [[], []]);
  });

  it("opens on a lesson's page with keys alone, and shows a card", async () => {
    const asked: string[] = [];
    course.on("request", (request) => asked.push(request.url().split("/").at(-1) ?? ""));
    await goTo(course, "#/lesson/ready/1");
    assert.deepEqual(
      asked.filter((file) => /sheet|job-aids/.test(file)),
      [],
    );
    await reach();
    assert.deepEqual(asked.filter((file) => /sheet|job-aids/.test(file)).sort(), ["engine-sheet-views.js", "job-aids.js"]);
    for (const { title } of cards) await entry(title).waitFor();
    await keys.press(entry(paged[2]!.title));
    await drawer().getByRole("heading", { name: paged[2]!.title }).waitFor();
    await keys.press(drawer().getByRole("button", { name: "All cards" }));
    await entry(paged[2]!.title).and(course.locator(":focus")).waitFor();
    await close();
  });

  it("opens before a talk, and leaves the talk as it was while one is under way", async () => {
    const talk = await openTalk(course, keys);
    await reach();
    await close();
    await talk.shown.getByRole("button", { name: "Begin the talk" }).click();
    const stage = talk.shown.locator("rc-talk-stage");
    const before = await stage.innerText();
    await reach();
    await keys.press(entry(paged[1]!.title));
    await close();
    assert.equal(await stage.innerText(), before);
  });

  it("guides through a minute, by keys alone", async () => {
    await goTo(course, "#/lesson/ready/1");
    await reach();
    await keys.press(entry(minute.title));
    await drawer().getByRole("button", { name: "Begin" }).and(course.locator(":focus")).waitFor();
    await course.keyboard.press("Enter");
    for (const { title } of minute.items as readonly { readonly title: string }[]) {
      await drawer().getByRole("heading", { name: title }).waitFor();
      await keys.press(drawer().getByRole("button", { name: "Next", exact: true }));
    }
    await drawer().getByText("That was your minute.").first().waitFor();
    await close();
  });

  it("prints every card four to a sheet of A4, one card on one, and a page without them where the drawer is closed", async () => {
    const print = () => course.pdf({ preferCSSPageSize: true });
    const a4 = "595 × 842";
    await reach();
    assert.deepEqual(pagesOf(await print()), { count: Math.ceil(cards.length / 4), sizes: Array(Math.ceil(cards.length / 4)).fill(a4) });
    await keys.press(entry(paged[0]!.title));
    assert.deepEqual(pagesOf(await print()), { count: 1, sizes: [a4] });
    await close();
    assert.equal(pagesOf(await print()).sizes.includes(a4), false);
    await goTo(course, `#/card/${paged[0]!.id}`);
    assert.deepEqual(pagesOf(await print()), { count: 1, sizes: [a4] });
  });

  it("has no card with more words than A6 holds, of all in the library", async () => {
    await reach();
    const all = library();
    await course.locator("rc-at-hand").evaluate(
      async (element, jobAids) => {
        Object.assign(element, { jobAids });
        await (element as RcAtHand).updateComplete;
      },
      all as unknown as Record<string, unknown>[],
    );
    await course.emulateMedia({ media: "print" });
    const printed = course.locator("rc-at-hand rc-card-sheets rc-job-aid");
    assert.equal(await printed.count(), all.length);
    assert.deepEqual(
      (await printed.evaluateAll((elements, measure) => elements.flatMap(eval(measure)), `(${String(overflow)})`)) as string[],
      [],
    );
    await course.emulateMedia({ media: "screen" });
    await close();
  });

  it("keeps the cards back on the pages of a test under way", async () => {
    const looking = await site.context();
    const desk = await looking.newPage();
    await startRun(desk, site, "scorm12", "window");
    const form = desk.locator('[data-section="options"]');
    await form.locator("summary").click();
    await form.getByLabel("Mode").selectOption("Browse");
    await form.getByRole("button", { name: "Relaunch with these" }).click();
    const [test] = await Promise.all([desk.waitForEvent("popup"), desk.getByRole("button", { name: "Open the course" }).click()]);
    await test.getByRole("heading", { level: 1 }).waitFor();
    await goTo(test, "#/test");
    await test.getByRole("button", { name: "Start the test" }).click();
    await test.getByRole("heading", { level: 1, name: /^Question 1 of/ }).waitFor();
    await test.getByRole("button", { name: "At hand", exact: true }).click();
    const there = test.getByRole("dialog", { name: "At hand" });
    await there.getByRole("button", { name: minute.title }).waitFor();
    assert.equal(await there.getByRole("button", { name: paged[0]!.title }).count(), 0);
    await looking.close();
  });

  it("has no flaw that axe finds, at 390 and 1280 px, in both schemes", async () => {
    const found: string[] = [];
    for (const width of [390, 1280]) {
      await course.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await course.emulateMedia({ colorScheme });
        await reach();
        found.push(...(await flaws(course, `list, ${width} px, ${colorScheme}`)));
        for (const { title } of cards) {
          await entry(title).click();
          await drawer().getByRole("heading", { name: title }).waitFor();
          found.push(...(await flaws(course, `${title}, ${width} px, ${colorScheme}`)));
          await drawer().getByRole("button", { name: "All cards" }).click();
        }
        await close();
      }
    }
    assert.deepEqual(found, []);
  });

  it("has told the LRS of every card that was opened, and nothing of the minute", async () => {
    await course.getByRole("button", { name: "Save and exit" }).click();
    await lms.waitForFunction(() => document.querySelector("[data-statement]")?.getAttribute("data-statement") === "terminated");
    const statements = await new Inspector(lms).statements();
    const viewed = statements.filter(({ verb }) => verb.id.endsWith("/viewed")).map(({ object }) => object.id.split("/").at(-1));
    assert.deepEqual([...new Set(viewed)].sort(), paged.map(({ id }) => id).sort());
    assert.equal(JSON.stringify(statements).includes(minute.id), false);
  });
});
