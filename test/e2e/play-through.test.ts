import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { CourseId } from "../../src/model/ids.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { pointer } from "./hands.ts";
import { Inspector } from "./inspector.ts";
import { Learner, type ShownQuestion } from "./learner.ts";
import { practise } from "./practice.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function courseFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe#course").elementHandle())?.contentFrame();
  assert.ok(frame);
  return frame;
}

async function courseWindow(page: Page): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Open the course" }).click()]);
  return opened;
}

/** A learner's whole way, once failing and once interrupted, judged by what the LMS holds. */
for (const { standard, where, chance } of [
  { standard: "scorm12", where: "frame", chance: 0.05 },
  { standard: "scorm2004-3rd", where: "window", chance: 0.25 },
  { standard: "scorm2004-4th", where: "frame", chance: 0.45 },
  { standard: "cmi5", where: "window", chance: 0.65 },
  { standard: "xapi", where: "frame", chance: 0.85 },
] as const) {
  describe(`rescue in ${standard}, in a ${where}`, () => {
    const hasLrs = standard === "cmi5" || standard === "xapi";
    let context: BrowserContext;
    let page: Page;
    let learner: Learner;
    let inspector: Inspector;
    let interrupted: ShownQuestion[];
    let runUrl: string;

    const open = async () => {
      const course = where === "frame" ? await courseFrame(page) : await courseWindow(page);
      learner = new Learner(course);
      inspector = new Inspector(page);
    };

    before(async () => {
      // One of them as most see it, with everything that moves.
      context = await site.context({ chance, reducedMotion: standard === "scorm12" ? "no-preference" : "reduce" });
      page = await context.newPage();
      await startRun(page, site, standard, where);
      runUrl = page.url();
      await open();
    });
    after(() => context.close());

    it("is incomplete from the first moment, with a state to come back to", async () => {
      await learner.saved();
      await inspector.reads("completion", "incomplete");
      await inspector.reads("success", "unknown");
      await inspector.reads("suspend-data", !hasLrs ? /^R1\.[\w-]+\.[\w-]+$/ : /"state":"R1\.[\w-]+\.[\w-]+"/);
      assert.equal(await inspector.figure("scaled"), "none");
    });

    it("leads through every lesson and practice to the test", async () => {
      await learner.playLessons({ optional: true });
      // SCORM 1.2 has one status for both, and waits for the test.
      await inspector.reads("completion", standard === "scorm12" ? "incomplete" : "completed");
    });

    it("tells the LMS nothing of failure while attempts are left", async () => {
      await learner.press("Start the test", "button");
      await learner.answerUntil(16, false);
      await learner.handIn();
      assert.equal(await learner.heading(), "Not yet.");
      await learner.saved();
      await inspector.reads("success", "unknown");
      if (hasLrs) assert.equal((await inspector.verbs()).includes("failed"), false);
    });

    it("comes back to the same question, order and answers after the tab was closed in the middle", async () => {
      await learner.press(/^Take the test again/, "button");
      interrupted = await learner.answerUntil(8, true);
      await learner.answer(true);
      interrupted.push(await learner.shownQuestion());
      // The course's window before the LMS's: in SCORM what is said goes through the latter.
      for (const open of context.pages().reverse()) await open.close({ runBeforeUnload: false });

      page = await context.newPage();
      await page.goto(runUrl);
      if (where === "frame") await page.locator("iframe#course").waitFor();
      await open();
      await learner.press(/^Go on: /);
      await learner.course.getByRole("heading", { level: 1, name: "Question 8 of 15" }).waitFor();
      assert.deepEqual(await learner.shownQuestion(), interrupted.at(-1));
      for (const before of [...interrupted].reverse().slice(1)) {
        await learner.press("Back");
        await learner.course.getByRole("heading", { level: 1, name: `Question ${before.number} of 15` }).waitFor();
        assert.deepEqual(await learner.shownQuestion(), before);
      }
    });

    it("reports the pass the moment the test is handed in", async () => {
      for (let number = 1; number < 8; number++) await learner.press("Next question");
      await learner.course.getByRole("heading", { level: 1, name: "Question 8 of 15" }).waitFor();
      await learner.answerUntil(16, true);
      await learner.handIn();
      assert.equal(await learner.heading(), "You have passed.");
      await inspector.reads("success", "passed");
      await inspector.reads("completion", "completed");
      await inspector.reads("scaled", /^1$/);
    });

    it("reports each answer of both tests, and the first answers of the practices", async () => {
      if (!hasLrs) {
        if (standard === "scorm12") await inspector.reads("status", "passed");
        await inspector.reads("raw", /^100$/);
        const rows = await inspector.interactions();
        const ids = rows.map(([id]) => id);
        assert.equal(new Set(ids).size, ids.length, "an interaction twice");
        assert.equal(rows.filter(([id]) => id?.startsWith("t1-")).length, 15);
        const second = rows.filter(([id]) => id?.startsWith("t2-"));
        assert.equal(second.length, 15);
        assert.ok(second.every(([, , , , result]) => result === "correct"));
        assert.match(
          await inspector.figure("suspend-length"),
          standard === "scorm12" ? /^[\d,]+ of 4,096 characters$/ : /^[\d,]+ of 64,000 characters$/,
        );
        return;
      }
      await page.locator('[data-statement="passed"]').waitFor({ state: "attached" });
      const verbs = await inspector.verbs();
      for (const once of ["completed", "passed", ...(standard === "cmi5" ? ["satisfied"] : [])])
        assert.equal(verbs.filter((verb) => verb === once).length, 1, `${once}: ${verbs.join()}`);
      // Held back while the session lasted, told when the tab was closed with the test not passed; never after a pass (cmi5 9.3.5).
      assert.ok(verbs.lastIndexOf("failed") < verbs.indexOf("passed"), verbs.join());
      const statements = await inspector.statements();
      const passed = statements.find(({ verb }) => verb.id.endsWith("/passed"));
      assert.equal((passed?.result?.["score"] as { scaled: number }).scaled, 1);
      const answered = statements.filter(({ verb }) => verb.id.endsWith("/answered"));
      assert.ok(answered.length >= 30, `${answered.length} answers`);
    });

    it("saves, ends the session and says that the window can be closed", async () => {
      await learner.press("Save and exit", "button");
      if (standard === "xapi") await learner.course.getByRole("heading", { level: 1, name: "Saved. You can close this window." }).waitFor();
      if (standard === "scorm12") {
        await learner.course.getByRole("heading", { level: 1, name: "Saved. You can close this window." }).waitFor();
        await inspector.reads("status", "passed");
      } else if (!hasLrs) {
        // adl.nav.request: the LMS takes the course away.
        const closed = page.getByRole("heading", { name: "The LMS has closed the course." });
        await (where === "frame" ? closed : page.locator('[data-window="ended"]')).waitFor();
        await page.locator('[data-figure="session"][data-state="ended"]').waitFor();
        await page.locator("[data-section=log] li", { hasText: "adl.nav.request, exitAll" }).waitFor({ state: "attached" });
      } else {
        await page.waitForFunction(() => document.querySelector("[data-statement]")?.getAttribute("data-statement") === "terminated");
      }
      await page.locator("[data-section=log] .alarm").waitFor({ state: "detached" });
    });

    it("keeps the pass on a later visit", async () => {
      await page.getByRole("button", { name: "Relaunch", exact: true }).click();
      await open();
      await learner.course.getByRole("heading", { level: 1, name: "They were let down" }).waitFor();
      await learner.saved();
      await inspector.reads("success", "passed");
      await inspector.reads("completion", "completed");
      await inspector.reads("scaled", /^1$/);
    });
  });
}

