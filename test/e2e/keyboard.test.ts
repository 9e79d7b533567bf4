import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { keyboard } from "./hands.ts";
import { Inspector } from "./inspector.ts";
import { Learner } from "./learner.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

describe("rescue by keyboard alone", () => {
  it("is taken from the first page to a pass and left by Save and exit", async () => {
    const context = await site.context();
    const lms = await context.newPage();
    await startRun(lms, site, "scorm12", "window");
    const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
    await course.bringToFront();
    const learner = new Learner(course, keyboard(course));
    await learner.playLessons({ optional: true });
    await learner.press("Start the test", "button");
    await course.getByRole("heading", { level: 1, name: "Question 1 of 15" }).waitFor();
    await learner.answerUntil(16, true);
    await learner.handIn();
    assert.equal(await learner.heading(), "You have passed.");
    const inspector = new Inspector(lms);
    await inspector.reads("status", "passed");
    // The window closes itself while the key is still down, which the driver calls an error.
    await Promise.all([course.waitForEvent("close"), learner.press("Save and exit", "button").catch(() => undefined)]);
    await inspector.reads("status", "passed");
    await context.close();
  });

  it("moves the focus to the heading of each page it opens", async () => {
    const context = await site.context();
    const lms = await context.newPage();
    await startRun(lms, site, "scorm12", "window");
    const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
    const hands = keyboard(course);
    const learner = new Learner(course, hands);
    await learner.press(/^Start: /);
    for (let page = 0; page < 3; page++) {
      await course.locator("h1:focus").waitFor();
      await learner.press(/^(Go on:|Next lesson:)/);
    }
    await context.close();
  });
});
