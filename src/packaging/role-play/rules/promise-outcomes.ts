import type { Rule } from "../../content/rule.ts";
import { movesIn } from "../scenario-parts.ts";

/** It is told what became of every promise: by the promise itself, or by a reply of the epilogue that keeps or breaks it. */
export const promiseOutcomes: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const decided = new Set(movesIn(item.value).flatMap(({ move }) => [move.keeps, move.breaks]));
      for (const [index, { id, authority, kept, broken }] of (item.value.promises ?? []).entries()) {
        if (decided.has(id)) continue;
        const wrong = (message: string): void => mistakes.add(item, ["promises", index], "promise-outcome", message);
        if (authority === "none" && broken === undefined) wrong("nobody can give it, so it breaks: add broken, what came instead");
        else if (kept === undefined && broken === undefined)
          wrong("nothing tells what became of it: add kept, or a turn of the epilogue with a reply that keeps it and one that breaks it");
      }
    }
  },
};
