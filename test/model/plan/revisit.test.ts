import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeLine, emptyLine, emptyPlan, isMade, nameTechniques, type Plan, type PlanLine } from "../../../src/model/plan/plan.ts";
import { isMistake, planFileBytes, readPlan, writePlan } from "../../../src/model/plan/plan-file.ts";
import { decide, revisitLacking } from "../../../src/model/plan/decide-line.ts";
import { beginRevisit, outcomeNews, rememberPlan } from "../../../src/model/plan/revisit.ts";
import type { BehaviourId } from "../../../src/model/role-play/behaviour.ts";
import { smallPlan } from "../../fixtures/small-plan.ts";

const breathe = "breathe" as BehaviourId;
const made: PlanLine = { cue: "a sigh", technique: breathe, date: "2026-10-01", reply: "I wait.", aloud: true, told: "breathe 2026-10-01" };
const plan: Plan = { key: "k7", lines: [made, emptyLine, emptyLine] };
const opened = beginRevisit(plan, "later");
const first = opened.lines[0]!;
/** The line after a change of its text. */
const rewritten = (line: PlanLine, change: Partial<PlanLine>) => changeLine({ ...opened, lines: [line] }, 0, change).lines[0]!;

describe("beginRevisit(plan, course)", () => {
  it("asks of each line that has something what became of it, and of no other", () => {
    assert.deepEqual(
      opened.lines.map((line) => line.revisit?.outcome),
      ["", undefined, undefined],
    );
    assert.deepEqual(revisitLacking(first), ["outcome"]);
  });

  it("goes on where the same course has begun, and begins anew in another, with what counts by then", () => {
    const kept: Plan = { ...opened, lines: [decide(first, "kept"), ...opened.lines.slice(1)] };
    assert.equal(beginRevisit(kept, "later"), kept);
    const changed = rewritten(decide(first, "changed"), { cue: "a shout", aloud: true });
    const again = beginRevisit({ ...opened, lines: [{ ...changed, aloud: true }] }, "much-later").lines[0]!;
    assert.deepEqual([again.revisit?.outcome, again.revisit?.was.cue, again.cue], ["", "a shout", "a shout"]);
  });
});

describe("decide(line, outcome)", () => {
  it("leaves a kept line as it stood, rehearsal and all", () => {
    const kept = decide(first, "kept");
    assert.ok(isMade(kept));
    assert.deepEqual(revisitLacking(kept), []);
    const { revisit: _, ...line } = kept;
    assert.deepEqual(line, made);
  });

  it("wants something changed in a changed line, with a day and a rehearsal of its own", () => {
    const changed = decide(first, "changed");
    assert.deepEqual(revisitLacking(changed), ["difference"]);
    assert.deepEqual(revisitLacking(rewritten(changed, { date: "2026-10-01" })), ["difference"]);
    const nearer = rewritten(changed, { cue: "her hand on the counter" });
    assert.deepEqual(revisitLacking(nearer), ["date", "aloud"]);
    assert.deepEqual(revisitLacking(rewritten(nearer, { date: "2026-12-01", aloud: true })), []);
    assert.deepEqual(revisitLacking(rewritten(changed, { date: "2026-12-01" })), ["aloud"]);
  });

  it("empties a dropped line, and wants another made in full only where one is begun", () => {
    const dropped = decide(first, "dropped");
    assert.equal(dropped.cue, "");
    assert.deepEqual(revisitLacking(dropped), []);
    assert.deepEqual(revisitLacking(rewritten(dropped, { cue: "shoes" })), ["technique", "date", "aloud"]);
  });

  it("puts back what stood there, whatever came between", () => {
    const there = rewritten(decide(first, "changed"), { cue: "another" });
    for (const back of [decide(there, ""), decide(decide(there, "dropped"), "kept")])
      assert.deepEqual([back.cue, back.aloud, back.told], ["a sigh", true, "breathe 2026-10-01"]);
  });

  it("takes a line from memory as it is written when its outcome is said", () => {
    const written = rewritten(rememberPlan(emptyPlan("k"), "later").lines[0]!, { cue: "a tone", technique: breathe });
    assert.equal(decide(written, "kept").revisit?.was.cue, "a tone");
    assert.equal(decide(decide(written, "dropped"), "kept").cue, "a tone");
  });
});

