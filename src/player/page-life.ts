import type { TrackingSession } from "../tracking/tracking-session.ts";

/**
 * Starts and stops the session's clock, saves and ends the session as the page comes and goes; it may be opened in a tab that is not shown.
 * `pagehide`, never `unload`: LMS frames forbid `unload` and Safari ignores it. A page put into the back/forward cache is saved and goes on
 * when it comes back; where the session is over by then, `onOver` is called. Gives a function that stops watching.
 */
export function watchPageLife(window: Window, session: TrackingSession, onOver: () => void): () => void {
  const { document } = window;
  const visibilitychange = (): void => {
    const visible = document.visibilityState !== "hidden";
    session.setVisible(visible);
    if (!visible && session.saveState.kind !== "ended") void session.save();
  };
  const pagehide = (event: PageTransitionEvent): void => {
    void (event.persisted ? session.save() : session.end("leaving"));
  };
  const pageshow = (event: PageTransitionEvent): void => {
    if (event.persisted && session.saveState.kind === "ended") onOver();
  };
  session.setVisible(document.visibilityState !== "hidden");
  document.addEventListener("visibilitychange", visibilitychange);
  window.addEventListener("pagehide", pagehide);
  window.addEventListener("pageshow", pageshow);
  return () => {
    document.removeEventListener("visibilitychange", visibilitychange);
    window.removeEventListener("pagehide", pagehide);
    window.removeEventListener("pageshow", pageshow);
  };
}
