import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { conductOf } from "../../src/model/role-play/conduct.ts";
import { reportTurn } from "../../src/model/role-play/report-turn.ts";
import { bestConduct } from "../../src/model/role-play/search-conduct.ts";
import { turnNumber } from "../../src/model/role-play/turn-number.ts";
import { lettersOf } from "../../src/model/role-play/talk-letters.ts";
import { viewTalk } from "../../src/model/role-play/view-talk.ts";
import { extensionIris } from "../../src/statements/iris.ts";
import { runRecourse } from "../cli/run-recourse.ts";
import { pointer } from "./hands.ts";
import { Inspector } from "./inspector.ts";
import { Learner } from "./learner.ts";
import { openSite, startRun, type Site } from "./site.ts";
import { firstTalk, openTalk, plainRun, playOn, playTalk, runOf, scenarioOf, talkRules, type TalkOnPage } from "./talk.ts";

const { block, title } = firstTalk();
const scenario = scenarioOf(block);
/** Left in the middle, after silence and a breath; then whatever comes first. */
const half = "yzbz";
const first = plainRun(scenario, half);
const best = bestConduct(scenario, talkRules)!.best.letters;

const folder = mkdtempSync(join(tmpdir(), "recourse-talk-"));

/** SCORM 1.2 as somebody builds it who wants to hear of every turn. */
async function buildFull(): Promise<string> {
  const config = join(folder, "recourse.config.yaml");
  writeFileSync(config, "tracking:\n  behaviourReporting: full\n");
  const ran = await runRecourse("package", "--course", "rescue", "--standard", "scorm12", "--config", config, "--out", folder);
  assert.equal(ran.code, 0, ran.err);
  const built = JSON.parse(readFileSync(new URL("../../dist/catalogue.json", import.meta.url), "utf8")) as Catalogue;
  const courses = built.courses.map((course) => ({
    ...course,
    packages: course.packages.filter(({ standard }) => standard === "scorm12"),
  }));
  writeFileSync(join(folder, "catalogue.json"), JSON.stringify({ courses }));
  return folder;
}

/** A run as an LMS or LRS should have it, choice by choice, by the model. */
function turnsOf(letters: string) {
  return runOf(letters, scenario).steps.map((step) => reportTurn(step, scenario, talkRules));
}

function conduct(letters: string) {
  return conductOf(runOf(letters, scenario).state, scenario, talkRules);
}

/** Rows of the inspector: id, type, response, key, result. */
function summaryRow(letters: string, run: number): string[] {
  return [`${block.id}-r${run}`, "numeric", String(Math.round(conduct(letters).scaled * 1000) / 10), "", "neutral"];
}

function turnRows(letters: string, run: number): string[][] {
  return turnsOf(letters).map((turn, index) => {
    const id = `${block.id}-r${run}-t${String(index + 1).padStart(2, "0")}`;
    const right = turn.best.includes(turn.letters);
    return [id, "choice", [...turn.letters].join(), [...turn.best[0]!].join(), right ? "correct" : "wrong"];
  });
}

async function heldRows(inspector: Inspector): Promise<string[][]> {
  const rows = await inspector.interactions();
  return rows.filter(([id]) => id?.startsWith(block.id)).map((row) => row.slice(0, 5));
}

/** As statements should tell it: verb, then what it says. */
function turnStatements(letters: string): unknown[][] {
  return turnsOf(letters).map(({ letters: made, best: rightly, tension, trust }) => [
    "answered",
    [...made].join("[,]"),
    rightly.includes(made),
    tension,
    trust,
  ]);
}

function runStatements(letters: string): unknown[][] {
  const { scaled, phases } = conduct(letters);
  const ending = scenario.endings[runOf(letters, scenario).state.ending!]!.kind;
  return [
    ["scored", Math.round(scaled * 1000) / 1000, ending],
    ...phases.flatMap(({ expected }) =>
      expected.map(({ behaviour, quality }) => [quality === undefined ? "missed" : "showed", behaviour, quality]),
    ),
  ];
}

async function heldStatements(inspector: Inspector): Promise<unknown[][]> {
  const statements = await inspector.statements();
  return statements.flatMap(({ verb, object, result = {} }): unknown[][] => {
    const name = verb.id.split("/").at(-1) ?? "";
    const {
      response,
      success,
      score,
      extensions = {},
    } = result as {
      readonly response?: string;
      readonly success?: boolean;
      readonly score?: { readonly scaled: number };
      readonly extensions?: Readonly<Record<string, unknown>>;
    };
    if (object.id.includes("/turns/"))
      return [[name, response, success, extensions[extensionIris.tension], extensions[extensionIris.trust]]];
    if (object.id.includes("/behaviours/")) return [[name, object.id.split("/").at(-1), extensions[extensionIris.quality]]];
    if (object.id.endsWith(`/scenarios/${scenario.id}`))
      return [[name, ...(score ? [score.scaled, extensions[extensionIris.ending]] : [])]];
    return [];
  });
}

