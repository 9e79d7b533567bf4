import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exploreTalk } from "../../../src/model/role-play/explore-talk.ts";
import { rulesNeeded } from "../../../src/packaging/role-play/rules-needed.ts";
import { checkScenario } from "../../../src/packaging/role-play/check-scenario.ts";

const good = new URL("../../fixtures/content/good", import.meta.url).pathname;

describe("rulesNeeded(talkRules, scenarios)", () => {
  const { scenario, rules } = checkScenario(good, "kettle-again", { play: false });
  assert.ok(scenario && rules);

  it("leaves a scenario to be played as under all of them", () => {
    assert.deepEqual(exploreTalk(scenario, rulesNeeded(rules, [scenario])), exploreTalk(scenario, rules));
  });

  it("leaves out the rules of behaviours that no scenario shows, and manners of other settings", () => {
    const unused = { ...rules.rules[0]!, id: "unused", behaviours: ["grovel" as typeof rules.listening] };
    const more = { ...rules, rules: [...rules.rules, unused], manners: { ...rules.manners, email: [] } };
    const needed = rulesNeeded(more, [scenario]);
    assert.ok(!needed.rules.some(({ id }) => id === "unused"));
    assert.deepEqual(Object.keys(needed.manners), ["phone"]);
    assert.deepEqual(needed.rules.map(({ id }) => id), rulesNeeded(rules, [scenario]).rules.map(({ id }) => id)); // prettier-ignore
  });

  it("keeps the manners of every setting in which a first line to be written may be said", () => {
    const { scenario: own, rules: all } = checkScenario(good, "own-line", { play: false });
    assert.ok(own && all);
    const manners = { phone: [], face: [], chat: [] };
    assert.deepEqual(Object.keys(rulesNeeded({ ...all, manners }, [own]).manners), ["phone", "face"]);
  });
});
