import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { bestConduct } from "../../src/model/role-play/search-conduct.ts";
import { viewTalk } from "../../src/model/role-play/view-talk.ts";
import { flaws, withAxe } from "./axe.ts";
import { cutTexts } from "./cut-texts.ts";
import { keyboard } from "./hands.ts";
import { openSite, startRun, type Site } from "./site.ts";
import { talkViews } from "./talk-views.ts";
import { firstTalk, openTalk, playTalk, runOf, scenarioOf, talkRules } from "./talk.ts";

const scenario = scenarioOf(firstTalk().block);
const best = bestConduct(scenario, talkRules)!.best.letters;

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function openCourse(context: BrowserContext, width: number): Promise<Page> {
  const lms = await context.newPage();
  await lms.setViewportSize({ width: 1280, height: 800 });
  await startRun(lms, site, "scorm12", "window");
  const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
  await course.setViewportSize({ width, height: 800 });
  await course.getByRole("heading", { level: 1 }).waitFor();
  await course.bringToFront();
  return course;
}

/** Notes from now on whatever a live region is given, each time anew. */
async function listen(course: Page): Promise<void> {
  await course.evaluate(() => {
    const said: string[] = [];
    const known = new WeakSet<Node>();
    // Methods of one object: functions by name would need what the loader of the tests adds, and the page has not.
    const ear = {
      /** Follows a tree and all shadow trees in it, those that come later too. */
      follow(root: Document | ShadowRoot): void {
        if (known.has(root)) return;
        known.add(root);
        new MutationObserver(() => ear.look(root)).observe(root, { childList: true, subtree: true });
        ear.look(root);
      },
      look(root: Document | ShadowRoot): void {
        for (const element of root.querySelectorAll("*")) {
          if (element.shadowRoot) ear.follow(element.shadowRoot);
          if (element.matches("[role=status], [role=alert], [aria-live]")) ear.hear(element);
        }
      },
      hear(region: Element): void {
        if (known.has(region)) return;
        known.add(region);
        ear.note(region);
        new MutationObserver(() => ear.note(region)).observe(region, { childList: true, subtree: true, characterData: true });
      },
      note(region: Element): void {
        said.push(region.textContent);
      },
    };
    ear.follow(document);
    (globalThis as unknown as Heard).said = said;
  });
}

interface Heard {
  said: readonly string[];
}

