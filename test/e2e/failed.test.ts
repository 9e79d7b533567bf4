import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Inspector } from "./inspector.ts";
import { Learner } from "./learner.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The other way round in windows: play-through.test.ts has SCORM in a frame and cmi5 in a window. */
for (const { standard, where, chance } of [
  { standard: "scorm12", where: "window", chance: 0.15 },
  { standard: "scorm2004-3rd", where: "frame", chance: 0.35 },
  { standard: "scorm2004-4th", where: "window", chance: 0.55 },
  { standard: "cmi5", where: "frame", chance: 0.75 },
  { standard: "xapi", where: "window", chance: 0.95 },
] as const) {
  describe(`rescue in ${standard}, in a ${where}: every attempt at the test used up`, () => {
    it("tells failed after the last attempt, not before, and offers no other", async () => {
      const context = await site.context({ chance });
      const page = await context.newPage();
      await startRun(page, site, standard, where);
      const course =
        where === "frame"
          ? await (await page.locator("iframe#course").elementHandle())?.contentFrame()
          : (await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Open the course" }).click()]))[0];
      assert.ok(course);
      const learner = new Learner(course);
      const inspector = new Inspector(page);
      await learner.playLessons({ optional: false });
      await learner.press("Start the test", "button");
      for (let attempt = 1; attempt <= 3; attempt++) {
        if (attempt > 1) {
          await inspector.reads("success", "unknown");
          await learner.press(/^Take the test again/, "button");
        }
        await learner.answerUntil(16, false);
        await learner.handIn();
        assert.equal(await learner.heading(), "Not yet.");
      }
      await inspector.reads("success", "failed");
      assert.equal(await course.getByRole("button", { name: /^Take the test again/ }).count(), 0);
      if (standard.startsWith("scorm")) {
        await inspector.reads(standard === "scorm12" ? "status" : "success", "failed");
        const scores = (await inspector.interactions()).map(([id]) => id);
        assert.equal(scores.filter((id) => /^t[123]-q/.test(id ?? "")).length, 45);
      } else {
        await page.locator('[data-statement="failed"]').first().waitFor({ state: "attached" });
        const verbs = await inspector.verbs();
        assert.equal(verbs.filter((verb) => verb === "failed").length, 1, verbs.join());
        assert.equal(verbs.includes("passed"), false);
      }
      await context.close();
    });
  });
}
