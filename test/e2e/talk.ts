import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import type { ScenarioBlock } from "../../src/model/lesson.ts";
import { replayTalk } from "../../src/model/role-play/replay-talk.ts";
import type { Scenario } from "../../src/model/role-play/scenario.ts";
import { lettersOf, readChoices } from "../../src/model/role-play/talk-letters.ts";
import type { TalkChoice, TalkRun } from "../../src/model/role-play/talk.ts";
import { viewTalk } from "../../src/model/role-play/view-talk.ts";
import type { Target } from "./browsers/screen.ts";
import type { Hands } from "./hands.ts";
import { rescue } from "./rescue.ts";

export const talkRules = rescue.talkRules!;

/** A conversation on a page, and how somebody acts on it. */
export interface TalkOnPage<Seen extends Target = Locator> {
  /** The block, or anything around it. */
  readonly shown: Seen;
  readonly scenario: Scenario;
  readonly hands: Hands;
}

export function scenarioOf({ scenario: id }: Pick<ScenarioBlock, "scenario">): Scenario {
  const scenario = rescue.scenarios?.find((one) => one.id === id);
  assert.ok(scenario, `the course has no scenario ${id}`);
  return scenario;
}

/** The course's first conversation: which block, on which page. */
export function firstTalk(): { readonly block: ScenarioBlock; readonly hash: string; readonly title: string; readonly place: number } {
  for (const { id, pages } of rescue.lessons) {
    for (const [index, { title, blocks }] of pages.entries()) {
      const place = blocks.findIndex(({ kind }) => kind === "scenario");
      const block = blocks[place];
      if (block?.kind === "scenario") return { block, hash: `#/lesson/${id}/${index + 1}`, title, place };
    }
  }
  throw new Error("no page has a conversation");
}

/** Opens its page. */
export async function openTalk(course: Page | Frame, hands: Hands): Promise<TalkOnPage> {
  const { block, hash, title, place } = firstTalk();
  await course.evaluate((to) => (location.hash = to), hash);
  await course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  return { shown: course.locator("rc-block").nth(place), scenario: scenarioOf(block), hands };
}

/** A run by the model: what the screen and the host are held against. All of the letters have to be offered. */
export function runOf(letters: string, scenario: Scenario): TalkRun {
  const run = replayTalk(letters, scenario, talkRules);
  assert.equal(run.letters, letters, "these letters are not offered");
  return run;
}

/** From where these letters have led, the first reply at every turn, to the end. */
export function plainRun(scenario: Scenario, from = ""): string {
  let letters = from;
  for (let run = runOf(from, scenario); run.state.ending === undefined; run = runOf(letters, scenario)) {
    const { replies, manners } = viewTalk(run.state, scenario, talkRules);
    letters += `${manners[0]?.id ?? ""}${replies[0]!.id}`;
  }
  return letters;
}

/** From what stands before the talk to what stands after it. */
export async function playTalk(talk: TalkOnPage<Target>, letters: string): Promise<void> {
  await talk.hands.press(talk.shown.getByRole("button", { name: /^(Begin the talk|Talk again)$/ }));
  await playOn(talk, "", letters);
}

/** On from where these letters have led: each choice by its words, and what follows it. At the end to the look back. */
export async function playOn(talk: TalkOnPage<Target>, before: string, letters: string): Promise<void> {
  let so = before;
  for (const choice of readChoices(letters)) {
    await choose(talk, so, choice);
    so += lettersOf(choice);
    await goOn(talk, so, choice);
  }
}

/** Presses what these letters have on screen. The customer does not answer yet. */
export async function choose({ shown, scenario, hands }: TalkOnPage<Target>, before: string, choice: TalkChoice): Promise<void> {
  const view = viewTalk(runOf(before, scenario).state, scenario, talkRules);
  const button = (name: string) => shown.getByRole("button", { name, exact: true });
  if (choice.kind === "breathe") return hands.press(button("Take a breath first"));
  if (choice.kind === "listen")
    return hands.press(shown.getByRole("button", { name: /^(Say nothing|Don’t answer yet), and leave room\.$/ }));
  const reply = view.replies.find(({ id }) => id === choice.option);
  assert.ok(reply, `${choice.option} is not offered after “${before}”`);
  const manner = view.manners.find(({ id }) => id === choice.manner);
  if (manner) await hands.choose(shown.getByRole("radio", { name: manner.text, exact: true }));
  await hands.press(button([reply.does, reply.says].filter((text) => text !== undefined).join(" ")));
}

/** To the customer's answer, or to the look back. */
async function goOn({ shown, scenario, hands }: TalkOnPage<Target>, letters: string, choice: TalkChoice): Promise<void> {
  const { ending } = runOf(letters, scenario).state;
  const name = choice.kind === "breathe" ? "Back to the talk" : ending === undefined ? "Go on" : "See how it ended";
  await hands.press(shown.getByRole("button", { name, exact: true }));
  if (ending === undefined) return shown.getByRole("heading", { level: 2, name: scenario.customer.name, exact: true }).waitFor();
  await shown.getByRole("heading", { level: 2, name: scenario.endings[ending]!.title, exact: true }).waitFor();
}