/** Without quotation marks, which change where a quotation stands within one, and with single spaces. */
function bare(text: string): string {
  return text
    .replace(/[“”‘’"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What it comes to where nothing is ever said. */
function silentEnding(): string {
  let letters = "";
  while (runOf(letters, scenario).state.ending === undefined) letters += "z";
  return scenario.endings[runOf(letters, scenario).state.ending!]!.title;
}

describe("a conversation on screen", () => {
  for (const width of [390, 1280]) {
    it(`has nothing that axe finds from its beginning to the look back at ${width} px, light and dark`, async () => {
      const context = await site.context({ bypassCSP: true, reducedMotion: "reduce" });
      await withAxe(context);
      const found: string[] = [];
      const looked: string[] = [];
      for await (const { name, course } of talkViews(await openCourse(context, width))) {
        looked.push(name);
        const folded = name === "talk-debrief" ? [false, true] : [false];
        for (const unfolded of folded) {
          if (unfolded) for (const summary of await course.locator("rc-talk-debrief summary").all()) await summary.click();
          for (const colorScheme of ["light", "dark"] as const) {
            await course.emulateMedia({ colorScheme });
            found.push(...(await flaws(course, `${name}, ${colorScheme}${unfolded ? ", unfolded" : ""}`)));
          }
        }
      }
      assert.deepEqual(looked, ["talk", "talk-hook", "talk-breath", "talk-turn", "talk-debrief"]);
      assert.deepEqual(found, []);
      await context.close();
    });
  }

  it("fills its page: no way on beside it until it is over, and out of it at any moment", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const course = await openCourse(context, 390);
    const talk = await openTalk(course, keyboard(course));
    const ways = course.getByRole("navigation", { name: "Pages of this lesson" });
    await ways.waitFor();
    await talk.hands.press(talk.shown.getByRole("button", { name: "Begin the talk", exact: true }));
    await talk.shown.getByRole("heading", { level: 2, name: scenario.customer.name, exact: true }).waitFor();
    assert.equal(await ways.count(), 0);
    for (const name of ["Contents", "Save and exit", "Leave the talk"]) {
      assert.ok(await course.getByRole("button", { name, exact: true }).isVisible(), name);
    }
    await talk.hands.press(talk.shown.getByRole("button", { name: "Leave the talk", exact: true }));
    await ways.waitFor();
    await playTalk(talk, best);
    await ways.waitFor();
    await context.close();
  });

  it("is led for a group by keys alone, with nothing that axe finds, and comes back to the page", async () => {
    const context = await site.context({ bypassCSP: true, reducedMotion: "reduce" });
    await withAxe(context);
    const course = await openCourse(context, 1280);
    const talk = await openTalk(course, keyboard(course));
    await talk.hands.press(talk.shown.getByRole("button", { name: "Play it with a group", exact: true }));
    const room = course.getByRole("dialog");
    await room.getByRole("heading", { level: 2, name: scenario.customer.name, exact: true }).waitFor();
    const found = await flaws(course, "group");
    // Silence is offered at every turn: it is the same key until it is over.
    for (let turns = 0; turns < 16 && (await room.locator(".offers").count()) > 0; turns++) {
      const silence = room
        .locator(".offers li")
        .filter({ hasText: /(Say|Do) nothing, and/ })
        .locator(".number");
      await course.keyboard.press(`Digit${await silence.innerText()}`);
      await room.getByText("1 vote in all", { exact: true }).waitFor();
      await course.keyboard.press("Enter");
      await room.getByText("1 vote in all", { exact: true }).waitFor({ state: "detached" });
    }
    await room.getByRole("heading", { level: 2, name: silentEnding(), exact: true }).waitFor();
    found.push(...(await flaws(course, "group, at its end")));
    assert.deepEqual(found, []);
    await course.keyboard.press("Escape");
    await talk.shown.getByRole("button", { name: "Play it with a group", exact: true }).and(course.locator(":focus")).waitFor();
    await context.close();
  });

  it("cuts off no words in a window of 320 px with text at 200% and loose spacing", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const page = await openCourse(context, 320);
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "200%" }).check();
    await page.getByRole("radio", { name: "Loose" }).check();
    await page.getByRole("button", { name: "Close" }).click();
    const found: string[] = [];
    for await (const { name, course } of talkViews(page)) {
      if (name === "talk-debrief") for (const summary of await course.locator("rc-talk-debrief summary").all()) await summary.click();
      found.push(...(await cutTexts(course)).map((line) => `${name}: ${line}`));
    }
    assert.deepEqual(found, []);
    await context.close();
  });

  it("is played to its end by keys alone at 390 px, and each line is announced once", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const course = await openCourse(context, 390);
    const talk = await openTalk(course, keyboard(course));
    await listen(course);
    await playTalk(talk, best);
    const focused = talk.shown.getByRole("heading", { level: 2, name: scenario.endings[runOf(best, scenario).state.ending!]!.title });
    assert.ok(await focused.evaluate((element) => element.matches(":focus")), "the look back begins with the focus on its heading");
    const said = (await course.evaluate(() => (globalThis as unknown as Heard).said)).map(bare);
    const lines = runOf(best, scenario)
      .steps.filter(({ choice }) => choice.kind !== "breathe")
      .map(({ before: state }) => viewTalk(state, scenario, talkRules).line);
    const wrong = lines.flatMap(({ does = "", says = "" }) => {
      const times = said.filter((text) => text.includes(bare(does)) && text.includes(bare(says))).length;
      return times === 1 ? [] : [`${times} times: ${does} ${says}`];
    });
    assert.deepEqual(wrong, []);
    await context.close();
  });
});
