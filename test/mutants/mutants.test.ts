import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fieldRules, ruleTitles } from "../conformance/rule-titles.ts";
import { mutate, nameOf, readMutants, root } from "./mutants.ts";

const mutants = readMutants();

describe("Mutants (npm run mutants)", () => {
  it("are there for every thing seen in the field", () => {
    const mutated = new Set(mutants.flatMap(({ rule }) => rule ?? []));
    assert.deepEqual(
      [...fieldRules().keys()].filter((rule) => !mutated.has(rule)),
      [],
    );
  });

  it("change a line that is there once, to another", () => {
    for (const mutant of mutants) {
      const text = readFileSync(root + mutant.file, "utf8");
      assert.notEqual(mutate(text, mutant), text, nameOf(mutant));
    }
  });

  it("name a test that shows the rule", () => {
    const titles = ruleTitles();
    for (const { rule, test } of mutants) {
      assert.ok(existsSync(root + test), test);
      if (rule === undefined) continue;
      assert.ok(
        titles.some(({ file, rules }) => file === test && rules.includes(rule)),
        `${test} shows ${rule}`,
      );
    }
  });

  it("have either a rule or the title of a test that is there", () => {
    for (const { rule, title, test } of mutants) {
      assert.notEqual(rule === undefined, title === undefined, `${test}: ${rule} ${title}`);
      if (title !== undefined)
        assert.ok(
          testTitles(test).some((each) => each.test(title)),
          `${test} has “${title}”`,
        );
    }
  });
});

/** The titles of a file's tests; what a template puts in may be anything. */
function testTitles(test: string): RegExp[] {
  const source = readFileSync(root + test, "utf8");
  return [...source.matchAll(/\bit\(\s*(?:"([^"\n]+)"|`([^`\n]+)`)/g)].map(([, plain = "", template]) => {
    const fixed = (template ?? plain).split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${template === undefined ? fixed.join("") : fixed.join(".+")}$`);
  });
}
