import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { stringify } from "yaml";
import { brokenDataRule } from "../../src/preview/xapi-data-rules.ts";
import { readStatement } from "../../src/preview/statement.ts";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { runRecourse } from "../cli/run-recourse.ts";
import { flaws, withAxe } from "./axe.ts";
import { LoneLms, plantedLearner } from "./lone-lms.ts";
import { goTo } from "./main-views.ts";

const folder = mkdtempSync(join(tmpdir(), "recourse-reaction-"));
const zip = join(folder, "rescue-scorm12.zip");

describe("rescue in SCORM 1.2 with an anonymous form after it", () => {
  let browser: Browser;
  before(async () => {
    const config = join(folder, "recourse.config.yaml");
    const reaction = { mode: "anonymous", endpoint: "https://reactions.example/xapi", key: "writer", secret: "only-writes", text: true };
    // One attempt, open from the start: handed in empty, the course is over.
    writeFileSync(config, stringify({ test: { opens: "always", attempts: 1 }, reaction }));
    const ran = await runRecourse("package", "--course", "rescue", "--standard", "scorm12", "--config", config, "--out", folder);
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.err, /warning: The credential of the reaction form/);
    browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(
    options: BrowserContextOptions = {},
  ): Promise<{ readonly lms: LoneLms; readonly page: Page; close(): Promise<void> }> {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(10_000);
    if (options.bypassCSP === true) await withAxe(context);
    const lms = new LoneLms(context);
    return { lms, page: await lms.open(zip), close: () => context.close() };
  }

  async function endCourse(page: Page): Promise<void> {
    await goTo(page, "#/test");
    await page.locator("rc-test-intro button.button").first().click();
    await page.locator("rc-question-card").waitFor();
    await goTo(page, "#/test/overview");
    await page.getByRole("button", { name: "Hand in" }).first().click();
    await page.getByRole("button", { name: "Hand in as it is" }).click();
    await page.getByRole("link", { name: "To the questions" }).click();
    await page.getByRole("heading", { level: 1, name: "What has this course changed?" }).waitFor();
  }

  it("is offered at the end, says when it did not arrive, and gives away nobody when it does", async () => {
    const { lms, page, close } = await open();
    await endCourse(page);
    await page.getByLabel("Most of it, though some of my lines").check();
    await page.getByLabel("I am worn out by then").check();
    await page.getByLabel("What should be different").fill("Shorter.");
    const kept = () =>
      page.evaluate(() =>
        JSON.stringify(Object.entries({ ...localStorage, ...sessionStorage }).filter(([key]) => /reaction|form/.test(key))),
      );
    lms.answer = "cut";
    await page.getByRole("button", { name: "Hand in my answers" }).click();
    await page.getByText("Your answers did not arrive.").waitFor();
    assert.equal(await kept(), "[]");
    lms.answer = 200;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
    assert.doesNotMatch(await kept(), /Shorter|can-do/);

    const posts = lms.outside;
    assert.deepEqual([posts.length, new Set(posts.map(({ body }) => body)).size], [2, 1]);
    for (const { url, method, headers, body } of posts) {
      assert.deepEqual([method, url], ["POST", "https://reactions.example/xapi/statements"]);
      assert.deepEqual([headers["referer"], headers["cookie"]], [undefined, undefined]);
      const { origin, ...others } = headers;
      // The browser itself names the LMS's host, never the page's address.
      assert.equal(origin, "https://lms.example");
      const wire = `${JSON.stringify(others)} ${body}`;
      for (const part of [plantedLearner.id, plantedLearner.name, "Zuleika", "ZQ-", "lms.example"]) assert.ok(!wire.includes(part), part);
      const statements = (JSON.parse(body) as unknown[]).map(readStatement);
      assert.equal(statements.length, 3);
      for (const statement of statements) {
        assert.ok(!("problem" in statement));
        assert.equal(brokenDataRule(statement), undefined);
        assert.match(statement.timestamp, /:00:00\.000Z$/);
      }
    }
    const told = await page.evaluate(() => JSON.stringify((window as unknown as { told: object }).told));
    assert.doesNotMatch(told, /can-do|Shorter|in-the-way/);
    await close();
  });

  it("is left by a button, and stays as it was: nothing is sent", async () => {
    const { lms, page, close } = await open();
    await endCourse(page);
    await page.getByRole("button", { name: "Skip this" }).click();
    await page.locator("rc-test-result").waitFor();
    assert.deepEqual(lms.outside, []);
    await close();
  });

  it("has nothing that axe finds, in both schemes, and no line that is cut at 320 px", async () => {
    const { page, close } = await open({ bypassCSP: true });
    const found: string[] = [];
    for (const [width, colorScheme] of [
      [320, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await goTo(page, "#/reaction");
      await page.locator("rc-form-sheet fieldset").first().waitFor();
      found.push(...(await flaws(page, `the form, ${colorScheme}`)));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
    }
    assert.deepEqual(found, []);
    await close();
  });
});

describe("manager after 90 days in SCORM 1.2, whose counts are anonymous", () => {
  it("hands over what is counted for a group and a role, gives away nobody, and has nothing that axe finds", async () => {
    const dir = mkdtempSync(join(tmpdir(), "recourse-counts-"));
    const config = join(dir, "recourse.config.yaml");
    const behaviour = {
      mode: "anonymous",
      endpoint: "https://counts.example/xapi",
      key: "writer",
      secret: "only-writes",
      seenBy: "the training team",
    };
    writeFileSync(config, stringify({ behaviour }));
    const ran = await runRecourse("package", "--course", "manager-90", "--standard", "scorm12", "--config", config, "--out", dir);
    assert.equal(ran.code, 0, ran.err);
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, reducedMotion: "reduce", bypassCSP: true });
    context.setDefaultTimeout(10_000);
    await withAxe(context);
    const lms = new LoneLms(context);
    const page = await lms.open(join(dir, "manager-90-scorm12.zip"));
    await goTo(page, "#/lesson/count/5");
    const form = page.getByRole("region", { name: "The last five that you saw or heard" });
    await form.getByText("This is anonymous.").waitFor();
    const count = (act: string, answer: string) => form.getByRole("group", { name: act }).getByLabel(answer, { exact: true }).check();
    await count("… say nothing until the story was out?", "0");
    await count("… ask before they parted what was still not right?", "I was not there when they parted");
    await form.getByRole("button", { name: "Hand in my counts" }).click();
    assert.deepEqual(await flaws(page, "the form"), []);
    assert.equal(lms.outside.length, 0);
    await form.getByLabel("Code of your group").fill("north24");
    await form.getByLabel("What do these people do?").fill("counter");
    await form.getByRole("button", { name: "Hand in my counts" }).click();
    await form.getByText("Your counts have arrived").waitFor();

    assert.equal(lms.outside.length, 1);
    const body = lms.outside[0]?.body ?? "";
    for (const part of [plantedLearner.id, plantedLearner.name, "Zuleika", "ZQ-", "lms.example"]) assert.ok(!body.includes(part), part);
    const told = (JSON.parse(body) as unknown[]).map((value) => {
      const statement = readStatement(value);
      assert.ok(!("problem" in statement));
      assert.equal(brokenDataRule(statement), undefined);
      return [
        statement.object.id?.replace(/^.*\/forms\//, ""),
        statement.result?.["response"],
        Object.values(statement.context?.["extensions"] ?? {}),
      ];
    });
    assert.deepEqual(told, [
      ["behaviour-manager/items/hear-out", "0", [90, "NORTH24", "counter"]],
      ["behaviour-manager/items/still-open", "none", [90, "NORTH24", "counter"]],
    ]);
    const heard = await page.evaluate(() => JSON.stringify((window as unknown as { told: object }).told));
    assert.doesNotMatch(heard, /NORTH24|hear-out|counter/);
    await browser.close();
    rmSync(dir, { recursive: true });
  });
});
