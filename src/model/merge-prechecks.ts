import type { Precheck } from "./attempt.ts";

/** The pre-check of two states that grew apart: one that has ended before one under way; of two that have, all that either has shown. Gives the newer itself where the older adds nothing. */
export function mergePrechecks(newer: Precheck | undefined, older: Precheck | undefined): Precheck | undefined {
  if (newer === undefined || older === undefined) return newer ?? older;
  if (older.kind === "under-way") return newer;
  if (newer.kind === "under-way") return older;
  const asked = union(newer.asked, older.asked);
  const shown = union(newer.shown, older.shown);
  return asked === newer.asked && shown === newer.shown ? newer : { kind: "ended", asked, shown };
}

/** The first itself where it has all of the other. */
function union<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): ReadonlySet<Id> {
  return [...other].every((id) => one.has(id)) ? one : new Set([...one, ...other]);
}
