import { toSessionVerb } from "../../statements/session-statements.ts";
import type { KeptStatement } from "./kept-statement.ts";

/** Whether a statement that nobody sends any more is lost: what was reached is told again from the saved state, and what was set aside is shown. */
export function isLost({ statement, refused }: KeptStatement): boolean {
  return refused === undefined && toSessionVerb(statement) === undefined;
}

/**
 * How many of what a session that is over has left never reached the LRS. A page that could take leave sent all it had room for in one request that ended in `terminated`: that one
 * tells of the rest. Else it was sent in order, so that what arrived is its beginning. `isHeld`: undefined where the LRS lets nobody look; then a leave counts as heard, and nothing
 * else does.
 */
export async function countLost(left: readonly KeptStatement[], isHeld: (id: string) => Promise<boolean | undefined>): Promise<number> {
  const last = left.at(-1);
  if (last === undefined || !left.some(isLost)) return 0;
  const leaves = toSessionVerb(last.statement) === "terminated";
  if (leaves && (await isHeld(last.statement.id)) !== false) return last.dropped ?? 0;
  let [arrived, unsure] = [0, left.length];
  while (arrived < unsure) {
    const middle = Math.floor((arrived + unsure) / 2);
    if ((await isHeld(left[middle]?.statement.id ?? "")) === true) arrived = middle + 1;
    else unsure = middle;
  }
  return left.slice(arrived).filter(isLost).length;
}
