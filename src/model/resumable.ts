import type { BlockResponse, CurrentRun } from "./attempt.ts";

/** The run under way, where it can go on: begun under the hash that the scenario has now. Else the player begins another, which takes its place. */
export function resumable(response: BlockResponse | undefined, hash: number): CurrentRun | undefined {
  const current = response?.kind === "scenario" ? response.current : undefined;
  return current?.hash === hash ? current : undefined;
}
