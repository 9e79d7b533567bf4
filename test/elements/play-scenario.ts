import { fixture } from "@open-wc/testing";
import type { LitElement } from "lit";
import { FactEvent } from "../../src/elements/fact-event.ts";
import "../../src/elements/scenario-player/scenario-player.ts";
import type { ScenarioResponse } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import { respond, type BlockFact } from "../../src/model/respond.ts";
import type { Scenario } from "../../src/model/role-play/scenario.ts";
import type { TalkRules } from "../../src/model/role-play/talk-rules.ts";
import { smallRules, smallScenario, smallTalk } from "../fixtures/small-scenario.ts";
import { textOf, type Played } from "./play-block.ts";

/** A role-play on the page, its parts and their parts as one: what is asked for is found in whichever shadow tree it stands. */
export interface PlayedScenario extends Played {
  readonly response: ScenarioResponse | undefined;
  /** The button with this name. */
  button(name: string | RegExp): HTMLButtonElement;
  press(name: string | RegExp): Promise<void>;
  /** Plays choices as they are saved, going on after each. A manner stands before its option. */
  play(...letters: readonly string[]): Promise<void>;
  /** What has the focus, in whichever tree. */
  focused(): HTMLElement | undefined;
  /** What the live regions hold. */
  announced(): string;
}

const kinds = ["scenario-started", "talk-stepped", "talk-ended", "scenario-left-out"] as const;

/** Puts a role-play on the page with a parent that answers each fact by the model's own rules, as the player does. */
export async function playScenario(
  scenario: Scenario = smallScenario,
  response?: ScenarioResponse,
  { text, rules = smallRules }: { readonly text?: typeof smallTalk.text; readonly rules?: TalkRules } = {},
): Promise<PlayedScenario> {
  const parent = await fixture<HTMLElement>("<main><h1>A talk</h1></main>");
  const element = document.createElement("rc-scenario-player");
  const facts: Fact[] = [];
  let current = response;
  for (const kind of kinds) {
    parent.addEventListener(`rc-${kind}`, (event) => {
      if (!(event instanceof FactEvent)) return;
      facts.push(event.fact);
      current = respond(current, event.fact as BlockFact, "scenario") as ScenarioResponse | undefined;
      element.response = current;
    });
  }
  Object.assign(element, { block: text === undefined ? smallTalk : { ...smallTalk, text }, scenario, rules, response });
  parent.append(element);
  const all = <E extends HTMLElement>(selector: string): E[] => deep<E>(element.renderRoot as ShadowRoot, selector);
  const one = <E extends HTMLElement>(selector: string): E => {
    const [found] = all<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const button = (name: string | RegExp): HTMLButtonElement => {
    const found = all<HTMLButtonElement>("button").find((one) =>
      typeof name === "string" ? textOf(one) === name : name.test(textOf(one)),
    );
    if (!found) throw new Error(`no button ${String(name)}`);
    return found;
  };
  const press = async (name: string | RegExp): Promise<void> => {
    button(name).click();
    await settle(element);
  };
  const choose = async (letters: string): Promise<void> => {
    if (letters === "y") return press("Take a breath first");
    if (letters.length > 1) one<HTMLInputElement>(`input[value=${letters[0] ?? ""}]`).click();
    one(`[data-choice=${letters.at(-1) ?? ""}]`).click();
    await settle(element);
  };
  await settle(element);
  return {
    element,
    facts,
    get response() {
      return current;
    },
    all,
    one,
    button,
    press,
    settled: () => settle(element),
    async play(...choices) {
      for (const letters of choices) {
        await choose(letters);
        await press(letters === "y" ? "Back to the talk" : /^(?:Go on|See how it ended)$/);
      }
    },
    focused: () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active instanceof HTMLElement ? active : undefined;
    },
    announced: () => all("[role=status]").map(textOf).join(" ").trim(),
  };
}

function deep<E extends HTMLElement>(root: ParentNode, selector: string): E[] {
  const here = [...root.querySelectorAll<E>(selector)];
  return [...here, ...[...root.querySelectorAll("*")].flatMap((child) => (child.shadowRoot ? deep<E>(child.shadowRoot, selector) : []))];
}

/** Until nothing in any of the trees is still to be drawn: what moves the focus does so after an update of its own. */
async function settle(element: LitElement): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await element.updateComplete;
    for (const part of deep(element.renderRoot as ShadowRoot, "*")) await (part as Partial<LitElement>).updateComplete;
  }
}