describe("outcomeNews(line)", () => {
  it("is the outcome, once, and again where it is another", () => {
    assert.equal(outcomeNews(first), undefined);
    const kept = decide(first, "kept");
    assert.equal(outcomeNews(kept), "kept");
    const told: PlanLine = { ...kept, revisit: { ...kept.revisit!, told: "kept" } };
    assert.equal(outcomeNews(told), undefined);
    assert.equal(outcomeNews(decide(told, "dropped")), "dropped");
  });

  it("is none where no technique could be named", () => {
    const forgotten = rememberPlan(emptyPlan("k"), "later").lines[0]!;
    assert.equal(outcomeNews(decide(forgotten, "dropped")), undefined);
  });
});

describe("readPlan(text) of a plan that is come back to", () => {
  const kept = decide(first, "kept");
  const decided: Plan = {
    ...opened,
    lines: [{ ...kept, name: "Take a breath", revisit: { ...kept.revisit!, why: "It fires.", told: "kept" } }, emptyLine, emptyLine],
  };

  it("gives back outcomes and whys, and goes on with them in the same course", () => {
    const read = readPlan(writePlan(decided));
    assert.deepEqual(read, decided);
    assert.ok(!isMistake(read));
    assert.equal(beginRevisit(read, "later"), read);
  });

  it("says where it does not fit", () => {
    const changed = (change: (line: { name: unknown; revisit: Record<string, unknown> }, file: Record<string, unknown>) => void) => {
      const file = JSON.parse(writePlan(decided)) as { lines: { name: unknown; revisit: Record<string, unknown> }[] };
      change(file.lines[0]!, file as never);
      return readPlan(JSON.stringify(file));
    };
    const field = (place: string) => ({ code: "field", place });
    assert.deepEqual(
      changed((line) => (line.revisit["outcome"] = "burnt")),
      field("lines[0].revisit"),
    );
    assert.deepEqual(
      changed((line) => (line.revisit["why"] = "x".repeat(201))),
      field("lines[0].revisit"),
    );
    assert.deepEqual(
      changed((line) => delete line.revisit["was"]),
      field("lines[0].revisit"),
    );
    assert.deepEqual(
      changed((line) => (line.name = "x".repeat(81))),
      field("lines[0].name"),
    );
    assert.deepEqual(
      changed((_, file) => (file["revisitedIn"] = "<b>")),
      field("revisitedIn"),
    );
    assert.deepEqual(
      changed((line) => Object.assign(line.revisit, { onclick: "x" })),
      decided,
    );
  });

  it("has room for the longest plan six times over", () => {
    const line: PlanLine = { ...made, cue: "😀".repeat(80), reply: "😀".repeat(200), name: "😀".repeat(40) };
    const { revisit } = decide(beginRevisit({ key: "k", lines: [line] }, "later").lines[0]!, "changed");
    const text = writePlan({ key: "k", lines: Array(3).fill({ ...line, revisit: { ...revisit!, why: "😀".repeat(100) } }) as PlanLine[] });
    assert.ok(!isMistake(readPlan(text)));
    assert.ok(new TextEncoder().encode(text).length < planFileBytes / 6);
  });
});

describe("nameTechniques(plan, techniques)", () => {
  it("calls the known ones by name, and leaves a name that another course has given", () => {
    const lines: PlanLine[] = [made, { ...made, technique: "whistle" as BehaviourId, name: "Whistle a tune" }, emptyLine];
    assert.deepEqual(
      nameTechniques({ key: "k", lines }, smallPlan.techniques).lines.map(({ name }) => name),
      ["Take a breath", "Whistle a tune", undefined],
    );
  });
});
