import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { cohortCommand } from "../../src/cli/commands/cohort-command.ts";
import { cohortTruth } from "../../src/cohort/cohort-truth.ts";
import { learnerKinds } from "../../src/cohort/simulated-learner.ts";
import { laterCourse, simulated, smallPlan } from "../cohort/small-cohort.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { carefulCourse } from "../fixtures/small-course.ts";

const page = readFileSync(new URL("../../docs/cohort.md", import.meta.url), "utf8");
/** The code words in the first cells of the table that follows these words. */
const firstCells = (after: string) => {
  const [, table = ""] = /\n\n(\|[^]*?)(?:\n\n|$)/.exec(page.slice(page.indexOf(after))) ?? [];
  return [...table.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word));
};

describe("docs/cohort.md", () => {
  const plan = { ...smallPlan, course: { ...precheckCourse, outline: { ...precheckCourse.outline, test: carefulCourse().outline.test! } } };
  const then = [laterCourse(30), laterCourse(30, "leads")];
  const lines = simulated({ ...plan, learners: 40, then }).map(({ truth }) => truth);
  const head = { ...cohortTruth({ ...plan, earlier: "0.9.0" }), wave: 30 };

  it("says of each kind of learner what is put in", () => {
    assert.deepEqual(firstCells("So a guess may come out right."), [...learnerKinds]);
  });

  it("shows the command as its help does", () => {
    for (const example of cohortCommand.examples) assert.ok(page.includes(`npx ${example}`));
    for (const option of [...page.matchAll(/`--([a-z]+)/g)].map(([, name]) => name ?? ""))
      assert.ok(option in cohortCommand.options, option);
  });

  it("has a row for each field of the truth, and for no other", () => {
    const ofLines = new Set(lines.flatMap((truth) => Object.keys(truth)));
    const ofHead = new Set(Object.keys(head));
    const inRows = (cells: readonly string[], more: readonly string[]) => new Set([...cells, ...more]);
    assert.deepEqual(inRows(firstCells("A line about a learner in a course:"), ["registration"]), ofLines);
    assert.deepEqual(inRows(firstCells("A line about a course:"), ["version", "wave", "learners"]), ofHead);
  });

  it("names every field that a field of the truth has", () => {
    const names = new Set<string>();
    const byName = ["bent", "difficulty", "hardness", "neverTaken", "harder", "byWave", "answers", "group"];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === "object" && value !== null) {
        for (const [name, part] of Object.entries(value)) {
          names.add(name);
          if (!byName.includes(name)) walk(part);
        }
      }
    };
    [head, ...lines].forEach(walk);
    for (const name of names) assert.ok(page.includes(`\`${name}\``), name);
    // All that it says a report is held against is there.
    for (const [, cell = ""] of page.slice(page.indexOf("## What can be checked")).matchAll(/^\| [^|]+ \| ([^|]+) \|/gm))
      for (const [, word = ""] of cell.matchAll(/`([^`]+)`/g)) assert.ok(names.has(word), word);
  });

  it("shows a company file that asks everything", () => {
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const asked = parse(yaml) as Record<string, Record<string, unknown>>;
    assert.deepEqual(
      [asked["test"]?.["confidence"], asked["reaction"]?.["mode"], asked["behaviour"]?.["mode"]],
      [true, "confidential", "confidential"],
    );
  });
});
