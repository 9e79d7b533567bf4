import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyPlan, type Plan } from "../../../src/model/plan/plan.ts";
import { asOpened, isMistake, planFileBytes, readPlan, writePlan } from "../../../src/model/plan/plan-file.ts";
import type { BehaviourId } from "../../../src/model/role-play/behaviour.ts";

const plan: Plan = {
  key: "k7",
  lines: [
    { cue: "she says “you people” 😀", technique: "breathe" as BehaviourId, date: "2026-12-01", reply: "<b>Wait</b>", aloud: true },
    { cue: "a sigh", technique: "", date: "", reply: "", aloud: false, told: "breathe 2026-12-01" },
    emptyPlan("k7").lines[2]!,
  ],
};
/** The file with one thing changed. */
const changed = (change: (file: { lines: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const file = JSON.parse(writePlan(plan)) as { lines: Record<string, unknown>[] } & Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe("readPlan(text)", () => {
  it("gives back what was written, byte order mark or not", () => {
    assert.deepEqual(readPlan(writePlan(plan)), plan);
    assert.deepEqual(readPlan(`\uFEFF${writePlan(plan)}`), plan);
  });

  it("gives three lines where the file has fewer", () => {
    const read = readPlan(changed(({ lines }) => lines.splice(1)));
    assert.ok(!isMistake(read));
    assert.equal(read.lines.length, 3);
  });

  it("says what is wrong with a file, and where in it", () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ["{", "not-json", ""],
      ["", "not-json", ""],
      ["[]", "not-a-plan", "format"],
      ["null", "not-a-plan", "format"],
      [changed((file) => (file["format"] = "other")), "not-a-plan", "format"],
      [changed((file) => (file["version"] = 2)), "newer", "version"],
      [changed((file) => (file["version"] = "1")), "not-a-plan", "version"],
      [changed((file) => (file["key"] = "../x")), "field", "key"],
      [changed((file) => (file.lines = [{}, {}, {}, {}])), "field", "lines"],
      [changed((file) => (file.lines = ["x" as never])), "field", "lines[0]"],
      [changed(({ lines }) => (lines[1]!["cue"] = "x".repeat(161))), "field", "lines[1].cue"],
      [changed(({ lines }) => (lines[0]!["date"] = "2026-02-30")), "field", "lines[0].date"],
      [changed(({ lines }) => (lines[0]!["technique"] = "javascript:alert(1)")), "field", "lines[0].technique"],
      [changed(({ lines }) => (lines[2]!["aloud"] = "yes")), "field", "lines[2].aloud"],
      [changed(({ lines }) => delete lines[0]!["reply"]), "field", "lines[0].reply"],
      ["x".repeat(planFileBytes + 1), "too-large", ""],
    ];
    for (const [text, code, place] of cases) assert.deepEqual(readPlan(text), { code, place }, text.slice(0, 80));
  });

  it("takes nothing along that is no field of a line", () => {
    const read = readPlan(changed(({ lines }) => Object.assign(lines[0]!, { onclick: "x", __proto__: { evil: 1 } })));
    assert.deepEqual(read, plan);
  });

  it("has room for the longest plan ten times over", () => {
    const line = {
      cue: "😀".repeat(80),
      technique: "x".repeat(30) as BehaviourId,
      date: "2026-12-01",
      reply: "😀".repeat(200),
      aloud: true,
    };
    const text = writePlan({ key: "k", lines: [line, line, line] });
    assert.ok(new TextEncoder().encode(text).length < planFileBytes / 10);
    assert.ok(!isMistake(readPlan(text)));
  });
});

describe("asOpened(plan)", () => {
  it("takes what is made as told already, and what is not as still to be told", () => {
    const { lines } = asOpened(plan);
    assert.equal(lines[0]?.told, "breathe 2026-12-01");
    assert.equal(lines[2]?.told, undefined);
  });
});
