import { expect } from "@open-wc/testing";
import { leavePage, webAddress } from "../../src/player/leave-page.ts";

function leftBy(returnUrl: string | undefined, frame: { readonly opener: unknown; readonly framed: boolean }): string[] {
  const done: string[] = [];
  const window: Record<string, unknown> = {
    opener: frame.opener,
    close: () => done.push("closed"),
    location: { assign: (url: string) => done.push(url) },
  };
  window["parent"] = frame.framed ? {} : window;
  leavePage(window as unknown as Window, returnUrl);
  return done;
}

describe("leavePage(window, returnUrl)", () => {
  it("goes where the LMS asked for", () => {
    expect(leftBy("https://lms.example/back", { opener: null, framed: true })).to.deep.equal(["https://lms.example/back"]);
  });

  it("cmi5 10: follows no way back that is none of the web, nor shows it as a link", () => {
    const hostile = [
      "javascript:globalThis.hacked=1",
      " javascript:globalThis.hacked=1",
      "java\tscr\nipt:globalThis.hacked=1",
      "JAVASCRIPT://lms.example/%0aglobalThis.hacked=1",
      "data:text/html,<script>globalThis.hacked=1</script>",
      "file:///etc/passwd",
      "blob:https://lms.example/1",
      "about:blank",
      "//evil.example",
      "<script>globalThis.hacked=1</script>",
      "x".repeat(10_000),
    ];
    for (const url of hostile) {
      expect(leftBy(url, { opener: null, framed: false }), url).to.deep.equal([]);
      expect(webAddress(url), url).to.equal(undefined);
    }
  });

  it("closes a window that a script opened, and no frame", () => {
    expect(leftBy(undefined, { opener: {}, framed: false })).to.deep.equal(["closed"]);
    expect(leftBy(undefined, { opener: {}, framed: true })).to.deep.equal([]);
    expect(leftBy(undefined, { opener: null, framed: false })).to.deep.equal([]);
  });
});

describe("webAddress(url)", () => {
  it("takes addresses of the web alone", () => {
    expect(webAddress("http://lms.example/a?b")).to.equal("http://lms.example/a?b");
    for (const url of ["javascript:alert(1)", "data:text/html,x", "back", "", undefined]) expect(webAddress(url), url).to.equal(undefined);
  });
});
