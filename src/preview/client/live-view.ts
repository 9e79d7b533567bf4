import { scorm12Figures, scorm12Interactions } from "../scorm12-figures.ts";
import type { RunView } from "../run-view.ts";
import type { Scorm12Host } from "./scorm12-host.ts";

/** What the inspector shows: the preview's view, and over it what the run-time in this page holds and has not committed yet. */
export interface LiveView extends RunView {
  /** False: the run-time holds values that a closed tab would lose. */
  readonly committed: boolean;
  /** The run was launched again, in another tab: what this page plays is not recorded any more. */
  readonly elsewhere: boolean;
}

export function liveView(view: RunView, host: Scorm12Host | undefined, sessionId: string | undefined): LiveView {
  const elsewhere = sessionId !== undefined && view.session !== undefined && view.session.id !== sessionId;
  if (!host || elsewhere) return { ...view, committed: true, elsewhere };
  const cmi = host.cmi();
  return {
    ...view,
    figures: scorm12Figures(cmi, view.earlierMs),
    interactions: scorm12Interactions(cmi),
    log: [...view.log.filter(({ atMs }) => atMs < host.startedAtMs), ...host.log],
    committed: host.committed || host.log.length === 0,
    elsewhere: false,
  };
}
