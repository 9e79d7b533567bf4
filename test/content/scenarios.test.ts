import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { talksOf } from "../../src/model/own-scenario/own-talk.ts";
import { describeMistake } from "../../src/packaging/content/content-error.ts";
import { checkScenario } from "../../src/packaging/role-play/check-scenario.ts";
import { exploredTalk } from "../../src/packaging/role-play/explored-talk.ts";
import { listScenarios } from "../../src/packaging/role-play/talk-files.ts";
import { contentDir } from "./talk-table.ts";

/** Of talks in which everybody chooses at random: in more than these nobody had to think. */
const mostByChance = 0.1;
const leastBest = 0.85;
const mostWorst = 0.15;
/** Beyond it authors wait too long for an answer, and so does this test. */
const mostStates = 130_000;

describe("the scenarios of src/content, played every way", () => {
  for (const id of listScenarios(contentDir)) {
    it(`${id} has no mistake, and rewards who does well`, () => {
      const { mistakes, warnings, scenario, rules } = checkScenario(contentDir, id);
      assert.deepEqual([...mistakes, ...warnings].map(describeMistake), []);
      assert.ok(scenario && rules);
      const neverChosen = talksOf(scenario).map((talk) => {
        const which = `${talk.setting}, ${talk.start.feeling}`;
        const found = exploredTalk(talk, rules);
        assert.ok(typeof found === "object", which);
        assert.ok(found.states <= mostStates, `${which}: ${found.states} states`);
        assert.ok(found.best.scaled >= leastBest, `${which}: the best conduct is ${found.best.scaled}: ${found.best.letters}`);
        assert.ok(found.worst.scaled <= mostWorst, `${which}: the worst conduct is ${found.worst.scaled}: ${found.worst.letters}`);
        const byChance = found.endings[scenario.best]?.share ?? 1;
        assert.ok(byChance <= mostByChance, `${which}: the declared best is reached by chance in ${byChance}`);
        return found.neverChosen;
      });
      // What is offered under one feeling alone is chosen there.
      const [first = [], ...others] = neverChosen;
      assert.deepEqual(
        first.filter((option) => others.every((never) => never.includes(option))),
        [],
      );
    });
  }
});
