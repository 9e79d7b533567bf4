import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { flaws, withAxe } from "./axe.ts";
import { Learner } from "./learner.ts";
import { rescue } from "./rescue.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

// Both schemes share their layout, and both widths their colours: two ways show as much as four.
for (const [width, colorScheme] of [
  [390, "dark"],
  [1280, "light"],
] as const) {
  describe(`every page at ${width} px, ${colorScheme}`, () => {
    it("has nothing that axe finds, and never scrolls sideways", async () => {
      const context = await site.context({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      await withAxe(context);
      const page = await context.newPage();
      const found: string[] = [];
      const check = async (target: Page, name: string) => {
        found.push(...(await flaws(target, name)));
      };
      await page.goto(site.url);
      await check(page, "catalogue");
      await startRun(page, site, "scorm12", "window");
      await check(page, "run page");
      const [course] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Open the course" }).click()]);
      await course.setViewportSize({ width, height: 800 });
      const learner = new Learner(course);
      await learner.course.getByRole("heading", { level: 1 }).waitFor();
      await check(course, "home");
      await learner.press("Contents", "button");
      await check(course, "contents");
      await course.keyboard.press("Escape");
      await learner.press("Reading settings", "button");
      await check(course, "settings");
      await course.keyboard.press("Escape");
      await learner.playLessons({ optional: true });
      await check(course, "test, before");
      for (const lesson of rescue.lessons) {
        for (const [index, { title }] of lesson.pages.entries()) {
          await goTo(course, `#/lesson/${lesson.id}/${index + 1}`, title);
          for (const button of await course.locator("rc-choose-reply .replies button").all()) await button.click();
          const notes = course.getByRole("checkbox", { name: "What just happened and why" });
          if ((await notes.count()) > 0) await notes.check();
          await check(course, `${lesson.id} ${index + 1}`);
          if ((await notes.count()) === 0) continue;
          await learner.press("Play again", "button");
          await check(course, `${lesson.id} ${index + 1}, playing`);
        }
      }
      await goTo(course, "#/card/six-steps");
      await check(course, "card");
      await goTo(course, "#/sources");
      await check(course, "sources");
      await goTo(course, "#/test");
      await learner.press("Start the test", "button");
      const kinds = new Set<string>();
      for (let number = 1; number <= 15; number++) {
        await course.getByRole("heading", { level: 1, name: `Question ${number} of 15` }).waitFor();
        const kind = await course
          .locator("rc-question-card")
          .evaluate((card) => (card as HTMLElement & { question: { kind: string } }).question.kind);
        if (!kinds.has(kind)) await check(course, `question, ${kind}`);
        kinds.add(kind);
        await learner.press(/^(Next question|Look over and hand in)$/);
      }
      assert.deepEqual([...kinds].sort(), [...new Set(rescue.outline.test.form.map(({ kind }) => kind))].sort());
      await check(course, "overview");
      await learner.press("Hand in", "button");
      await check(course, "overview, sure?");
      await learner.press("Hand in as it is", "button");
      await course.getByRole("heading", { level: 1, name: "Not yet." }).waitFor();
      await check(course, "result");
      await learner.press("Look through the questions");
      await course.getByRole("heading", { level: 1, name: "Your answers, and why" }).waitFor();
      await check(course, "review");
      await check(page, "run page, later");
      assert.deepEqual(found, []);
      await context.close();
    });
  });
}

async function goTo(course: Page, hash: string, title?: string): Promise<void> {
  await course.evaluate((to) => (location.hash = to), hash);
  await course.waitForFunction((to) => location.hash === to, hash);
  if (title !== undefined) await course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  else await course.getByRole("heading", { level: 1 }).waitFor();
}

describe("the first view of the course", () => {
  it("takes at most six requests and 130 KB over the wire with gzip", async () => {
    const { gzipSync } = await import("node:zlib");
    const context = await site.context();
    const page = await context.newPage();
    const sizes = new Map<string, number>();
    const loading: Promise<unknown>[] = [];
    context.on("response", (response) => {
      if (!response.url().includes("/content/")) return;
      loading.push(
        response.body().then((body) => sizes.set(response.url(), response.url().endsWith(".woff2") ? body.length : gzipSync(body).length)),
      );
    });
    await startRun(page, site, "scorm12", "frame");
    await page
      .frameLocator("iframe#course")
      .getByRole("link", { name: /^Start: / })
      .waitFor();
    await Promise.all(loading);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.size >= 4 && sizes.size <= 6, [...sizes.keys()].join("\n"));
    assert.ok(total <= 130_000, `${total} bytes`);
    await context.close();
  });
});
