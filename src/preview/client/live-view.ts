import { scormFigures, scormInteractions } from "../scorm-figures.ts";
import type { HeldScorm } from "../run.ts";
import type { RunView } from "../run-view.ts";
import type { ScormHost } from "./scorm-host.ts";

/** What the inspector shows: the preview's view, and over it what the run-time in this page holds and has not committed yet. */
export interface LiveView extends RunView {
  /** False: the run-time holds values that a closed tab would lose. */
  readonly committed: boolean;
  /** The run was launched again, in another tab: what this page plays is not recorded any more. */
  readonly elsewhere: boolean;
}

export function liveView(view: RunView, host: ScormHost | undefined, sessionId: string | undefined): LiveView {
  const elsewhere = sessionId !== undefined && view.session !== undefined && view.session.id !== sessionId;
  const { standard } = view;
  if (!host || elsewhere) return { ...view, committed: true, elsewhere };
  const held = { standard, cmi: host.cmi() } as HeldScorm;
  return {
    ...view,
    figures: scormFigures(held, view.earlierMs),
    interactions: scormInteractions(held),
    log: [...view.log.filter(({ atMs }) => atMs < host.startedAtMs), ...host.log],
    committed: host.committed || host.log.length === 0,
    elsewhere: false,
  };
}
