import type { BlockShape, LetteredShape } from "./package-shapes.ts";

const ids = (items: readonly LetteredShape[] = []): string[] => items.flatMap(({ id }) => id ?? []);

/** The letters that a saved answer in this block may name, by what they stand for. */
export function blockLetters(block: BlockShape): ReadonlyMap<string, readonly string[]> {
  switch (block.kind) {
    case "reveal":
      return new Map([["card", ids(block.cards)]]);
    case "choose-reply":
      return new Map([["reply", ids(block.options)]]);
    case "spot-it":
      return new Map([["line", ids(block.lines?.filter(({ mine }) => mine))]]);
    case "own-words":
      return new Map([["point of the checklist", ids(block.checklist)]]);
    case "sort":
      return new Map([
        ["item", ids(block.items)],
        ["group", ids(block.groups)],
      ]);
    case "order":
      return new Map([["item", ids(block.items)]]);
    case "gap": {
      const gaps = block.lines ?? [];
      return new Map([
        ["gap", gaps.flatMap(({ gap }) => gap ?? [])],
        ["option", gaps.flatMap(({ gap, options }) => (gap === undefined ? [] : ids(options)))],
      ]);
    }
    case "compare":
      return new Map([["turn", ids(block.turns)]]);
    default:
      return new Map();
  }
}
