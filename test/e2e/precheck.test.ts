import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { isPractice } from "../../src/model/lesson.ts";
import { flaws, withAxe } from "./axe.ts";
import { pointer } from "./hands.ts";
import { Inspector } from "./inspector.ts";
import { Learner } from "./learner.ts";
import { practise } from "./practice.ts";
import { rescue } from "./rescue.ts";
import { openSite, startRun, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const known = ["hear", "check"];
const { lessons, outline } = rescue;

/** Pages that somebody has to see who has shown these objectives: by the content, not by the model. */
const needed = lessons.flatMap(({ id, pages }) => {
  const naming = outline.objectives.filter((objective) => objective.lessons.includes(id));
  const shown = naming.length > 0 && naming.every((objective) => known.includes(objective.id));
  return pages.filter((page) => page.optional !== true && !(shown && page.blocks.every(({ kind }) => !isPractice(kind))));
});

async function answer(course: Page): Promise<void> {
  const card = course.locator("rc-question-card");
  const { objective, options } = await card.evaluate((element) => (element as unknown as { question: AskedChoice }).question);
  const wanted = options.find(({ right }) => (right === true) === known.includes(objective))!;
  await card.locator("label.option", { hasText: wanted.text }).locator("input").check();
}

interface AskedChoice {
  readonly objective: string;
  readonly options: readonly { readonly text: string; readonly right?: boolean }[];
}

describe("rescue for somebody who knows two of its parts", () => {
  it("is led past the pages that the pre-check has shown, completes, and no score is told of it", async () => {
    const context = await site.context({ chance: 0.3, bypassCSP: true });
    await withAxe(context);
    const lms = await context.newPage();
    await startRun(lms, site, "cmi5", "window");
    const inspector = new Inspector(lms);
    const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
    const learner = new Learner(course);
    const heading = (name: string | RegExp) => course.getByRole("heading", { level: 1, name, exact: typeof name === "string" }).waitFor();
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      for (const width of [320, 1280]) {
        await course.setViewportSize({ width, height: 800 });
        found.push(...(await flaws(course, `${name}, ${width} px`)));
      }
    };

    await learner.press("Take the pre-check");
    await heading("What do you know already?");
    await look("pre-check");
    await learner.press("Begin the pre-check", "button");
    for (let number = 1; number <= 10; number++) {
      await heading(`Pre-check: question ${number} of 10`);
      await answer(course);
      if (number === 1) await look("question");
      await learner.press(/^(Next question|Look over your answers)$/);
    }
    await heading("Look over your answers");
    await look("overview");
    await learner.press("See what I may skip", "button");
    await heading("You have shown 2 of 5 parts.");
    await look("result");
    assert.deepEqual(found, []);
    await lms.locator('[data-statement="progressed"]').waitFor({ state: "attached", timeout: 30_000 });
    await inspector.reads("completion", "incomplete");
    await inspector.reads("success", "unknown");
    assert.equal(await inspector.figure("scaled"), "none");
    const answered = Array.from({ length: 10 }, () => "answered");
    assert.deepEqual(await inspector.verbs(), ["launched", "initialized", "attempted", ...answered, "progressed"]);

    await learner.press("Go on with what is left");
    for (const page of needed) {
      await heading(page.title);
      for (const [place, block] of page.blocks.entries()) await practise(course.locator("rc-block").nth(place), block, pointer);
      await learner.press(/^(Go on:|Next lesson:|Go on to the test)/);
    }
    await heading("The test");
    await inspector.reads("completion", "completed");
    await context.close();
  });
});
