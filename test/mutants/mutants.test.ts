import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fieldRules, ruleTitles } from "../conformance/rule-titles.ts";
import { mutate, readMutants, root } from "./mutants.ts";

const mutants = readMutants();

describe("Mutants (npm run mutants)", () => {
  it("are there for every thing seen in the field", () => {
    const mutated = new Set(mutants.map(({ rule }) => rule));
    assert.deepEqual(
      [...fieldRules().keys()].filter((rule) => !mutated.has(rule)),
      [],
    );
  });

  it("change a line that is there once, to another", () => {
    for (const mutant of mutants) {
      const text = readFileSync(root + mutant.file, "utf8");
      assert.notEqual(mutate(text, mutant), text, mutant.rule);
    }
  });

  it("name a test that shows the rule", () => {
    const titles = ruleTitles();
    for (const { rule, test } of mutants) {
      assert.ok(existsSync(root + test), test);
      assert.ok(
        titles.some(({ file, rules }) => file === test && rules.includes(rule)),
        `${test} shows ${rule}`,
      );
    }
  });
});
