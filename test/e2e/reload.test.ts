import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { Inspector } from "./inspector.ts";
import { Learner } from "./learner.ts";
import { rescue } from "./rescue.ts";
import { openSite, startRun, type Site } from "./site.ts";

/** Chromium's. */
type PolicyDocument = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const pages = rescue.lessons.flatMap((lesson) =>
  lesson.pages.filter(({ optional }) => optional !== true).map((page) => ({ lesson, page })),
);
/** The first page, but for the very first ones, on which a reply is to be chosen. */
const stop = pages.findIndex(({ page }, index) => index >= 3 && page.blocks.some(({ kind }) => kind === "choose-reply"));
const { lesson, page: practicePage } = pages[stop]!;
const practice = practicePage.blocks.find((block) => block.kind === "choose-reply")!;
const chosen = practice.options[0]!.text;

async function courseFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe#course").elementHandle())?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** Plays the first pages and answers the practice on the last of them. */
async function playToPractice(course: Frame): Promise<void> {
  const learner = new Learner(course);
  for (const [index, { page }] of pages.slice(0, stop + 1).entries()) {
    await learner.press(index === 0 ? /^Start: / : /^(Go on|Next lesson):/);
    await course.getByRole("heading", { level: 1, name: page.title, exact: true }).waitFor();
  }
  await learner.press(chosen, "button");
  await heard(course).waitFor();
}

/** How the reply that was chosen was heard. */
const heard = (course: Frame) => course.locator("rc-choose-reply .replies li", { hasText: chosen }).locator(".heard");
const isOver = (course: Frame) => course.getByRole("heading", { level: 1, name: "This session is over." }).waitFor();

for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th", "cmi5"] as const) {
  describe(`rescue in ${standard}, in a frame that is reloaded`, () => {
    let context: BrowserContext;
    let page: Page;
    let inspector: Inspector;
    beforeEach(async () => {
      context = await site.context();
      page = await context.newPage();
      inspector = new Inspector(page);
    });
    afterEach(() => context.close());

    const launchAgain = async (): Promise<Frame> => {
      await page.getByRole("button", { name: "Relaunch", exact: true }).click();
      return courseFrame(page);
    };

    it("says that the session is over, however often it is reloaded, and a relaunch has place and answers", async () => {
      await startRun(page, site, standard, "frame");
      let course = await courseFrame(page);
      await playToPractice(course);
      for (let reload = 0; reload < 2; reload++) {
        await course.evaluate(() => location.reload());
        await isOver(course);
        assert.equal(await course.locator("rc-course-shell").count(), 0);
      }
      await inspector.reads("location", `${lesson.id}/${practicePage.blocks[0]!.id}`);
      course = await launchAgain();
      const learner = new Learner(course);
      await learner.press(/^Go on: /);
      await course.getByRole("heading", { level: 1, name: practicePage.title, exact: true }).waitFor();
      await heard(course).waitFor();
      await learner.saved();
    });

    it("loses nothing where unload is forbidden and the tab is closed", async () => {
      await context.route(/\/content\/.*index\.html/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "permissions-policy": "unload=()" } });
      });
      await startRun(page, site, standard, "frame");
      const url = page.url();
      const first = await courseFrame(page);
      await playToPractice(first);
      assert.equal(await first.evaluate(() => (document as PolicyDocument).featurePolicy?.allowsFeature("unload")), false);
      await page.close();
      page = await context.newPage();
      await page.goto(url);
      await page.locator("iframe#course").waitFor();
      const course = await courseFrame(page);
      await new Learner(course).press(/^Go on: /);
      await course.getByRole("heading", { level: 1, name: practicePage.title, exact: true }).waitFor();
      await heard(course).waitFor();
    });
  });
}

describe("a reload in a browser", () => {
  it("makes the packages complain of nothing", () => {
    assert.deepEqual(site.complaints, []);
  });
});
