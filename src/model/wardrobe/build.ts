import type { Look } from "../person.ts";

const necks: Readonly<Record<Look["build"], number>> = { slight: 23, middle: 27, broad: 32, heavy: 34 };

/** Half the width of the neck. */
export function neckOf(build: Look["build"]): number {
  return necks[build];
}
