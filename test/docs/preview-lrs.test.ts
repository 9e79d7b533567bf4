import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readStatementParameters } from "../../src/preview/statement-parameters.ts";
import { ruleTitles } from "../conformance/rule-titles.ts";

const page = readFileSync(new URL("../../docs/preview-lrs.md", import.meta.url), "utf8");
const tests = /^test\/preview\/(?:lrs-|statement-|xapi-client)/;

describe("docs/preview-lrs.md", () => {
  it("names every clause that a test of the LRS shows, and no other", () => {
    const section = page.slice(page.indexOf("## What it answers"), page.indexOf("## What it does not do"));
    const rows = section.split("\n").filter((line) => /^\| (?:Communication|Data)/.test(line));
    const listed = rows.flatMap((row) => (row.split("|")[1] ?? "").split(",").map((clause) => clause.trim()));
    const shown = ruleTitles().flatMap(({ rules, file }) => (tests.test(file) ? rules : []));
    const ours = new Set(shown.map((rule) => rule.replace("xAPI 1.0.3 ", "")));
    assert.deepEqual([...listed].sort(), [...ours].sort());
  });

  it("names the parameters that GET statements knows", () => {
    const line = /^Parameters of `GET statements`: (.*?)\./ms.exec(page)?.[1] ?? "";
    const named = [...line.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
    assert.equal(named.length, 14);
    for (const name of named) {
      const read = readStatementParameters(new URLSearchParams({ [name]: "?" }));
      assert.doesNotMatch("problem" in read ? read.problem : "", /does not know/, name);
    }
    const known = readStatementParameters(new URLSearchParams({ people: "all" }));
    const told = /it knows (.*)$/.exec("problem" in known ? known.problem : "")?.[1] ?? "";
    assert.deepEqual(told.split(", "), named);
  });
});
