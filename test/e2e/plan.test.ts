import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { readIcs } from "../fixtures/read-ics.ts";
import { flaws, withAxe } from "./axe.ts";
import { cutTexts } from "./cut-texts.ts";
import { Inspector } from "./inspector.ts";
import { openSite, startRun, type Site } from "./site.ts";

/** Words that stand nowhere else. */
const secrets = ["Zanzibarish", "quokkaesque", "marmalading", "0171 555 23 41"];

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function openCourse(
  context: BrowserContext,
  standard: string,
  title = "rescue",
): Promise<{ readonly lms: Page; readonly course: Page }> {
  const lms = await context.newPage();
  await startRun(lms, site, standard, "window", title);
  const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
  await course.getByRole("heading", { level: 1 }).waitFor();
  await course.bringToFront();
  return { lms, course };
}

async function goTo(course: Page, hash: string, heading: string): Promise<void> {
  await course.evaluate((to) => (location.hash = to), hash);
  await course.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

async function writeLog(course: Page): Promise<void> {
  await goTo(course, "#/hooks", "Hook log");
  for (const [index, secret] of secrets.slice(0, 3).entries()) {
    await course.getByLabel("What set you off?").fill(`a ${secret} tone`);
    await course.getByLabel("What it did to you").selectOption(index === 1 ? "sigh" : "blamed");
    await course.getByLabel("What did you do?").fill(`I said ${secrets[3] ?? ""}`);
    await course.getByLabel("What would you do next time?").fill(secret);
    await course.getByRole("button", { name: "Add to the log" }).click();
    await course.getByRole("heading", { name: new RegExp(`^${index + 1} entr`) }).waitFor();
  }
}

/** By the keyboard from the cue on. */
async function makeLine(course: Page): Promise<void> {
  const line = course.locator("rc-plan-line").first();
  await line.getByLabel("then I will").selectOption("breathe");
  await line.getByLabel("from", { exact: true }).fill("2098-12-01");
  await line.getByRole("button", { name: "Rehearse it once" }).focus();
  await course.keyboard.press("Enter");
  await course.keyboard.type("I wait, and I am marmalading.");
  for (let left = 4; left > 0; left--) await course.keyboard.press("Tab");
  await course.keyboard.press("Space");
  await line.getByText("Made and rehearsed").first().waitFor();
}

for (const standard of ["scorm12", "cmi5"] as const) {
  describe(`action plan and log of hooks in ${standard}`, () => {
    let context: BrowserContext;
    let lms: Page;
    let course: Page;
    const sent: string[] = [];

    before(async () => {
      context = await site.context({ bypassCSP: true, acceptDownloads: true });
      await withAxe(context);
      context.on("request", (request) => void sent.push(request.url(), request.postData() ?? ""));
      ({ lms, course } = await openCourse(context, standard));
    });
    after(() => context.close());

    it("takes what caught most often into a line, which is made by keyboard", async () => {
      await writeLog(course);
      await course.getByRole("button", { name: "Make a plan line from it" }).click();
      await course.getByRole("heading", { level: 1, name: "Action plan" }).waitFor();
      assert.equal(await course.locator("rc-plan-line").first().getByLabel("If", { exact: true }).inputValue(), "a marmalading tone");
      await makeLine(course);
    });

    it("gives files that open again and that a calendar reads", async () => {
      const save = async (name: string | RegExp) => {
        const [download] = await Promise.all([course.waitForEvent("download"), course.getByRole("button", { name }).click()]);
        return { name: download.suggestedFilename(), path: await download.path() };
      };
      const plan = await save("Save as a file");
      assert.equal(plan.name, "rescue-plan.json");
      const lines = await save("Your plan in your calendar");
      assert.equal(readIcs(await readFile(lines.path, "utf8")).components.length, 1);
      const messages = await save("8 short reminders over 90 days");
      assert.equal(readIcs(await readFile(messages.path, "utf8")).components.length, 8);
      await course.locator("rc-plan-line").first().getByLabel("If", { exact: true }).fill("quokkaesque");
      await course
        .locator("input[type=file]")
        .setInputFiles({ name: "p.json", mimeType: "application/json", buffer: await readFile(plan.path) });
      await course.getByRole("button", { name: "Take the one I opened" }).click();
      assert.equal(await course.locator("rc-plan-line").first().getByLabel("If", { exact: true }).inputValue(), "a marmalading tone");
    });

    it("has nothing that axe finds, cuts no text and fits, at three widths in both schemes", async () => {
      const found: string[] = [];
      for (const [hash, heading] of [
        ["#/plan", "Action plan"],
        ["#/hooks", "Hook log"],
      ] as const) {
        await goTo(course, hash, heading);
        for (const width of [320, 768, 1280]) {
          for (const colorScheme of ["light", "dark"] as const) {
            await course.setViewportSize({ width, height: 800 });
            await course.emulateMedia({ colorScheme });
            found.push(...(await flaws(course, `${heading}, ${width} px, ${colorScheme}`)));
          }
          found.push(...(await cutTexts(course)));
        }
      }
      assert.deepEqual(found, []);
    });

    it("lets a sentence of one’s own be said, come back, and be gone on with", async () => {
      await goTo(course, "#/lesson/close/5", "Yours");
      await course.getByLabel("The sentence that you still hear").fill("So this is your Zanzibarish service? I am quokkaesque with you!");
      await course.getByLabel("What it is about").selectOption("other");
      await course.getByLabel("In a word or two").fill("marmalading");
      assert.deepEqual([...(await flaws(course, "own sentence")), ...(await cutTexts(course))], []);
      await course.getByRole("button", { name: "Talk with them" }).click();
      await course.getByText("“So this is your Zanzibarish service? I am quokkaesque with you!”").first().waitFor();
      for (const reply of [/^“I am quokkaesque with you!” Nobody says/, "Take a breath first", /What happened with the marmalading/]) {
        await course.getByRole("button", { name: reply }).click();
        await course.getByRole("button", { name: /^(Go on|Back to the talk)$/ }).click();
      }
      await course.getByRole("button", { name: "Leave the talk" }).click();
      await course.getByRole("button", { name: "Go on: turn 3" }).waitFor();
      assert.deepEqual(await flaws(course, "own sentence, talk left"), []);
    });

    it("sends not a word of it: not on the wire, nor in the state, nor in what is copied for support", async () => {
      await course
        .getByRole("button", { name: "Aa" })
        .or(course.getByRole("button", { name: "Reading settings" }))
        .first()
        .click();
      await course.getByRole("button", { name: "How saving works here" }).click();
      const copied = await course.getByRole("dialog", { name: "How saving works here", exact: true }).innerText();
      await course.keyboard.press("Escape");
      await course.keyboard.press("Escape");
      await course.getByRole("button", { name: "Save and exit" }).click();
      const inspector = new Inspector(lms);
      await inspector.reads("suspend-data", /R1\./);
      if (standard === "cmi5") await inspector.hears("terminated");
      const all = [copied, ...sent, await lms.content()].join("\n");
      for (const secret of secrets) {
        assert.ok(!all.includes(secret), secret);
        assert.ok(!all.includes(encodeURIComponent(secret)), secret);
      }
      const planned = (await inspector.verbs()).filter((verb) => verb === "planned").length;
      assert.equal(planned, standard === "cmi5" ? 1 : 0);
      assert.deepEqual(site.strayRequests, []);
    });
  });
}

describe("a plan that is come back to in cmi5", () => {
  it("is led to by a lesson and opened from its file, and its outcomes are told without a word of it", async () => {
    const context = await site.context({ acceptDownloads: true });
    const sent: string[] = [];
    context.on("request", (request) => void sent.push(request.url(), request.postData() ?? ""));
    const { lms, course } = await openCourse(context, "cmi5", "follow-up-30");
    await goTo(course, "#/lesson/plan/2", "Yours, opened again");
    await course.getByRole("link", { name: "Open your action plan" }).click();
    await course.getByRole("heading", { name: "Open your plan" }).waitFor();
    const line = (cue: string, technique: string) => ({ cue, technique, date: "2026-10-01", reply: "I wait.", aloud: true });
    const file = {
      format: "recourse-plan",
      version: 1,
      key: "k7",
      lines: [line("a quokkaesque tone", "listening"), line("a sigh", "breathe")],
    };
    await course
      .locator("input[type=file]")
      .setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    const [first, second] = [course.getByRole("region", { name: "Line 1" }), course.getByRole("region", { name: "Line 2" })];
    await first.getByRole("button", { name: /^Kept/ }).click();
    await first.getByLabel("Why? If you like").fill("It fires, Zanzibarish as I am.");
    await second.getByRole("button", { name: /^Dropped/ }).click();
    await course.getByRole("link", { name: "Back", exact: true }).click();
    await course.getByRole("heading", { name: "Yours, opened again" }).waitFor();
    await course.getByRole("link", { name: "Open your action plan" }).click();
    assert.equal(await first.getByLabel("Why? If you like").inputValue(), "It fires, Zanzibarish as I am.");
    await course.getByRole("button", { name: "Save and exit" }).click();
    await lms.locator('[data-statement="terminated"]').waitFor({ state: "attached" });
    assert.equal((await new Inspector(lms).verbs()).filter((verb) => verb === "reviewed").length, 2);
    const all = [...sent, await lms.content()].join("\n");
    for (const secret of secrets) assert.ok(!all.includes(secret), secret);
    await context.close();
  });
});
