import type { BlockResponse, Pair } from "./attempt.ts";
import type { Fact } from "./fact.ts";
import type { BlockId, OptionId } from "./ids.ts";
import type { BlockKind } from "./lesson.ts";
import { respondToTalk } from "./respond-to-talk.ts";

export type BlockFact = Extract<Fact, { block: BlockId }>;

/** A block's response after a fact. The same object back where the fact changes nothing, or is not one for this kind of block. */
export function respond(before: BlockResponse | undefined, fact: BlockFact, kind: BlockKind): BlockResponse | undefined {
  const response = before?.kind === kind ? before : emptyResponse(kind);
  return (response && changed(response, fact)) ?? before;
}

/** Of a block in which nothing was done yet; undefined where nothing can be. */
function emptyResponse(kind: BlockKind): BlockResponse | undefined {
  switch (kind) {
    case "reveal":
      return { kind, cards: [] };
    case "choose-reply":
      return { kind, tried: [] };
    case "spot-it":
      return { kind, marked: [], first: undefined };
    case "own-words":
      return { kind, compared: false, ticked: [] };
    case "scene":
      return { kind, line: -1 };
    case "sort":
      return { kind, placed: [], first: undefined };
    case "order":
      return { kind, order: [], first: undefined };
    case "gap":
      return { kind, chosen: [], first: undefined };
    case "compare":
      return { kind, marked: [] };
    case "reflection":
      return { kind };
    case "own-scenario":
      return { kind };
    case "scenario":
      return { kind, results: [], runs: 0 };
    default:
      return undefined;
  }
}

/** Undefined where nothing changes. */
function changed(response: BlockResponse, fact: BlockFact): BlockResponse | undefined {
  switch (fact.kind) {
    case "card-revealed":
      return response.kind === "reveal" && !response.cards.includes(fact.card)
        ? { ...response, cards: [...response.cards, fact.card] }
        : undefined;
    case "reply-chosen":
      return response.kind === "choose-reply" && !response.tried.includes(fact.option)
        ? { ...response, tried: [...response.tried, fact.option] }
        : undefined;
    case "turn-marked":
      return response.kind === "compare" && !response.marked.includes(fact.turn)
        ? { ...response, marked: [...response.marked, fact.turn] }
        : undefined;
    case "line-marked":
      return response.kind === "spot-it" && response.marked.includes(fact.line) !== fact.on
        ? { ...response, marked: toggled(response.marked, fact.line, fact.on) }
        : undefined;
    case "checklist-ticked":
      return response.kind === "own-words" && response.ticked.includes(fact.item) !== fact.on
        ? { ...response, ticked: toggled(response.ticked, fact.item, fact.on) }
        : undefined;
    case "model-compared":
      return response.kind === "own-words" && !response.compared ? { ...response, compared: true } : undefined;
    case "line-reached":
      return response.kind === "scene" && fact.line > response.line ? { ...response, line: fact.line } : undefined;
    case "reflection-written":
      return response.kind === "reflection" ? response : undefined;
    case "own-scenario-played":
      return response.kind === "own-scenario" ? response : undefined;
    case "item-placed": {
      if (response.kind !== "sort") return undefined;
      const placed = paired(response.placed, fact.item, fact.group);
      return placed && { ...response, placed };
    }
    case "gap-filled": {
      if (response.kind !== "gap") return undefined;
      const chosen = paired(response.chosen, fact.gap, fact.option);
      return chosen && { ...response, chosen };
    }
    case "items-ordered":
      return response.kind === "order" && response.order.join() !== fact.order.join() ? { ...response, order: fact.order } : undefined;
    case "answer-checked":
      return checked(response);
    case "scenario-started":
    case "talk-stepped":
    case "talk-ended":
    case "scenario-left-out":
      return response.kind === "scenario" ? respondToTalk(response, fact) : undefined;
  }
}

/** What is judged first is kept for reports; after that the learner may go on trying. */
function checked(response: BlockResponse): BlockResponse | undefined {
  switch (response.kind) {
    case "spot-it":
      return response.first === undefined ? { ...response, first: response.marked } : undefined;
    case "sort":
      return response.first === undefined ? { ...response, first: response.placed } : undefined;
    case "order":
      return response.first === undefined ? { ...response, first: response.order } : undefined;
    case "gap":
      return response.first === undefined ? { ...response, first: response.chosen } : undefined;
    default:
      return undefined;
  }
}

/** In alphabetical order, so that the same marks are the same list however they came about. */
function toggled(ids: readonly OptionId[], id: OptionId, on: boolean): readonly OptionId[] {
  return on ? [...ids, id].sort() : ids.filter((other) => other !== id);
}

/** The pairs with `key` on `value`, in alphabetical order of keys; without it where `value` is undefined. Undefined where it was so already. */
function paired(pairs: readonly Pair[], key: OptionId, value: OptionId | undefined): readonly Pair[] | undefined {
  if (pairs.find(([other]) => other === key)?.[1] === value) return undefined;
  const others = pairs.filter(([other]) => other !== key);
  if (value === undefined) return others;
  return [...others, [key, value] as const].sort(([one], [other]) => (one < other ? -1 : 1));
}