describe("the packages in a browser", () => {
  it("ask no other host for anything and complain of nothing", () => {
    assert.deepEqual(site.strayRequests, []);
    assert.deepEqual(site.complaints, []);
  });
});

describe("follow-up-30 in scorm12, a course without a test", () => {
  const { lessons } = loadCourse(new URL("../../src/content", import.meta.url).pathname, "follow-up" as CourseId).course;

  it("is incomplete until its last page, then completed with no score, and leads from its end to the plan", async () => {
    const context = await site.context();
    const page = await context.newPage();
    await startRun(page, site, "scorm12", "frame", "follow-up-30");
    const course = await courseFrame(page);
    const learner = new Learner(course);
    const inspector = new Inspector(page);
    await learner.press(/^Start: /);
    const pages = lessons.flatMap((lesson) => lesson.pages).filter(({ optional }) => optional !== true);
    for (const [index, { title, blocks }] of pages.entries()) {
      await course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      // Nothing is left to do on the last page but to read it.
      await inspector.reads("status", index < pages.length - 1 ? "incomplete" : "completed");
      for (const [place, block] of blocks.entries()) {
        if (block.kind !== "scenario") await practise(course.locator("rc-block").nth(place), block, pointer);
        else {
          await course.locator("summary", { hasText: "I would rather read than play it" }).click();
          await learner.press("I have read it. Leave the talk out", "button");
        }
      }
      await learner.press(/^(Go on:|Next lesson:|To the end of the course)/);
    }
    await course.getByText("You have been all the way through.").waitFor();
    assert.equal(await inspector.figure("raw"), "none");
    await learner.press("Action plan");
    await course.getByRole("heading", { level: 1, name: "Action plan" }).waitFor();
    await context.close();
  });
});
