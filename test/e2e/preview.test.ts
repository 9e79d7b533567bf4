import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { Inspector } from "./inspector.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
let context: BrowserContext;
let page: Page;
before(async () => {
  site = await openSite();
});
after(() => site.close());
beforeEach(async () => {
  context = await site.context();
  page = await context.newPage();
});
afterEach(() => context.close());

const frame = (): FrameLocator => page.frameLocator("iframe#course");
const saveStatus = (text: RegExp): Locator => frame().locator("rc-save-status", { hasText: text });
const saved = /^\W*Saved/;
const unsaved = /Not saved/;

/** A few pages into the course. */
async function goOn(pages: number): Promise<void> {
  await frame()
    .getByRole("link", { name: /^Start: / })
    .click();
  for (let page = 1; page < pages; page++) {
    await frame()
      .getByRole("link", { name: /^(Go on|Next lesson):/ })
      .first()
      .click();
  }
}

/** The course saves at once when its page is hidden; otherwise within half a minute. */
async function switchTabs(): Promise<void> {
  await frame()
    .locator("html")
    .evaluate(() => {
      for (const state of ["hidden", "visible"]) {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }
    });
}

/** Until the preview has heard the course's last word. */
async function sessionEnded(runUrl: string): Promise<void> {
  const view = runUrl.replace("/run/", "/api/runs/");
  await page.waitForFunction(async (url) => {
    const { session } = (await (await fetch(url)).json()) as { session: { state: string } };
    return session.state === "ended";
  }, view);
}

const offersToStart = (): Promise<void> =>
  frame()
    .getByRole("link", { name: /^Start: / })
    .waitFor();

for (const standard of ["scorm12", "scorm2004-4th", "cmi5", "xapi"] as const) {
  describe(`a run of rescue-${standard}.zip`, () => {
    it("survives a restart of the preview, and goes on from the catalogue where it was left", async () => {
      await startRun(page, site, standard, "frame");
      const runUrl = page.url();
      const inspector = new Inspector(page);
      await goOn(3);
      const place = await frame().getByRole("heading", { level: 1 }).innerText();
      await page.goto(site.url);
      await sessionEnded(runUrl);
      await site.restart();
      await page.goto(site.url);
      await page.locator(`a[href="${new URL(runUrl).pathname}"]`).click();
      await page.waitForURL(runUrl);
      await inspector.reads("standing", "incomplete, no test result yet");
      await frame()
        .getByRole("link", { name: /^Go on: / })
        .click();
      await frame().getByRole("heading", { level: 1, name: place, exact: true }).waitFor();
    });

    it("is empty after Reset", async () => {
      await startRun(page, site, standard, "frame");
      const inspector = new Inspector(page);
      await goOn(3);
      await page.reload();
      await inspector.reads("session", /Session 2, live/);
      await page.getByRole("button", { name: "Reset", exact: true }).click();
      await inspector.reads("session", /Session 1, live/);
      await offersToStart();
      await page.reload();
      await offersToStart();
    });

    it("stays as it is where New attempt starts another", async () => {
      await startRun(page, site, standard, "frame");
      const runUrl = page.url();
      await goOn(3);
      await page.getByRole("button", { name: "New attempt" }).click();
      await page.waitForURL((url) => url.href !== runUrl && url.pathname.startsWith("/run/"));
      await offersToStart();
      const attempt = Number(/attempt (\d+)/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[1]);
      await page.goto(runUrl);
      await page.getByRole("heading", { level: 1, name: new RegExp(`attempt ${attempt - 1}$`) }).waitFor();
      await frame()
        .getByRole("link", { name: /^Go on: / })
        .waitFor();
    });

    it("begins with the file's own bytes for whoever downloads it", async () => {
      await page.goto(site.url);
      const file = `rescue-${standard}.zip`;
      const link = page
        .getByRole("listitem")
        .filter({ hasText: file })
        .getByRole("link", { name: /^Download, / });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      assert.equal(download.suggestedFilename(), file);
      assert.ok((await readFile(await download.path())).equals(await readFile(new URL(`../../dist/${file}`, import.meta.url))));
    });
  });
}

describe("a line that is cut, in SCORM 1.2", () => {
  it("shows as not saved in the course, and everything is saved when it is back", async () => {
    await startRun(page, site, "scorm12", "frame");
    const inspector = new Inspector(page);
    await goOn(2);
    await context.setOffline(true);
    await frame()
      .getByRole("link", { name: /^(Go on|Next lesson):/ })
      .first()
      .click();
    await switchTabs();
    await saveStatus(unsaved).waitFor();
    assert.equal(await saveStatus(saved).count(), 0);
    await page.getByText("The preview does not answer").waitFor();
    await inspector.reads("session", "not committed yet");
    await context.setOffline(false);
    await switchTabs();
    await saveStatus(saved).waitFor();
    await inspector.reads("session", /live since [\d:]+\.\s*$/);
  });

  it("keeps a course in its window from closing as if all were saved", async () => {
    await startRun(page, site, "scorm12", "window");
    const [course] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Open the course" }).click()]);
    await course.getByRole("link", { name: /^Start: / }).click();
    await context.setOffline(true);
    await course.getByRole("button", { name: "Save and exit" }).click();
    await course.getByRole("heading", { level: 1, name: /^Not everything/ }).waitFor({ timeout: 30_000 });
    assert.equal(course.isClosed(), false);
  });
});

describe("the page of a run that plays in a window", () => {
  const says = (text: string): Promise<void> => page.getByRole("heading", { level: 2, name: text }).waitFor();

  for (const standard of ["scorm12", "cmi5"] as const) {
    it(`says in ${standard} whether the course was opened, runs, or has ended, and opens it again`, async () => {
      await startRun(page, site, standard, "window");
      await says("The course plays in a window of its own.");
      const open = async (name: string): Promise<Page> => {
        const [opened] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name, exact: true }).click()]);
        await opened.getByRole("link", { name: /^(Start|Go on): / }).waitFor();
        return opened;
      };
      const course = await open("Open the course");
      await says("The course is open in its window.");
      await course.reload();
      await course.getByRole("heading", { level: 1, name: "This session is over." }).waitFor();
      await says("The session has ended.");
      await course.close();
      const again = await open("Open the course again");
      await says("The course is open in its window.");
      await again.close();
      await says("The session has ended.");
    });
  }
});
