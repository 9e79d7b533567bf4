import type { Browser, Locator } from "playwright-core";
import { choicesAt } from "../../src/model/role-play/choices-at.ts";
import type { Scenario } from "../../src/model/role-play/scenario.ts";
import { startTalk } from "../../src/model/role-play/start-talk.ts";
import { stepTalk } from "../../src/model/role-play/step-talk.ts";
import type { TalkRules } from "../../src/model/role-play/talk-rules.ts";
import { openPhone } from "./measure-opening.ts";

/** The median of what each step takes in that many conversations led at random, in milliseconds. In Node, on this machine as it is. */
export function measureSteps(scenario: Scenario, rules: TalkRules, talks = 500): number {
  const tookMs: number[] = [];
  for (let talk = 0; talk < talks; talk++) {
    for (let state = startTalk(scenario, rules); state.ending === undefined;) {
      const choices = choicesAt(state, scenario, rules);
      const choice = choices[Math.floor(Math.random() * choices.length)]!;
      const before = performance.now();
      state = stepTalk(state, choice, scenario, rules).after;
      tookMs.push(performance.now() - before);
    }
  }
  return median(tookMs);
}

/** Medians in milliseconds, from a press until what it brings is painted. */
export interface TurnOnScreen {
  /** A reply: the learner's own words. */
  readonly replyMs: number;
  /** Going on: the customer's next line. */
  readonly lineMs: number;
}

/** Leads a conversation to its end on the slow phone, and says nothing at every turn; motion is reduced. `hash`: of its page. */
export async function measureTurns(browser: Browser, url: string, hash: string): Promise<TurnOnScreen> {
  const { page } = await openPhone(browser);
  try {
    const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${url}${hash}`);
    await button("Begin the talk").click();
    const replyMs: number[] = [];
    const lineMs: number[] = [];
    for (;;) {
      await button("Say nothing, and leave room.").waitFor();
      replyMs.push(await pressed(button("Say nothing, and leave room.")));
      await button("Go on").or(button("See how it ended")).waitFor();
      if ((await button("Go on").count()) === 0) return { replyMs: median(replyMs), lineMs: median(lineMs) };
      lineMs.push(await pressed(button("Go on")));
    }
  } finally {
    await page.context().close();
  }
}

/** Until the task after the next frame: what the press brought is drawn in that frame, and the wait for the frame is part of it. */
function pressed(button: Locator): Promise<number> {
  return button.evaluate((element: HTMLElement) => {
    const before = performance.now();
    element.click();
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - before);
        port2.postMessage(undefined);
      });
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
