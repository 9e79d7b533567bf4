import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rememberedReports } from "../../src/cohort/remembered-reports.ts";
import { talkReports } from "../../src/model/role-play/talk-reports.ts";
import { smallRules, smallScenario } from "../fixtures/small-scenario.ts";

describe("rememberedReports()", () => {
  const reports = rememberedReports();
  const same = (letters: string) => {
    const run = reports.replay(letters, smallScenario, smallRules);
    assert.deepEqual(run, talkReports.replay(letters, smallScenario, smallRules));
    for (const step of run.steps) {
      assert.deepEqual(reports.turn(step, smallScenario, smallRules), talkReports.turn(step, smallScenario, smallRules));
      assert.equal(reports.turn(step, smallScenario, smallRules), reports.turn(step, smallScenario, smallRules));
    }
  };

  it("tells of each run what talkReports tell, whichever came before", () => {
    for (const letters of ["pbb", "", "pc", "pcy", "pcyc", "qbaa", "qba", "z", "pbb", "pcz"]) same(letters);
  });

  it("stops, as they do, before what is not offered", () => {
    for (const letters of ["pb", "pbg", "pbgg", "g", "y", "nonsense", "pbb", "pbba", "pcz", "pczx"]) same(letters);
  });

  it("gives a run back that it has told before", () => {
    assert.equal(reports.replay("pbb", smallScenario, smallRules), reports.replay("pbb", smallScenario, smallRules));
  });
});
