import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Standard } from "../../../src/model/catalogue.ts";
import { lettersOf, readChoices } from "../../../src/model/role-play/talk-letters.ts";
import type { RunView } from "../../../src/preview/run-view.ts";
import { pointer } from "../hands.ts";
import { Learner, type ShownQuestion } from "../learner.ts";
import { rescue } from "../rescue.ts";
import { firstTalk, playOn, plainRun, scenarioOf } from "../talk.ts";
import { attemptIn, Host } from "./host.ts";
import type { RealBrowser, Tab } from "./tab.ts";
import { TabTarget } from "./tab-target.ts";

const pages = rescue.lessons.flatMap((lesson) =>
  lesson.pages.filter(({ optional }) => optional !== true).map((page) => ({ lesson, page })),
);
/** The first page on which a reply is to be chosen. */
const stop = pages.findIndex(({ page }) => page.blocks.some(({ kind }) => kind === "choose-reply"));
const reply = pages[stop]!.page.blocks.find((block) => block.kind === "choose-reply")!;
const { block, hash, title, place } = firstTalk();
const scenario = scenarioOf(block);
const talkPage = pages.find(({ page }) => page.blocks.includes(block))!.page.blocks[0]!.id;
/** The first turns of a talk. */
const turns = readChoices(plainRun(scenario)).slice(0, 2).map(lettersOf).join("");
const next = lettersOf(readChoices(plainRun(scenario))[2]!);

/** A learner's way in a browser, closed in the middle twice; judged by what the host holds, asked behind the browser's back. */
export function wayThrough(
  standard: Exclude<Standard, "web">,
  where: "frame" | "window",
  at: () => { readonly browser: RealBrowser; readonly url: string },
): void {
  describe(`rescue in ${standard}, in a ${where}`, () => {
    let lms: Tab;
    let course: Tab;
    let runUrl: string;
    let host: Host;
    let learner: Learner<TabTarget>;
    let interrupted: ShownQuestion;
    /** Pages, the reply and the turns of the talk. */
    const holdsAll = (view: RunView): boolean => {
      const { place, responses } = attemptIn(view);
      const [replied, talked] = [responses.get(reply.id), responses.get(block.id)];
      return (
        place.kind === "lesson" &&
        place.page === talkPage &&
        replied?.kind === "choose-reply" &&
        replied.tried[0] === reply.options[0]!.id &&
        talked?.kind === "scenario" &&
        talked.current?.letters === turns
      );
    };

    const open = async () => {
      const opening = () => new TabTarget(lms, false).getByRole("button", { name: /^Open the course/ }).click();
      if (where === "frame") await new TabTarget(lms, false).locator("iframe#course").waitFor();
      course = where === "frame" ? lms : await lms.popup(opening);
      learner = new Learner(new TabTarget(course, where === "frame"));
      await learner.course.getByRole("heading", { level: 1 }).waitFor();
    };
    const close = async () => {
      if (course !== lms) await course.close();
      await lms.close();
      const { session, log } = await host.until((view) => view.session?.state !== "live", 2_000);
      const last = log.at(-1);
      console.log(`${standard}, in a ${where}, closed: the session is ${session?.state}; the last call is ${last?.call}, ${last?.answer}`);
    };
    const openAgain = async () => {
      lms = await at().browser.open();
      await lms.goto(runUrl);
      await open();
    };
    const go = (to: string) => course.evaluate(`void ((${where === "frame"} ? frames[0] : window).location.hash = ${JSON.stringify(to)})`);

    before(async () => {
      const { browser, url } = at();
      lms = await browser.open();
      await lms.goto(url);
      const item = new TabTarget(lms, false).getByRole("listitem").filter({ hasText: `rescue-${standard}.zip` });
      await item.getByRole("button", { name: where === "frame" ? /^Preview, / : /^Preview in a new window, / }).click();
      await new TabTarget(lms, false).locator("#stage").waitFor();
      runUrl = String(await lms.evaluate("location.href"));
      host = new Host(runUrl);
      await open();
    });
    after(() => lms.close());

    it("has everything at the host as soon as the learner looks elsewhere", async () => {
      for (const [index, { page }] of pages.slice(0, stop + 1).entries()) {
        await learner.press(index === 0 ? /^Start: / : /^(Go on|Next lesson):/);
        await learner.course.getByRole("heading", { level: 1, name: page.title, exact: true }).waitFor();
      }
      await learner.press(reply.options[0]!.text, "button");
      await go(hash);
      await learner.course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      const shown = learner.course.locator("rc-block").nth(place);
      await shown.getByRole("button", { name: "Begin the talk" }).click();
      await playOn({ shown, scenario, hands: pointer }, "", turns);
      const uncover = await course.cover();
      const view = await host.until(holdsAll, 5_000);
      assert.equal(await course.evaluate("document.visibilityState"), "hidden");
      assert.ok(holdsAll(view), "not all was saved when the page was hidden");
      assert.equal(view.figures.success, "unknown");
      assert.equal(view.figures.completion, "incomplete");
      await uncover();
    });

    it("is whole at the host after the tab was closed in the middle, and comes back to the same turn", async () => {
      await close();
      assert.ok(holdsAll(await host.view()));
      await openAgain();
      await learner.press(/^Go on: /);
      await learner.course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      const talk = { shown: learner.course.locator("rc-block").nth(place), scenario, hands: pointer };
      await talk.shown.getByRole("button", { name: "Go on: turn 3", exact: true }).click();
      await playOn(talk, turns, next);
    });

    it("comes back to the same question, order and answers after the tab was closed in the test", async () => {
      await close();
      await host.finishLessons();
      await openAgain();
      await go("#/test");
      await learner.press("Start the test", "button");
      await learner.answerUntil(4, true);
      await learner.answer(true);
      interrupted = await learner.shownQuestion();
      await close();
      await openAgain();
      await learner.press(/^Go on: /);
      await learner.course.getByRole("heading", { level: 1, name: "Question 4 of 15" }).waitFor();
      assert.deepEqual(await learner.shownQuestion(), interrupted);
    });

    it("has the pass and the score at the host the moment the test is handed in", async () => {
      await learner.answerUntil(16, true);
      await learner.handIn();
      assert.equal(await learner.heading(), "You have passed.");
      const { figures, interactions } = await host.until(({ figures: { success, scaled } }) => success === "passed" && scaled === 1);
      assert.equal(figures.success, "passed");
      assert.equal(figures.completion, "completed");
      assert.equal(figures.scaled, 1);
      assert.equal(interactions.filter(({ id, result }) => /^t1-|\/questions\//.test(id) && result === "correct").length, 15);
    });

    it("ends the session when the learner says so, and the host has nothing to object", async () => {
      await learner.press("Save and exit", "button");
      const { session, log } = await host.until((view) => view.session?.state === "ended");
      assert.equal(session?.state, "ended");
      // Whether the last words of a closed tab have arrived is a fair question, and no is its answer.
      const objections = log.filter(
        ({ call, answer, problem }) => problem !== undefined && !(call === "GET statements" && answer === "404"),
      );
      assert.deepEqual(objections, []);
    });
  });
}
