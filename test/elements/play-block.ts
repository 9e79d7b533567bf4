import { fixture } from "@open-wc/testing";
import type { LitElement } from "lit";
import type { BlockResponse } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Block } from "../../src/model/lesson.ts";
import { respond, type BlockFact } from "../../src/model/respond.ts";
import { FactEvent } from "../../src/elements/fact-event.ts";

interface BlockElement extends LitElement {
  block: Block | undefined;
  response?: BlockResponse | undefined;
}

export interface Played {
  readonly element: HTMLElement;
  readonly facts: Fact[];
  readonly response: BlockResponse | undefined;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  one<E extends HTMLElement = HTMLElement>(selector: string): E;
  settled(): Promise<unknown>;
}

const factKinds = [
  "card-revealed",
  "reply-chosen",
  "line-marked",
  "answer-checked",
  "line-reached",
  "item-placed",
  "items-ordered",
  "gap-filled",
  "turn-marked",
  "reflection-written",
  "own-scenario-played",
  "model-compared",
  "checklist-ticked",
] as const;

/** Puts a block on the page with a parent that answers each fact by the model's own rules, as the player does. */
export async function playBlock(tag: keyof HTMLElementTagNameMap, block: Block, response?: BlockResponse): Promise<Played> {
  const parent = await fixture<HTMLElement>("<main></main>");
  const element = document.createElement(tag) as unknown as BlockElement;
  const facts: Fact[] = [];
  let current = response;
  for (const kind of factKinds) {
    parent.addEventListener(`rc-${kind}`, (event) => {
      if (!(event instanceof FactEvent)) return;
      facts.push(event.fact);
      current = respond(current, event.fact as BlockFact, block.kind);
      element.response = current;
    });
  }
  element.block = block;
  element.response = response;
  parent.append(element);
  await element.updateComplete;
  const all = <E extends HTMLElement>(selector: string) => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
  return {
    element,
    facts,
    get response() {
      return current;
    },
    all,
    one<E extends HTMLElement>(selector: string) {
      const [found] = all<E>(selector);
      if (!found) throw new Error(`no ${selector} in ${tag}`);
      return found;
    },
    settled: () => element.updateComplete,
  };
}

/** What an element shows, without the marks that lit leaves in it. */
export function shown(played: Played): string {
  return (played.element.shadowRoot?.innerHTML ?? "").replace(/<!--.*?-->/g, "").replace(/\s+/g, " ");
}

/** Its words alone. */
export function textOf(element: HTMLElement): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
