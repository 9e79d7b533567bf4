import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { flaws, withAxe } from "./axe.ts";
import { Learner } from "./learner.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function openCourse(lms: Page): Promise<Page> {
  const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
  await course.getByRole("heading", { level: 1 }).waitFor();
  return course;
}

async function relaunch(lms: Page, options: { readonly mode: string; readonly credit?: boolean }): Promise<Page> {
  const form = lms.locator('[data-section="options"]');
  if (!(await form.evaluate((details: HTMLDetailsElement) => details.open))) await form.locator("summary").click();
  await form.getByLabel("Mode").selectOption(options.mode);
  if (options.credit !== undefined) await form.getByLabel("For credit").setChecked(options.credit);
  await form.getByRole("button", { name: "Relaunch with these" }).click();
  return openCourse(lms);
}

/** A page at both widths and in both schemes, one after the other. */
async function flawsEveryWay(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await flaws(page, `${name}, ${width} px, ${colorScheme}`)));
    }
  }
  return found;
}

describe("pages that few learners see", () => {
  const context = () => site.context({ bypassCSP: true });

  it("have nothing that axe finds: passed, looking around, looking back, not for credit", async () => {
    const browser = await context();
    await withAxe(browser);
    const lms = await browser.newPage();
    const found: string[] = [];
    await startRun(lms, site, "scorm12", "window");
    let course = await openCourse(lms);
    const learner = new Learner(course);
    await learner.playLessons({ optional: false });
    await learner.press("Start the test", "button");
    await learner.answerUntil(16, true);
    await learner.handIn();
    found.push(...(await flawsEveryWay(course, "passed")));
    for (const [mode, words] of [
      ["Browse", "You are looking around."],
      ["Review", "You are looking back."],
    ] as const) {
      await course.close();
      course = await relaunch(lms, { mode });
      await course.getByText(words).waitFor();
      await course.getByText("Not recorded", { exact: true }).waitFor();
      found.push(...(await flawsEveryWay(course, mode)));
    }
    await course.close();
    course = await relaunch(lms, { mode: "Normal", credit: false });
    await course.getByText("takes no result from this visit").waitFor();
    found.push(...(await flawsEveryWay(course, "no credit")));
    assert.deepEqual(found, []);
    await browser.close();
  });

  it("have nothing that axe finds: opened without a learning platform, in SCORM and in cmi5", async () => {
    const browser = await context();
    await withAxe(browser);
    const page = await browser.newPage();
    // The course looks for its platform for ten seconds.
    await page.clock.install();
    await page.goto(`${site.url}content/rescue-scorm12.zip/index.html`);
    await page.clock.runFor(11_000);
    await page.getByRole("heading", { level: 1, name: "We cannot find your learning platform." }).waitFor({ timeout: 15_000 });
    assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 1);
    const found = await flawsEveryWay(page, "no LMS");
    await page.goto(`${site.url}content/rescue-cmi5.zip/index.html`);
    await page.getByRole("heading", { level: 1, name: /learning platform|incomplete/ }).waitFor({ timeout: 15_000 });
    found.push(...(await flawsEveryWay(page, "no launch parameters")));
    assert.deepEqual(found, []);
    await browser.close();
  });
});
