import type { Route } from "../elements/route.ts";
import { withReactionForm } from "../model/built-with.ts";

const pages: readonly string[] = [
  "card",
  "sources",
  "seen",
  "plan",
  "hooks",
  "certificate",
  ...(withReactionForm ? (["reaction"] as const) : []),
] satisfies readonly Route["view"][];

/** Whether a page is looked at on the way, so that its way back leads to where the learner was. */
export function standsBeside({ view }: Route): boolean {
  return pages.includes(view);
}
