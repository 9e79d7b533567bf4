import { countLost } from "../outbox/count-lost.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { TrackingError } from "../tracking-error.ts";
import type { Lrs } from "./lrs.ts";

/** Finds out what of earlier sessions was lost, and forgets them. Rejects where the LRS does not answer; to be called again then. */
export async function settleDead(outbox: Outbox, lrs: Lrs): Promise<void> {
  for (const session of new Set(outbox.dead.map((kept) => kept.session))) {
    const dead = outbox.dead.filter((kept) => kept.session === session);
    outbox.buried(dead, await countLost(dead, (id) => isHeld(lrs, id)));
  }
}

/** Undefined where an LMS lets nobody look. */
async function isHeld(lrs: Lrs, id: string): Promise<boolean | undefined> {
  try {
    return (await lrs.getStatement(id)) !== undefined;
  } catch (error) {
    if (error instanceof TrackingError && (error.httpStatus === 401 || error.httpStatus === 403)) return undefined;
    throw error;
  }
}
