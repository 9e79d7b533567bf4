import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { chromium, type Browser, type Page } from "playwright-core";
import { parse, stringify } from "yaml";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { runRecourse } from "../cli/run-recourse.ts";
import { flaws, withAxe } from "./axe.ts";
import { assertKeptText } from "./goldens.ts";
import { Learner } from "./learner.ts";
import { goTo } from "./main-views.ts";
import { brokenReferences, nameless } from "./names.ts";

const clinic = new URL("../../examples/clinic/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "recourse-clinic-"));

/** The clinic's name, logo and colours, with a certificate for who has seen every page; its own words for people would be strange to the tests. */
async function build(): Promise<string> {
  cpSync(clinic, folder, { recursive: true });
  const { brand } = parse(readFileSync(join(clinic, "recourse.config.yaml"), "utf8")) as { readonly brand: unknown };
  const config = join(folder, "recourse.config.yaml");
  writeFileSync(config, stringify({ brand, completion: { by: "pages" }, certificate: true }));
  const ran = await runRecourse("package", "--course", "rescue", "--standard", "web", "--config", config, "--out", folder);
  assert.equal(ran.code, 0, ran.err);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, "rescue-web.zip"))))) {
    const path = join(folder, "course", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return pathToFileURL(join(folder, "course", "index.html")).href;
}

describe("a company's course, in its colours", () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it("has nothing that axe finds, in both schemes, up to the certificate", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, bypassCSP: true, reducedMotion: "reduce" });
    context.setDefaultTimeout(10_000);
    await withAxe(context);
    const page = await context.newPage();
    await page.goto(await build());
    const found: string[] = [];
    const look = async (name: string) => found.push(...(await flawsInBoth(page, name)));
    const learner = new Learner(page);
    await page.getByRole("img", { name: "Millbrook Clinic" }).waitFor();
    await look("home, with the banner");
    await learner.press("Reading settings", "button");
    await look("settings");
    await page.keyboard.press("Escape");
    await learner.playLessons({ optional: false });
    await goTo(page, "#/lesson/ready/4");
    await look("lesson, checked");
    await goTo(page, "#/certificate");
    await page.getByText("has completed the course").waitFor();
    await look("certificate");
    found.push(...(await nameless(context, page)), ...(await brokenReferences(page)));
    const tree = await page.locator("main").ariaSnapshot();
    assertKeptText("trees/certificate.yaml", `${tree.replace(/Printed on .*/, "Printed on this day")}\n`);
    assert.deepEqual(found, []);
    await context.close();
  });
});

async function flawsInBoth(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [390, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    found.push(...(await flaws(page, `${name}, ${colorScheme}`)));
  }
  return found;
}
