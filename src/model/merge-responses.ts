import type { BlockResponse } from "./attempt.ts";
import { extrasOf } from "./extras-of.ts";
import type { OptionId } from "./ids.ts";
import { mergeRuns } from "./merge-runs.ts";

/**
 * What a learner did in one block, in two states that grew apart. What was tried or turned over is united; who has checked an answer is further than who
 * has not; of two as far the newer stands. Gives the newer itself where the older adds nothing. `kind`: what the block is now; counts where the two differ.
 */
export function mergeResponses(newer: BlockResponse, older: BlockResponse, kind: string | undefined): BlockResponse {
  switch (newer.kind) {
    case "reveal":
      return older.kind === newer.kind ? united(newer, older, newer.cards, older.cards, (cards) => ({ ...newer, cards })) : fitting();
    case "choose-reply":
      return older.kind === newer.kind ? united(newer, older, newer.tried, older.tried, (tried) => ({ ...newer, tried })) : fitting();
    case "compare":
      return older.kind === newer.kind ? united(newer, older, newer.marked, older.marked, (marked) => ({ ...newer, marked })) : fitting();
    case "spot-it":
    case "sort":
    case "order":
    case "gap":
      return older.kind === newer.kind ? (newer.first === undefined && older.first !== undefined ? older : newer) : fitting();
    case "own-words":
      return older.kind === newer.kind ? (!newer.compared && older.compared ? older : newer) : fitting();
    case "scene":
      return older.kind === newer.kind ? (older.line > newer.line ? older : newer) : fitting();
    case "scenario":
      return older.kind === newer.kind ? mergeRuns(newer, older) : fitting();
    case "reflection":
    case "own-scenario":
      return older.kind === newer.kind ? newer : fitting();
  }

  function fitting(): BlockResponse {
    return older.kind === kind ? older : newer;
  }
}

/** The longer list first, then what the other has beyond it. */
function united<Response extends BlockResponse>(
  newer: Response,
  older: Response,
  own: readonly OptionId[],
  others: readonly OptionId[],
  make: (all: readonly OptionId[]) => Response,
): Response {
  const [longer, shorter] = others.length > own.length ? [others, own] : [own, others];
  const extras = extrasOf(shorter, longer, String);
  if (extras.length > 0) return make([...longer, ...extras]);
  return longer === own ? newer : older;
}
