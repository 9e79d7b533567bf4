import { expect } from "@open-wc/testing";
import { watchPageLife } from "../../src/player/page-life.ts";
import { FakeSession, launchOf } from "./fixtures/fake-session.ts";

/** A window whose page comes and goes when told to. */
class FakeWindow extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });

  show(state: "hidden" | "visible"): void {
    this.document.visibilityState = state;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }

  turn(kind: "pagehide" | "pageshow", persisted: boolean): void {
    this.dispatchEvent(new PageTransitionEvent(kind, { persisted }));
  }
}

function watched(visibilityState = "visible"): { window: FakeWindow; session: FakeSession; over: () => number; stop: () => void } {
  const window = new FakeWindow();
  window.document.visibilityState = visibilityState;
  const session = new FakeSession(launchOf());
  let over = 0;
  const stop = watchPageLife(window as unknown as Window, session, () => over++);
  return { window, session, over: () => over, stop };
}

describe("watchPageLife(window, session, onOver)", () => {
  it("counts no time from the start where the page is opened in a tab that is not shown", () => {
    expect(watched("hidden").session.calls).to.deep.equal(["hidden"]);
    expect(watched("visible").session.calls).to.deep.equal(["visible"]);
  });

  it("saves each time the page is hidden, and not when it is shown", () => {
    const { window, session } = watched();
    window.show("hidden");
    window.show("visible");
    window.show("hidden");
    expect(session.calls).to.deep.equal(["visible", "hidden", "save", "visible", "hidden", "save"]);
  });

  it("ends the session when the page goes for good", () => {
    const { window, session } = watched();
    window.turn("pagehide", false);
    expect(session.calls).to.deep.equal(["visible", "end leaving"]);
  });

  it("saves and goes on when the browser keeps the page", () => {
    const { window, session, over } = watched();
    window.turn("pagehide", true);
    window.turn("pageshow", true);
    expect(session.calls).to.deep.equal(["visible", "save"]);
    expect(over()).to.equal(0);
  });

  it("tells that the session is over when a kept page comes back after its end", () => {
    const { window, session, over } = watched();
    session.report({ kind: "ended" });
    window.turn("pageshow", false);
    expect(over()).to.equal(0);
    window.turn("pageshow", true);
    expect(over()).to.equal(1);
  });

  it("asks for nothing after the end, nor when it is told to stop", () => {
    const { window, session, stop } = watched();
    session.report({ kind: "ended" });
    window.show("hidden");
    stop();
    window.turn("pagehide", false);
    expect(session.calls).to.deep.equal(["visible", "hidden"]);
  });
});