for (const { name, standard, where, reporting } of [
  { name: "scorm12, in a frame", standard: "scorm12", where: "frame", reporting: "run" },
  { name: "scorm12 with behaviourReporting full, in a frame", standard: "scorm12", where: "frame", reporting: "full" },
  { name: "cmi5, in a window", standard: "cmi5", where: "window", reporting: "full" },
] as const) {
  describe(`a conversation in ${name}`, () => {
    let site: Site;
    let context: BrowserContext;
    let page: Page;
    let learner: Learner;
    let talk: TalkOnPage;
    let inspector: Inspector;

    const open = async (): Promise<void> => {
      let course: Page | Frame;
      if (where === "frame") {
        course = (await (await page.locator("iframe#course").elementHandle())?.contentFrame())!;
      } else {
        const button = page.getByRole("button", { name: "Open the course" });
        [course] = await Promise.all([page.waitForEvent("popup"), button.click()]);
      }
      learner = new Learner(course);
      inspector = new Inspector(page);
      await course.getByRole("heading", { level: 1 }).waitFor();
    };
    const openAtTalk = async (): Promise<void> => {
      await open();
      talk = await openTalk(learner.course, pointer);
    };
    const relaunch = async (): Promise<void> => {
      await page.getByRole("button", { name: "Relaunch", exact: true }).click();
      await openAtTalk();
    };
    const leave = async (): Promise<void> => {
      await learner.press("Save and exit", "button");
      await (where === "frame"
        ? learner.course.getByRole("heading", { level: 1, name: "Saved. You can close this window." }).waitFor()
        : page.waitForFunction(() => document.querySelector("[data-statement]")?.getAttribute("data-statement") === "terminated"));
    };
    /** What the customer says and does, what is seen of them, and what can be answered, as they stand there. */
    const words = async (): Promise<readonly string[]> => {
      const stage = talk.shown.locator("rc-talk-stage");
      return [...(await stage.locator(".line, .seen").allInnerTexts()), ...(await stage.locator("[data-choice]").allInnerTexts())];
    };
    const held = (): Promise<unknown[][]> => (where === "frame" ? heldRows(inspector) : heldStatements(inspector));

    before(async () => {
      site = await openSite(standard === "scorm12" && reporting === "full" ? await buildFull() : undefined);
      context = await site.context({ reducedMotion: "reduce" });
      page = await context.newPage();
      await startRun(page, site, standard, where);
      await openAtTalk();
    });
    after(() => site.close());

    it("goes on at the same turn with the same words after the tab was closed in the middle", async () => {
      await talk.hands.press(talk.shown.getByRole("button", { name: "Begin the talk", exact: true }));
      await playOn(talk, "", half);
      const left = await words();
      const { line, replies } = viewTalk(runOf(half, scenario).state, scenario, talkRules);
      assert.ok(line.does && left.join("\n").includes(line.does), left.join("\n"));
      assert.equal(left.length, 2 + replies.length + 1, "line, face, the replies and silence");
      const url = page.url();
      for (const one of context.pages().reverse()) await one.close({ runBeforeUnload: false });
      page = await context.newPage();
      await page.goto(url);
      await open();
      await learner.press(/^Go on: /);
      await learner.course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      talk = await openTalk(learner.course, pointer);
      await talk.hands.press(
        talk.shown.getByRole("button", { name: `Go on: turn ${turnNumber(runOf(half, scenario).steps, half.length)}`, exact: true }),
      );
      await talk.shown.getByRole("heading", { level: 2, name: scenario.customer.name, exact: true }).waitFor();
      assert.deepEqual(await words(), left);
    });

    it("ends with the ending and the conduct that the model gives, and the host has the run as the model has it", async () => {
      await playOn(talk, half, first.slice(half.length));
      const percent = `${Math.round(conduct(first).scaled * 100)}%`;
      assert.ok((await talk.shown.locator("rc-talk-debrief dd").allInnerTexts()).includes(percent));
      await leave();
      assert.deepEqual(
        await held(),
        where === "window"
          ? [["attempted"], ...turnStatements(first), ...runStatements(first)]
          : [...(reporting === "full" ? turnRows(first, 1) : []), summaryRow(first, 1)],
      );
    });

    it("tells a better run, and nothing of a try from a turn of it", async () => {
      const before = await held();
      await relaunch();
      await playTalk(talk, best);
      await talk.shown.getByText("The whole talk, and what each reply did").click();
      const steps = runOf(best, scenario).steps;
      const beginning = best.slice(0, 2);
      assert.deepEqual(
        steps.slice(0, 2).map(({ choice }) => lettersOf(choice)),
        [...beginning],
        "no manner yet",
      );
      const name = `Try again from here Turn ${turnNumber(steps, 2)}`;
      await talk.shown.locator(".whole").getByRole("button", { name, exact: true }).click();
      await talk.shown.getByText("This is practice and does not count.").waitFor();
      await playOn(talk, beginning, plainRun(scenario, beginning).slice(beginning.length));
      await talk.shown.getByText("Afterwards. This was practice and does not count.").waitFor();
      await leave();
      assert.deepEqual((await held()).slice(0, before.length), before);
      const news = (await held()).slice(before.length);
      if (where === "frame") {
        assert.deepEqual(news, [...(reporting === "full" ? turnRows(best, 2) : []), summaryRow(best, 2)]);
        return;
      }
      // That a run is better than the first is known at its end: its turns are told then.
      assert.deepEqual(news, [["attempted"], ...turnStatements(best), ...runStatements(best)]);
    });

    it("shows the better run afterwards, and the page complains of nothing", async () => {
      await relaunch();
      const percent = `${Math.round(conduct(best).scaled * 100)}%`;
      await talk.shown.getByText(`The best of your 2 talks: ${percent}.`).waitFor();
      assert.deepEqual(site.complaints, []);
      assert.deepEqual(site.strayRequests, []);
    });
  });
}

after(() => rmSync(folder, { recursive: true }));
