import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCohort, readRole } from "../../src/model/form-group.ts";

describe("readCohort(text)", () => {
  it("takes three to twelve letters and digits with at least one digit, in capitals", () => {
    assert.deepEqual([" north24 ", "A1B", "123", "ABCDEFGHIJK1"].map(readCohort), ["NORTH24", "A1B", "123", "ABCDEFGHIJK1"]);
  });

  it("takes nothing that could be a name, an address or markup", () => {
    const refused = [
      "Anna",
      "Anna Berg",
      "NORTH",
      "A1",
      "ABCDEFGHIJKL1",
      "anna@x.example",
      "a1<b>",
      "é12",
      "Ａ12",
      "１２３",
      "",
      "12\u200B3",
    ];
    assert.deepEqual(
      refused.map(readCohort),
      refused.map(() => undefined),
    );
  });
});

describe("readRole(text)", () => {
  it("is one line without what cannot be seen, of forty characters at most", () => {
    assert.equal(readRole("  phone\n\tteam\u202E\u200B "), "phone team");
    assert.equal(readRole("ß".repeat(60)), "ß".repeat(40));
    assert.equal(readRole("😀".repeat(60)), "😀".repeat(40));
    assert.equal(readRole("counter\uD800"), "counter");
  });

  it("is undefined where nothing is left", () => {
    assert.deepEqual(["", "  ", "\u200B\u0000\n"].map(readRole), [undefined, undefined, undefined]);
  });
});
