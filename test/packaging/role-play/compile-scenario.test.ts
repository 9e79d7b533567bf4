import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { goodTalk } from "./good-talk.ts";

describe("compileScenario(scenario, rules, citedAs)", () => {
  const { scenario } = goodTalk();
  const [opening, flare, noon, ring] = scenario.turns;

  it("turns names into indexes, one name or a list of them", () => {
    assert.deepEqual(opening?.lines[0]?.tells, [0]);
    assert.deepEqual(noon?.lines[0]?.tells, [1]);
    assert.deepEqual(opening?.options[1]?.moves, [{ behaviour: "selectively-agree", quality: 3, cites: [0], acknowledges: [0] }]);
    assert.deepEqual(flare?.options[2]?.moves[0]?.acknowledges, [0]);
    assert.deepEqual(noon?.options[1]?.moves, [
      { behaviour: "offer-remedy", quality: 2, offers: 0 },
      { behaviour: "promise-with-time", quality: 3, cites: [1], promises: 0 },
    ]);
    assert.deepEqual(noon?.options[0]?.moves, [{ behaviour: "false-reassurance", quality: 0, about: 0, promises: 1 }]);
    assert.equal(ring?.options[1]?.moves[0]?.breaks, 0);
    assert.deepEqual(scenario.epilogue, [{ when: { promised: [0] }, turn: 3 }]);
    assert.equal(scenario.best, 1);
  });

  it("turns ranges into numbers, and one value into a list", () => {
    assert.deepEqual(flare?.lines[0]?.when, { tension: [80, 100] });
    assert.deepEqual(opening?.options[2]?.when, { tension: [0, 60] });
    assert.deepEqual(opening?.next, [
      { when: { reaction: ["stung"] }, to: 1 },
      { when: {}, to: 2 },
    ]);
    assert.deepEqual(scenario.anywhere, [{ when: { tension: [95, 100] }, to: "end" }]);
  });

  it("leads from a turn of the epilogue without ways on to what comes after it", () => {
    assert.deepEqual(ring?.next, [{ when: {}, to: "end" }]);
    assert.equal(ring?.later, "Tuesday, five to twelve");
    assert.deepEqual([opening?.manner, ring?.manner], [true, false]);
  });

  it("turns Markdown into HTML and leaves plain text alone", () => {
    assert.equal(scenario.you, "<p>You are <strong>Sam</strong>, behind the counter until six. You may send another kettle.</p>");
    assert.equal(opening?.options[0]?.hears, "<p>She hears that it is <strong>her</strong> doing.</p>");
    assert.equal(scenario.endings[1]?.text, "<p>She pours <em>tea</em>.</p>");
    assert.equal(scenario.warning?.instead, "<p>The lesson goes on without her.</p>");
    assert.equal(opening?.listen.hears, "She hears that there is room.");
  });

  it("draws a voice on the telephone and a face elsewhere", () => {
    assert.deepEqual(scenario.customer, {
      name: "Ms Abara",
      pronoun: "she",
      person: "p-birch",
      room: "shop",
      setting: "on the telephone, water running",
      channel: "phone",
    });
    const face = goodTalk([{ file: "scenarios/kettle-again.yaml", replace: "setting: phone", with: "setting: face" }]);
    assert.equal(face.scenario.customer.channel, undefined);
  });

  it("leaves the words that only the linter reads behind", () => {
    assert.equal(/"words"/.test(JSON.stringify(scenario)), false);
  });
});
