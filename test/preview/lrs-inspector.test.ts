import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";
import { LrsClient, statement } from "./lrs-client.ts";
import { startFixture } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let fixture: Fixture;
let browser: Browser;
let context: BrowserContext;
let run: string;
let client: LrsClient;

before(async () => {
  fixture = await startFixture();
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
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", bypassCSP: true });
  ({ run, client } = await LrsClient.inNewRun(fixture));
});

const stray = (): Record<string, unknown> =>
  statement("waved", { context: { contextActivities: { category: [{ id: recourseProfile.versions[0] }] } } });

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${fixture.origin}/run/${run}`);
  await page.locator("[data-section=statements] > summary").waitFor({ state: "attached" });
  return page;
}

describe("the inspector of an LRS", () => {
  it("counts findings in the heads of statements and log, and tells each at its statement: message, path, rule", async () => {
    const page = await open();
    await page.locator("[data-section=statements] > summary").click();
    await page.locator("[data-section=statements]").getByText("None yet.").waitFor();
    await client.send(statement(), stray());
    await page.getByText("1 of 2 have findings", { exact: false }).waitFor();
    for (const name of ["statements", "log"])
      await page.locator(`[data-section=${name}] > summary`).filter({ hasText: "1 finding" }).waitFor();
    await page.locator("[data-statement=waved] > summary").filter({ hasText: "1 finding" }).click();
    const finding = page.getByRole("list", { name: "Findings" }).getByRole("listitem");
    assert.deepEqual(await finding.locator("b, code, span").allTextContents(), [
      "matches no statement template of the profile",
      "verb.id",
      recourseProfile.versions[0],
    ]);
    assert.equal(await page.locator("[data-statement=experienced] .alarm").count(), 0);
  });

  it("shows those with findings alone where that is asked for", async () => {
    await client.send(statement(), stray());
    const page = await open();
    await page.locator("[data-section=statements] > summary").click();
    const shown = async (): Promise<boolean[]> =>
      Promise.all(["experienced", "waved"].map((name) => page.locator(`[data-statement=${name}]`).isVisible()));
    assert.deepEqual(await shown(), [true, true]);
    await page.getByLabel("Only those with findings").check();
    assert.deepEqual(await shown(), [false, true]);
  });

  it("says that nothing is wrong where nothing is, and shows what was refused in the log", async () => {
    await client.send(statement());
    await client.send(statement("answered", { result: { score: { scaled: 2 } } }));
    const page = await open();
    await page.locator("[data-section=statements] > summary").click();
    await page.getByText("nothing is wrong", { exact: false }).waitFor();
    await page.locator("[data-section=log] > summary").filter({ hasText: "1 problem" }).click();
    await page.getByText("[0].result.score.scaled", { exact: false }).waitFor();
  });

  it("gives the statements as a file, by the keyboard too", async () => {
    await client.send(statement(), statement());
    const page = await open();
    await page.locator("[data-section=statements] > summary").focus();
    await page.keyboard.press("Enter");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const file = await download;
    assert.equal(file.suggestedFilename(), `statements-${run}.ndjson`);
    assert.equal(
      readFileSync(await file.path(), "utf8")
        .trimEnd()
        .split("\n").length,
      2,
    );
  });

  it("says which lines of the file could not be read after a crash", async () => {
    await client.send(statement());
    appendFileSync(join(fixture.runsDir, `${run}.ndjson`), '{"id":');
    fixture = await fixture.restart();
    const page = await open();
    await page.locator("[data-section=statements] > summary").filter({ hasText: "1 broken line" }).click();
    await page.getByText(/one line could not be read:\s+line 2: /).waitFor();
  });

  it("makes a key for a client of one's own, once, and the key opens the run", async () => {
    const made = await LrsClient.inNewRun(fixture);
    run = made.run;
    const page = await open();
    await page.locator("[data-section=client] > summary").click();
    const [endpoint, user, password] = await Promise.all(
      ["endpoint", "user", "password"].map((name) => page.locator(`[data-client=${name}]`).textContent()),
    );
    const own = new LrsClient({ endpoint: endpoint ?? "", user: user ?? "", password: password ?? "" });
    assert.equal((await own.get("statements")).status, 200);
    assert.equal(own.authorization, made.client.authorization);
  });

  for (const width of [320, 390, 768, 1280]) {
    it(`passes axe and needs no sideways scrolling: ${width} px, light and dark`, async () => {
      await client.send(statement(), stray());
      const page = await open();
      await page.setViewportSize({ width, height: 800 });
      if (width < 1000) await page.getByRole("button", { name: "Inspector" }).click();
      for (const summary of await page.locator("#inspector > details > summary").all()) await summary.click();
      await page.locator("[data-statement=waved] > summary").click();
      await page.evaluate(axe);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: AxeRun }).axe.run(document, { iframes: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
        });
        assert.deepEqual(found, [], colorScheme);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      assert.equal(await page.locator("#inspector").evaluate((aside) => aside.scrollWidth > aside.clientWidth), false);
    });
  }
});

interface AxeRun {
  run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
