import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { markup } from "../hostile/hostile-values.ts";
import { flaws, withAxe } from "./axe.ts";
import { cutTexts } from "./cut-texts.ts";
import { brokenReferences, nameless } from "./names.ts";
import { openSite, startRun, type Site } from "./site.ts";

const name = "How saving works here";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Whatever opens a course has this in its address. */
async function asking(context: BrowserContext): Promise<void> {
  await context.route(/\/content\/[^/]+\/index\.html(\?|$)/, (route) => {
    const url = route.request().url();
    if (url.includes("diagnostics")) return route.continue();
    return route.fulfill({ status: 302, headers: { location: `${url}${url.includes("?") ? "&" : "?"}diagnostics` } });
  });
}

async function openCourse(context: BrowserContext, standard: string, width = 1280): Promise<Page> {
  const lms = await context.newPage();
  await startRun(lms, site, standard, "window");
  const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
  await course.setViewportSize({ width, height: 800 });
  await course.getByRole("heading", { level: 1 }).waitFor();
  await course.bringToFront();
  return course;
}

/** What the platform has told of the learner, by the link or by its API. */
function secretsOf(course: Page): Promise<readonly string[]> {
  return course.evaluate(() => {
    const query = new URLSearchParams(location.search);
    const actor = JSON.parse(query.get("actor") ?? "{}") as { name?: string; account?: { name: string } };
    const { API } = (opener ?? {}) as { API?: { LMSGetValue(element: string): string } };
    const told = ["student_id", "student_name"].map((name) => API?.LMSGetValue(`cmi.core.${name}`));
    const all = [query.get("fetch"), query.get("registration"), actor.name, actor.account?.name, ...told];
    return all.filter((each): each is string => typeof each === "string" && each !== "");
  });
}

const panel = (course: Page) => course.getByRole("dialog", { name, exact: true });
const said = (course: Page, term: string) =>
  panel(course)
    .locator("dl > div", { has: course.getByText(term, { exact: true }) })
    .locator("dd")
    .innerText();

describe("how saving works, opened by ?diagnostics", () => {
  for (const [standard, found] of [
    ["scorm12", /^Where the platform was found: In the window that opened this one\n {4}window\.opener\.API$/m],
    ["cmi5", /^The link that opened the course: Has all that it needs\n {4}endpoint: there$/m],
  ] as const) {
    it(`says in ${standard} how the platform was found, looks again, and copies all of it without the learner`, async () => {
      const context = await site.context({ permissions: ["clipboard-read", "clipboard-write"] });
      await asking(context);
      const course = await openCourse(context, standard);
      await panel(course).waitFor();
      await panel(course).getByText("Saved", { exact: true }).waitFor();
      await panel(course).getByRole("button", { name: "Look again" }).click();
      await panel(course)
        .getByText(/^Looked again\. Everything was saved, in \d+ ms\.$/)
        .first()
        .waitFor();
      await panel(course).getByRole("button", { name: "Copy all of this" }).press("Enter");
      await panel(course).getByRole("status").getByText("Copied.").waitFor();
      const copied = await course.evaluate(() => navigator.clipboard.readText());
      assert.match(copied.replace(/^[-!] /gm, ""), found);
      assert.match(copied, /^- Your work: Saved$/m);
      assert.match(copied, /^ {4}rescue \d+\.\d+\.\d+$/m);
      const secrets = await secretsOf(course);
      assert.equal(secrets.length, standard === "cmi5" ? 4 : 2);
      for (const secret of [...secrets, "R1."]) assert.ok(!copied.includes(secret), `${secret} stands in:\n${copied}`);
      assert.doesNotMatch(copied, /content\/|xapi\//);
      await context.close();
    });
  }

  it("is worked by keys alone from the reading settings and back to its button", async () => {
    const context = await site.context();
    const course = await openCourse(context, "scorm12");
    await course.getByRole("button", { name: "Reading settings" }).press("Enter");
    const opener = course.getByRole("dialog", { name: "Reading settings" }).getByRole("button", { name });
    await opener.press("Enter");
    await panel(course).waitFor();
    await panel(course).getByRole("button", { name: "Close" }).and(course.locator(":focus")).waitFor();
    await course.keyboard.press("Tab");
    await panel(course).getByRole("button", { name: "Copy all of this" }).and(course.locator(":focus")).waitFor();
    await course.keyboard.press("Escape");
    await panel(course).waitFor({ state: "hidden" });
    await opener.and(course.locator(":focus")).waitFor();
    await context.close();
  });

  it("marks the text where the page may not copy", async () => {
    const context = await site.context();
    await asking(context);
    await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const course = await openCourse(context, "scorm12");
    await panel(course).getByRole("button", { name: "Copy all of this" }).click();
    const text = panel(course).getByRole("textbox", { name: "The text to copy" });
    await text.and(course.locator(":focus")).waitFor();
    const marked = await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.match(marked, /^Saving\n- Your work: /);
    await context.close();
  });

  it("says without a platform which windows were looked into, and names a hostile link without running it", async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${site.url}content/rescue-scorm12.zip/index.html?diagnostics`);
    // An API is looked for for ten seconds.
    await panel(page).waitFor({ timeout: 20_000 });
    assert.match(await said(page, "Where the platform was found"), /^Nowhere\. [^]*\nAPI\nwindow: nothing there$/);
    const query = new URLSearchParams({
      endpoint: markup,
      fetch: "https://lms.example/1",
      actor: "{}",
      registration: "r",
      activityId: "https://a.example",
      diagnostics: "",
    });
    await page.goto(`${site.url}content/rescue-cmi5.zip/index.html?${query}`);
    await panel(page).waitFor();
    assert.match(await said(page, "What failed"), /The cmi5 launch parameter \w+ /);
    assert.equal(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked), undefined);
    await context.close();
  });

  for (const width of [390, 768, 1280]) {
    it(`has nothing that axe finds at ${width} px, light and dark, with trouble in it or without`, async () => {
      const context = await site.context({ bypassCSP: true });
      await withAxe(context);
      await asking(context);
      const found: string[] = [];
      const outside = await context.newPage();
      await outside.setViewportSize({ width, height: 800 });
      await outside.goto(`${site.url}content/rescue-cmi5.zip/index.html`);
      for (const [state, course] of [
        ["saved", await openCourse(context, "cmi5", width)],
        ["stopped", outside],
      ] as const) {
        await course.bringToFront();
        await panel(course).waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await course.emulateMedia({ colorScheme });
          found.push(...(await flaws(course, `${state}, ${colorScheme}`)));
        }
      }
      assert.deepEqual(found, []);
      await context.close();
    });
  }

  it("cuts off no words in a window of 320 px with text at 200% and loose spacing, and leaves nothing without a name", async () => {
    const context = await site.context();
    const course = await openCourse(context, "cmi5", 320);
    await course.getByRole("button", { name: "Reading settings" }).click();
    await course.getByRole("radio", { name: "200%" }).check();
    await course.getByRole("radio", { name: "Loose" }).check();
    await course.getByRole("dialog", { name: "Reading settings" }).getByRole("button", { name }).click();
    await panel(course).waitFor();
    assert.deepEqual([...(await cutTexts(course)), ...(await nameless(context, course)), ...(await brokenReferences(course))], []);
    await context.close();
  });
});
