import { startCmi5 } from "./cmi5-session.ts";
import type { Cmi5Launch } from "./cmi5-session.ts";
import type { PreviewState } from "./preview-state.ts";
import type { Manifest, Scorm2004Manifest } from "./read-manifest.ts";
import type { Held, Run } from "./run.ts";
import { startXapi } from "./xapi-session.ts";
import { startScorm12 } from "./scorm12-session.ts";
import { startScorm2004 } from "./scorm2004-session.ts";

/** What the run page needs to open the course. */
export interface LaunchTicket {
  readonly sessionId: string;
  readonly launchUrl: string;
  /** SCORM: the data model to load the API with. */
  readonly cmi?: Readonly<Record<string, string>>;
}

/** Opens a new session in a run. Throws nothing; a package of another standard than the run's is told as a problem. */
export function launchRun(state: PreviewState, run: Run, manifest: Manifest, origin: string): LaunchTicket | { readonly problem: string } {
  const contentPath = `/content/${run.file}/${manifest.href}`;
  const { held } = run;
  if (held.standard === "scorm12" && manifest.standard === "scorm12") {
    const sessionId = state.newId();
    const { run: next, cmi } = startScorm12(run, held, manifest, { id: sessionId, nowMs: state.now() });
    state.store.change(run.id, () => next);
    return { sessionId, launchUrl: contentPath, cmi };
  }
  if (isScorm2004(held) && isScorm2004(manifest) && held.standard === manifest.standard) {
    const sessionId = state.newId();
    const { run: next, cmi } = startScorm2004(run, held, manifest, { id: sessionId, nowMs: state.now() });
    state.store.change(run.id, () => next);
    return { sessionId, launchUrl: contentPath, cmi };
  }
  if (held.standard === "cmi5" && manifest.standard === "cmi5") {
    const launch: Cmi5Launch = { origin, contentPath, nowMs: state.now(), newId: state.newId };
    const { run: next, launchUrl } = startCmi5(run, held, manifest, launch);
    state.store.change(run.id, () => next);
    return { sessionId: next.sessions.at(-1)?.id ?? "", launchUrl };
  }
  if (held.standard === "xapi" && manifest.standard === "xapi") {
    const { run: next, launchUrl } = startXapi(run, held, manifest, { origin, contentPath, nowMs: state.now(), newId: state.newId });
    state.store.change(run.id, () => next);
    return { sessionId: next.sessions.at(-1)?.id ?? "", launchUrl };
  }
  // Nothing is opened: the page is served as it is.
  if (held.standard === "web" && manifest.standard === "web") return { sessionId: state.newId(), launchUrl: contentPath };
  return { problem: `the run is one of ${held.standard}, the package is now one of ${manifest.standard}` };
}

/** Nothing held yet. A new registration each time, so that nothing a browser kept for an earlier one comes back. */
export function newHeld(standard: Held["standard"], newId: () => string): Held {
  if (standard === "web") return { standard };
  return standard === "cmi5" || standard === "xapi"
    ? { standard, registration: newId(), statements: [], documents: {} }
    : { standard, cmi: {} };
}

function isScorm2004<Of extends Held | Manifest>(one: Of): one is Extract<Of, { readonly standard: Scorm2004Manifest["standard"] }> {
  return one.standard === "scorm2004-3rd" || one.standard === "scorm2004-4th";
}
