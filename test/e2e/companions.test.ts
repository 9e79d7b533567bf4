import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CourseId } from "../../src/model/ids.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { flaws, withAxe } from "./axe.ts";
import { goTo } from "./main-views.ts";
import { openSite, startRun, type Site } from "./site.ts";

const contentDir = new URL("../../src/content", import.meta.url).pathname;

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const companions = ["follow-up", "manager"].flatMap((id) => loadCourse(contentDir, id as CourseId).courses);
/** Of each the wave with more to do. */
const fullest = companions.filter(({ outline: { id } }) => ["follow-up-90", "manager-30"].includes(id));

for (const { outline } of fullest) {
  const { id } = outline;
  describe(`every page of ${id}`, () => {
    it("has nothing that axe finds and never scrolls sideways, narrow in the dark and wide in the light", async () => {
      const context = await site.context({ bypassCSP: true });
      await withAxe(context);
      const lms = await context.newPage();
      await startRun(lms, site, "scorm2004-4th", "window", id);
      const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
      await course.getByRole("heading", { level: 1 }).waitFor();
      const pages = outline.lessons.flatMap((lesson) => lesson.pages.map((_, index) => `#/lesson/${lesson.id}/${index + 1}`));
      const cards = outline.jobAids.map((card) => `#/card/${card.id}`);
      const found: string[] = [];
      for (const hash of [...pages, "#/plan", "#/sources", "#/seen", ...cards, "#/"]) {
        await goTo(course, hash);
        // Both schemes share their layout, and both widths their colours.
        for (const [width, colorScheme] of [
          [390, "dark"],
          [1280, "light"],
        ] as const) {
          await course.setViewportSize({ width, height: 800 });
          await course.emulateMedia({ colorScheme });
          found.push(...(await flaws(course, `${hash}, ${width} px, ${colorScheme}`)));
        }
      }
      assert.deepEqual(found, []);
      await context.close();
    });
  });
}
