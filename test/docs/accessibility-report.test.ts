import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const report = readFileSync(new URL("../../docs/accessibility.md", import.meta.url), "utf8");

/** The success criteria of WCAG 2.2 (W3C Recommendation of 12 December 2024) at levels A and AA, 4.1.1 being removed. */
const criteria: Readonly<Record<"A" | "AA", string>> = {
  A: "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
  AA: "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
};

describe("the accessibility report", () => {
  const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \((AA?)\) +\| (.+?) +\| (.+?) +\|$/gm)];

  it("answers every criterion of WCAG 2.2 at levels A and AA once, and says how each was checked", () => {
    for (const level of ["A", "AA"] as const) {
      const answered = rows.filter(([, , at]) => at === level).map(([, number]) => number ?? "");
      assert.deepEqual(answered.sort(), criteria[level].split(" ").sort());
    }
    assert.equal(rows.length, 55);
    for (const [row, , , does = "", checked = ""] of rows) assert.ok(does.length > 8 && checked.length > 2, row);
  });

  it("names tests that there are", () => {
    const named = [...report.matchAll(/`([a-z0-9-]+\/[a-z0-9/-]+\.test\.ts)`/g)].map(([, file]) => file ?? "");
    assert.ok(named.length > 50);
    assert.deepEqual([...new Set(named.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url))))], []);
  });

  it("counts the trees that are kept", () => {
    const kept = readdirSync(new URL("../goldens/trees", import.meta.url)).length;
    assert.match(report, new RegExp(`the tree of ${kept} views`));
  });
});
