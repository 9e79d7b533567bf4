import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findApi } from "../../src/tracking/scorm/find-api.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";

type FakeWindow = Record<string, unknown>;

/** A window in a frame of `parent`, or on its own. */
function frame(parent?: FakeWindow, rest: FakeWindow = {}): FakeWindow {
  const window: FakeWindow = { opener: null, ...rest };
  window.parent = parent ?? window;
  return window;
}

/** A window of another origin: everything but its parent and opener throws. */
function foreign(parent?: FakeWindow): FakeWindow {
  const window = frame(parent);
  return new Proxy(window, {
    get(target, name) {
      if (name === "parent") return parent ?? target.parent;
      if (name === "opener") return target.opener;
      throw new DOMException("Blocked a frame", "SecurityError");
    },
  });
}

const api = new StrictScorm12Api();
const found = (window: FakeWindow) => findApi(window as unknown as Window, { property: "API", initialize: "LMSInitialize" })?.api;

describe("findApi(window, sign)", () => {
  it("finds the API in the same window, a parent, the opener, the opener's parents", () => {
    assert.equal(found(frame(undefined, { API: api })), api);
    assert.equal(found(frame(frame(frame(undefined, { API: api })))), api);
    assert.equal(found(frame(undefined, { opener: frame(undefined, { API: api }) })), api);
    assert.equal(found(frame(undefined, { opener: frame(frame(undefined, { API: api })) })), api);
    assert.equal(found(frame(frame(undefined, { opener: frame(undefined, { API: api }) }))), api);
  });

  it("passes by the API of another edition", () => {
    assert.equal(found(frame(undefined, { API_1484_11: new StrictScorm2004Api() })), undefined);
    const api2004 = new StrictScorm2004Api();
    const window = frame(frame(undefined, { API_1484_11: api2004 }), { API: api }) as unknown as Window;
    assert.equal(findApi(window, { property: "API_1484_11", initialize: "Initialize" })?.api, api2004);
  });

  it("takes the nearest", () => {
    const other = new StrictScorm12Api();
    assert.equal(found(frame(frame(frame(undefined, { API: other }), { API: api }))), api);
  });

  it("passes by what is null or no API", () => {
    assert.equal(found(frame(frame(undefined, { API: api }), { API: null })), api);
    assert.equal(found(frame(frame(undefined, { API: api }), { API: { version: "1.0" } })), api);
  });

  it("gives undefined where there is none, in windows without end, and in a ring", () => {
    assert.equal(found(frame(frame())), undefined);
    const endless = (): FakeWindow => new Proxy({}, { get: (_, name) => (name === "parent" ? endless() : null) });
    assert.equal(found(endless()), undefined);
    const one = frame();
    one.parent = frame(one);
    assert.equal(found(one), undefined);
  });

  it("passes by a parent of another origin", () => {
    assert.equal(found(frame(foreign(frame(undefined, { API: api })))), api);
    assert.equal(found(frame(undefined, { opener: foreign(frame(undefined, { API: api })) })), api);
  });
});
