import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { startTalk } from "../../../src/model/role-play/start-talk.ts";
import { describeMistake } from "../../../src/packaging/content/content-error.ts";
import { checkScenario } from "../../../src/packaging/role-play/check-scenario.ts";
import { listScenarios } from "../../../src/packaging/role-play/talk-files.ts";
import { goodContent, withEdits } from "../content/broken-content.ts";
import { goodScenario } from "./good-talk.ts";

const realContent = fileURLToPath(new URL("../../../src/content", import.meta.url));

describe("listScenarios(contentDir)", () => {
  it("names each file of scenarios", () => {
    assert.deepEqual(listScenarios(goodContent), ["kettle-again", "own-line"]);
  });

  it("finds none where there is no such folder", () => {
    assert.deepEqual(listScenarios(join(goodContent, "sample")), []);
  });
});

describe("checkScenario(contentDir, id)", () => {
  it("gives what is played and no mistake for a sound scenario", () => {
    const { mistakes, warnings, scenario, rules } = checkScenario(goodContent, "kettle-again");
    assert.deepEqual([mistakes, warnings], [[], []]);
    assert.equal(scenario?.turns.length, 4);
    assert.equal(rules?.behaviours.length, 13);
  });

  it("needs no course that names the scenario, nor a course at all", () => {
    const edits = [{ file: "sample/course.yaml", remove: true } as const, { file: "sample/lessons/twice.yaml", remove: true } as const];
    assert.deepEqual(
      withEdits(edits, (contentDir) => checkScenario(contentDir, "kettle-again").mistakes),
      [],
    );
  });

  it("lets a scenario be played that has mistakes", () => {
    const edits = [{ file: goodScenario, replace: "        hears: She hears a catalogue.\n", with: "" }];
    const { mistakes, scenario, rules } = withEdits(edits, (contentDir) => checkScenario(contentDir, "kettle-again"));
    assert.deepEqual(
      mistakes.map(({ code }) => code),
      ["option-feedback"],
    );
    assert.ok(scenario && rules);
    assert.equal(startTalk(scenario, rules).tension, 60);
  });

  it("leaves out what only playing shows where that is not asked for", () => {
    const edits = [{ file: goodScenario, replace: "when: { trust: 60.. }", with: "when: { trust: 95.. }" }];
    const codes = (play: boolean) =>
      withEdits(edits, (contentDir) => checkScenario(contentDir, "kettle-again", { play }).mistakes.map(({ code }) => code));
    assert.deepEqual([codes(true), codes(false)], [["played", "played"], []]);
  });

  it("gives nothing to play where a name is unknown or a file not in form", () => {
    const broken = [
      { file: goodScenario, replace: "best: mended", with: "best: mend" },
      { file: goodScenario, replace: "shows: 80", with: "shows: much" },
      { file: "rules.yaml", replace: "listening: listening", with: "listening: listnin" },
      { file: "behaviours.yaml", replace: "phase: P0", with: "phase: P9" },
    ];
    for (const edit of broken) {
      const { mistakes, scenario, rules } = withEdits([edit], (contentDir) => checkScenario(contentDir, "kettle-again"));
      assert.deepEqual([scenario, rules], [undefined, undefined], edit.with);
      assert.notEqual(mistakes.length, 0, edit.with);
    }
  });

  it("names the scenarios that there are for one that there is not", () => {
    assert.deepEqual(checkScenario(goodContent, "kettle-agan").mistakes.map(describeMistake), [
      "scenarios/kettle-agan.yaml:1:1 there is no scenario “kettle-agan”; did you mean “kettle-again”?",
    ]);
  });
});

describe("the scenarios of src/content", () => {
  for (const id of listScenarios(realContent)) {
    it(`${id} has no mistake and no warning`, () => {
      const { mistakes, warnings } = checkScenario(realContent, id, { play: false });
      assert.deepEqual([...mistakes, ...warnings].map(describeMistake), []);
    });
  }
});
