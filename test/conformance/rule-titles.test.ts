import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { conformancePage } from "./conformance-page.ts";
import { fieldRules, ruleTitles } from "./rule-titles.ts";

const titles = ruleTitles();
const tested = new Set(titles.flatMap(({ rules }) => rules));

describe("The rules that are claimed", () => {
  it("are forty-five things seen in the field, each with a test", () => {
    const rules = [...fieldRules().keys()];
    assert.deepEqual(
      rules,
      Array.from({ length: 45 }, (_, index) => `T${index + 1}`),
    );
    assert.deepEqual(
      rules.filter((rule) => !tested.has(rule)),
      [],
    );
  });

  it("are those that are listed: no test names another thing seen in the field", () => {
    assert.deepEqual(
      [...tested].filter((rule) => /^T\d/.test(rule) && !fieldRules().has(rule)),
      [],
    );
  });

  it("are named by every test of this folder", () => {
    const folder = new URL(".", import.meta.url);
    const named = new Set(titles.map(({ shows }) => shows));
    const all = titles.flatMap(({ file }) => (file.startsWith("test/conformance/") ? [file] : []));
    for (const file of new Set(all)) {
      const text = readFileSync(new URL(file.replace("test/conformance/", ""), folder), "utf8");
      const unnamed = [...text.matchAll(/\bit\(\s*"([^"\n]+)"/g)].filter(
        ([, title = ""]) => !named.has(title.slice(title.indexOf(": ") + 2)),
      );
      assert.deepEqual(
        unnamed.map(([, title]) => title),
        [],
        file,
      );
    }
  });

  it("stand in docs/conformance.md with the tests that show them (npm run conformance)", () => {
    assert.equal(readFileSync(new URL("../../docs/conformance.md", import.meta.url), "utf8"), conformancePage());
  });
});
