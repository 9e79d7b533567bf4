import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "../../../src/packaging/content/nearest-name.ts";

describe("nearestName(name, known)", () => {
  it("finds the name that differs least", () => {
    assert.equal(nearestName("sumary", ["title", "summary", "summaries"]), "summary");
    assert.equal(nearestName("Covers", ["cover", "covers"]), "covers");
  });

  it("finds none where more than a third of the letters differ", () => {
    assert.equal(nearestName("hear", ["solve", "hard-work"]), undefined);
    assert.equal(nearestName("x", []), undefined);
  });
});
