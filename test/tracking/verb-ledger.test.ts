import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { VerbLedger } from "../../src/tracking/lrs/verb-ledger.ts";

const all = ["initialized", "completed", "passed", "failed", "terminated"] as const;
const allowed = (ledger: VerbLedger) => all.filter((verb) => ledger.allows(verb));

describe("VerbLedger", () => {
  it("allows every verb once in a session", () => {
    const ledger = new VerbLedger([], []);
    assert.deepEqual(allowed(ledger), all);
    ledger.add("initialized");
    ledger.add("completed");
    assert.deepEqual(allowed(ledger), ["passed", "failed", "terminated"]);
  });

  it("allows one of passed and failed in a session", () => {
    for (const verb of ["passed", "failed"] as const) {
      const ledger = new VerbLedger([], []);
      ledger.add(verb);
      assert.deepEqual(allowed(ledger), ["initialized", "completed", "terminated"]);
    }
  });

  it("allows completed and passed once in a registration, failed until it is passed", () => {
    assert.deepEqual(allowed(new VerbLedger([], ["initialized", "completed", "failed", "terminated"])), [
      "initialized",
      "passed",
      "failed",
      "terminated",
    ]);
    assert.deepEqual(allowed(new VerbLedger([], ["completed", "passed"])), ["initialized", "terminated"]);
  });

  it("allows nothing after terminated", () => {
    assert.deepEqual(allowed(new VerbLedger(["initialized", "terminated"], [])), []);
  });
});
