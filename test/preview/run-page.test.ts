import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, beforeEach, describe, it } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { newRun, post, startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";
import { scormCourse, scormScript } from "./sample-course.ts";

let fixture: Fixture;
let browser: Browser;
let context: BrowserContext;
let run: string;

before(async () => {
  fixture = await startFixture({ scorm12: { "index.html": scormCourse, "course.js": scormScript } });
  browser = await chromium.launch({
    executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
});
after(async () => {
  await browser.close();
  await fixture.close();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  run = await newRun(fixture, "sample-scorm12.zip");
});

async function open(): Promise<{ page: Page; course: FrameLocator }> {
  const page = await context.newPage();
  await page.goto(`${fixture.origin}/run/${run}`);
  const course = page.frameLocator("#course");
  await course.getByText(/^true /).waitFor();
  return { page, course };
}

const figure = (page: Page, name: string, text: string | RegExp): Promise<void> =>
  page.locator(`[data-figure="${name}"]`).filter({ hasText: text }).waitFor({ state: "attached" });

/** What the preview has on disk once it has heard of the session's end. */
async function afterEnd(): Promise<Awaited<ReturnType<typeof viewOf>>> {
  const until = Date.now() + 10_000;
  for (;;) {
    const view = await viewOf(fixture, run);
    if (view.session?.state === "ended") return view;
    assert.ok(Date.now() < until, "the session has not ended");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("the run page, SCORM 1.2", () => {
  it("plays the course in a frame and shows what it reports", async () => {
    const { page, course } = await open();
    assert.equal(await course.locator("#entry").textContent(), "true ab-initio");
    await course.getByRole("button", { name: "Answer" }).click();
    await figure(page, "completion", "incomplete");
    await figure(page, "suspend-data", "answers:1");
    await course.getByRole("button", { name: "Pass" }).click();
    await figure(page, "success", "passed");
    await figure(page, "raw", "90");
    await figure(page, "scaled", "0.9");
    await figure(page, "mastery", "0.8");
  });

  it("shows the standard's one status first, says where the learner stands, and what each button does", async () => {
    const { page } = await open();
    await figure(page, "standing", "incomplete, no test result yet");
    const names = await page.locator("[data-figure]").evaluateAll((all) => all.map((each) => each.getAttribute("data-figure")));
    assert.ok(names.indexOf("status") < names.indexOf("completion"), names.join());
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    for (const name of ["Relaunch", "New attempt", "Reset"]) {
      const described = await page.getByRole("button", { name, exact: true }).getAttribute("aria-describedby");
      assert.ok(await page.locator(`#${described}`).isVisible(), name);
    }
  });

  it("answers false to a commit that does not arrive, keeps what it held, and delivers it when the line is back", async () => {
    const { page, course } = await open();
    const committed = (): Promise<unknown> =>
      page.evaluate(() => (window as unknown as { API: { LMSCommit(parameter: string): string } }).API.LMSCommit(""));
    await context.setOffline(true);
    await course.getByRole("button", { name: "Answer" }).click();
    assert.equal(await committed(), "false");
    await figure(page, "session", "not committed yet");
    await context.setOffline(false);
    assert.equal(await committed(), "true");
    const { figures, log } = await viewOf(fixture, run);
    assert.equal(figures.suspendData, "answers:1");
    assert.ok(log.some(({ call, answer }) => call === "LMSCommit" && answer === "false"));
  });

  it("keeps what the course says while its tab is closed", async () => {
    const { page, course } = await open();
    await course.getByRole("button", { name: "Answer" }).click();
    await figure(page, "suspend-data", "answers:1");
    await page.close({ runBeforeUnload: false });
    const view = await afterEnd();
    assert.equal(view.figures.suspendData, "answers:1");
    assert.equal(view.figures.location, "left");
    assert.equal(view.figures.totalMs, 7000);
    const again = await open();
    assert.equal(await again.course.locator("#entry").textContent(), "true resume");
    assert.equal(await again.course.locator("#state").textContent(), "answers:1");
  });

  it("keeps it on a reload, on leaving for the catalogue, and on a relaunch", async () => {
    const { page, course } = await open();
    await page.reload();
    await course.getByText("true resume").waitFor();
    await page.goto(fixture.preview.url);
    await afterEnd();
    await page.goto(`${fixture.origin}/run/${run}`);
    await course.getByText("true resume").waitFor();
    await page.getByRole("button", { name: "Relaunch", exact: true }).click();
    await figure(page, "session", /Session 4, live/);
    await course.getByText("true resume").waitFor();
    assert.equal((await viewOf(fixture, run)).earlierMs, 21_000);
  });

  it("goes on with interactions where the session before has stopped", async () => {
    const { page, course } = await open();
    await course.getByRole("button", { name: "Answer" }).click();
    await page.reload();
    await course.getByText("true resume").waitFor();
    await course.getByRole("button", { name: "Answer" }).click();
    await figure(page, "suspend-data", "answers:2");
    assert.deepEqual(
      (await viewOf(fixture, run)).interactions.map(({ id }) => id),
      ["q0", "q1"],
    );
  });

  it("does not keep what was set and never committed, and says so while it plays", async () => {
    const { page, course } = await open();
    await course.getByRole("button", { name: "Set without commit" }).click();
    await figure(page, "session", "not committed yet");
    assert.equal((await viewOf(fixture, run)).figures.suspendData, "");
  });

  it("flags suspend data that is longer than SCORM 1.2 promises room for", async () => {
    const { page, course } = await open();
    await course.getByRole("button", { name: "Flood" }).click();
    await figure(page, "suspend-length", "5,000 characters, 904 more than 4,096");
    await page.locator('[data-section="log"] summary').click();
    await page.getByText(/5000 characters: SCORM 1\.2 promises room for 4096/).waitFor();
  });

  it("shows markup in names and answers as text", async () => {
    const options = { ...(await viewOf(fixture, run)).options, learnerName: '<img src=x onerror="document.title=1"><b>Ann</b>' };
    await post(fixture, `/api/runs/${run}/options`, options);
    const { page, course } = await open();
    assert.equal(await course.locator("#name").textContent(), options.learnerName);
    await course.getByRole("button", { name: "Answer" }).click();
    await figure(page, "location", "<img src=x onerror=alert(1)>");
    await figure(page, "learner", options.learnerName);
    assert.equal(await page.locator("img").count(), 0);
    await page.goto(fixture.preview.url);
    assert.equal(await page.locator("img").count(), 0);
  });

  it("plays in a new window that finds the API in its opener", async () => {
    await post(fixture, `/api/runs/${run}/options`, { ...(await viewOf(fixture, run)).options, where: "window" });
    const page = await context.newPage();
    await page.goto(`${fixture.origin}/run/${run}`);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Open the course" }).click();
    const window = await opened;
    await window.getByText("true ab-initio").waitFor();
    await window.getByRole("button", { name: "Answer" }).click();
    await figure(page, "suspend-data", "answers:1");
    await window.close({ runBeforeUnload: false });
    assert.equal((await afterEnd()).figures.location, "left");
  });

  it("starts anew at reset, and with the options that were chosen", async () => {
    const { page, course } = await open();
    await course.getByRole("button", { name: "Answer" }).click();
    await page.getByRole("button", { name: "Reset", exact: true }).click();
    await course.getByText("true ab-initio").waitFor();
    await page.locator('[data-section="options"] > summary').click();
    await page.getByLabel("Learner's name").fill("Moss, Mo");
    await page.getByLabel("Mastery score that the LMS gives").selectOption("none");
    await page.getByRole("button", { name: "Relaunch with these" }).click();
    await course.getByText("Moss, Mo").waitFor();
    await figure(page, "mastery", "none");
    await page.getByRole("button", { name: "New attempt" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(run));
    await course.getByText("true ab-initio").waitFor();
    await course.getByText("Moss, Mo").waitFor();
  });

  it("says so where the run was launched again elsewhere", async () => {
    const { page } = await open();
    await open();
    await page.getByText(/launched again somewhere else/).waitFor();
  });
});

describe("the pages of the preview", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

  for (const width of [320, 390, 1280]) {
    it(`pass axe and need no sideways scrolling: ${width} px, light and dark`, async () => {
      await context.close();
      context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce", bypassCSP: true });
      const { page, course } = await open();
      await course.getByRole("button", { name: "Answer" }).click();
      await figure(page, "suspend-data", "answers:1");
      const toggle = page.getByRole("button", { name: "Inspector" });
      if (width < 1000) {
        assert.equal(await page.getByRole("button", { name: "Reset" }).isVisible(), false);
        await toggle.click();
      }
      for (const summary of await page.locator("#inspector > details > summary").all()) await summary.click();
      await check(page);
      if (width < 1000) {
        await page.keyboard.press("Escape");
        assert.equal(await toggle.evaluate((button) => button === document.activeElement), true);
      }
      for (const path of [`/run/${run}/ended`, "/", "/nowhere"]) {
        await page.goto(fixture.origin + path);
        await check(page);
      }
    });
  }

  async function check(page: Page): Promise<void> {
    await page.evaluate(axe);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: AxeRun }).axe.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      assert.deepEqual(found, [], `${page.url()}, ${colorScheme}`);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, page.url());
  }
});

interface AxeRun {
  run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
