import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { flaws, withAxe } from "./axe.ts";
import { Learner } from "./learner.ts";
import { fixedChance } from "./site.ts";

const zip = new URL("../../dist/rescue-web.zip", import.meta.url);
const banner = "Nothing here is reported; your place is kept in this browser alone.";

/** As browsers do for pages that may keep nothing: the very property throws. */
const forbidStorage = `for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });`;

/** The zip, unpacked as by somebody who got it by mail. */
function unpack(): string {
  const folder = mkdtempSync(join(tmpdir(), "recourse web, copy (1) "));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

describe("rescue in web, opened by a double click", () => {
  const folder = unpack();
  const url = pathToFileURL(join(folder, "index.html")).href;
  const outside: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let learner: Learner;

  const stands = (): Promise<void> => page.getByRole("note").getByText(banner, { exact: true }).waitFor();

  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    context.setDefaultTimeout(10_000);
    await context.addInitScript(fixedChance());
    context.on("request", (request) => {
      const own = request.url().startsWith(pathToFileURL(folder).href) || request.url().startsWith("data:");
      if (!own) outside.push(request.url());
    });
    context.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    context.on("weberror", (error) => complaints.push(String(error.error())));
    page = await context.newPage();
    learner = new Learner(page);
    await page.goto(url);
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it("opens at the route and says that nothing is reported", async () => {
    await page.getByRole("link", { name: /^Start: / }).waitFor();
    await stands();
  });

  it("leads through every lesson and practice to the test", async () => {
    await learner.playLessons({ optional: true });
    await stands();
  });

  it("keeps the place over a reload, in the middle of the test", async () => {
    await learner.press("Start the test", "button");
    await learner.answerUntil(6, true);
    const shown = await learner.shownQuestion();
    await page.reload();
    assert.deepEqual(await learner.shownQuestion(), shown);
    await page.goto(url);
    await learner.press(/^Go on: /);
    assert.deepEqual(await learner.shownQuestion(), shown);
    await stands();
  });

  it("tells the result, and keeps it when the page is opened again", async () => {
    await learner.answerUntil(16, true);
    await learner.handIn();
    assert.equal(await learner.heading(), "You have passed.");
    await learner.press("Save and exit", "button");
    await page.getByRole("heading", { level: 1, name: "Saved. You can close this window." }).waitFor();
    await page.getByText("nothing was reported").waitFor();
    await page.close();
    page = await context.newPage();
    learner = new Learner(page);
    await page.goto(url);
    await page.getByText("Passed", { exact: false }).first().waitFor();
  });

  it("starts over only after a question, and then from nothing", async () => {
    const dialog = page.getByRole("dialog", { name: "Start over?" });
    await page.getByRole("button", { name: "Start over" }).click();
    await dialog.getByRole("button", { name: "Keep my place" }).click();
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await page.getByRole("link", { name: /^Start: / }).count(), 0);
    await page.getByRole("button", { name: "Start over" }).click();
    await dialog.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("link", { name: /^Start: / }).waitFor();
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.deepEqual(kept.map(([key]) => key).sort(), ["recourse.web:rescue"]);
    assert.match(kept[0]?.[1] ?? "", /"revision":0/);
  });

  it("has a banner and a question that hold for everybody, on a phone too", async () => {
    const phone = await browser.newContext({ viewport: { width: 320, height: 700 }, bypassCSP: true });
    await withAxe(phone);
    const small = await phone.newPage();
    await small.goto(url);
    await small.getByRole("button", { name: "Start over" }).click();
    await small.getByRole("dialog", { name: "Start over?" }).waitFor();
    assert.deepEqual(await flaws(small, "start over"), []);
    await phone.close();
  });

  it("plays on where the browser forbids storage, and says that nothing is kept", async () => {
    const strict = await browser.newContext();
    await strict.addInitScript({ content: forbidStorage });
    const bare = await strict.newPage();
    await bare.goto(url);
    await bare.getByRole("note").getByText("this browser keeps nothing").waitFor();
    await bare.getByRole("link", { name: /^Start: / }).click();
    await bare
      .getByRole("link", { name: /^(Go on|Next lesson):/ })
      .first()
      .click();
    await bare.getByText("Kept until you close the page").waitFor();
    await bare.getByRole("button", { name: "Exit", exact: true }).click();
    await bare.getByRole("heading", { level: 1, name: "You can close this window." }).waitFor();
    await bare.getByText("Next time you start from the beginning.").waitFor();
    await strict.close();
  });

  it("asks for nothing outside its folder and complains of nothing", () => {
    assert.deepEqual(outside, []);
    assert.deepEqual(complaints, []);
  });
});
