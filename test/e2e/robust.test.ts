import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { RcQuestionCard } from "../../src/elements/question-card/question-card.ts";
import { cutTexts } from "./cut-texts.ts";
import { rescue } from "./rescue.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Looking around: every page is open from the start. */
async function openBrowsing(lms: Page): Promise<Page> {
  await startRun(lms, site, "scorm12", "window");
  const form = lms.locator('[data-section="options"]');
  await form.locator("summary").click();
  await form.getByLabel("Mode").selectOption("Browse");
  const [course] = await Promise.all([
    lms.waitForEvent("popup"),
    form
      .getByRole("button", { name: "Relaunch with these" })
      .click()
      .then(() => lms.getByRole("button", { name: "Open the course" }).click()),
  ]);
  await course.getByText("You are looking around.").waitFor();
  return course;
}

/** Waits until the page before is gone. */
async function go(course: Page, hash: string): Promise<void> {
  if ((await course.evaluate(() => location.hash)) === hash) return;
  const left = await course.locator("main > *").first().elementHandle();
  await course.evaluate((to) => (location.hash = to), hash);
  await left?.waitForElementState("hidden");
  await course.locator("main h1").first().waitFor();
}

/** Every practice of the page, answered somehow: what it then says has to fit as well. */
async function tryEverything(course: Page): Promise<void> {
  for (const button of await course.locator("rc-choose-reply button.card, rc-reveal-cards button.card").all()) await button.click();
  // Asks once whether it is meant, with nothing marked or written.
  const check = course.getByRole("button", { name: /^(Check your marks|Compare with a model)$/ });
  for (let presses = 0; presses < 2; presses++) for (const button of await check.all()) await button.click();
}

/** Each question of the bank in the page of one that is being taken: a form draws a third of them. */
async function everyQuestion(course: Page, look: (name: string) => Promise<unknown>): Promise<void> {
  const card = course.locator("rc-question-card");
  for (const question of rescue.bank.questions) {
    await card.evaluate(async (element: RcQuestionCard, shown) => {
      Object.assign(element, { question: shown, run: { ...element.run, form: [shown.id] } });
      await element.updateComplete;
    }, question);
    await look(question.id);
  }
}

describe("a window of 320 px, text at 200%, spacing loose", () => {
  it("cuts off no words, on no page", async () => {
    const context = await site.context();
    const course = await openBrowsing(await context.newPage());
    await course.setViewportSize({ width: 320, height: 640 });
    await course.getByRole("button", { name: "Reading settings" }).first().click();
    await course.getByRole("radio", { name: "200%" }).check();
    await course.getByRole("radio", { name: "Loose" }).check();
    const found: string[] = [];
    const look = async (name: string) => found.push(...(await cutTexts(course)).map((line) => `${name}: ${line}`));
    await look("settings");
    await course.getByRole("button", { name: "Close" }).click();
    await look("home");
    await course.getByRole("button", { name: "Contents" }).click();
    await look("contents");
    await course.getByRole("button", { name: "Close" }).click();
    for (const { id, pages } of rescue.lessons) {
      for (const index of pages.keys()) {
        await go(course, `#/lesson/${id}/${index + 1}`);
        await look(`${id} ${index + 1}`);
        await tryEverything(course);
        await look(`${id} ${index + 1}, answered`);
      }
    }
    for (const hash of ["#/sources", "#/card/six-steps", "#/test"]) {
      await go(course, hash);
      await look(hash);
    }
    await course.getByRole("button", { name: "Start the test" }).click();
    await course.locator("rc-question-card").waitFor();
    await look("question 1");
    await everyQuestion(course, look);
    await go(course, "#/test/overview");
    await look("overview");
    await course.getByRole("button", { name: /^Hand in/ }).click();
    await course.getByRole("button", { name: "Hand in as it is" }).click();
    await course.getByRole("heading", { level: 1, name: "Not yet." }).waitFor();
    await look("result");
    await go(course, "#/review");
    await look("review");
    assert.deepEqual(found, []);
    await context.close();
  });
});
