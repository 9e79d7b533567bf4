import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { runHere } from "../cli/run-here.ts";
import { root } from "../packaging/fixture-package.ts";

const page = readFileSync(join(root, "docs/cut-score.md"), "utf8");
const file = (round: number) => `docs/examples/angoff-round-${round}.csv`;
const cells = (round: number) =>
  readFileSync(join(root, file(round)), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));

/** The columns of a round, one a judge. */
const columns = (round: number) => {
  const [head = [], ...rows] = cells(round);
  return head.slice(1).map((_, judge) => rows.map((row) => Number(row[judge + 1])));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
const marks = (round: number) => columns(round).map(mean);
const shown = (value: number) => value.toFixed(1);

describe("docs/cut-score.md", () => {
  it("shows the second round as it stands in its file, with the means of its rows and columns", () => {
    const table = page
      .split("\n")
      .filter((line) => /^\| (?:q\d|question|\*\*own)/.test(line))
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const [head = [], ...rows] = cells(2);
    assert.deepEqual(table, [
      [...head, "mean"],
      ...rows.map((row) => [...row, shown(mean(row.slice(1).map(Number)))]),
      ["**own mark**", ...marks(2).map(shown), shown(mean(marks(2)))],
    ]);
  });

  it("works the mark, the spread and the standard error out rightly", () => {
    const [first, second] = [marks(1), marks(2)];
    const error = deviation(second) / Math.sqrt(second.length);
    const claims = [
      `${columns(2)[0]!.reduce((sum, value) => sum + value, 0)} / 12 = ${shown(second[0]!)}`,
      `the judges' own marks: ${shown(mean(second))} %.`,
      `Their standard deviation is ${shown(deviation(second))}; in round 1 it was ${shown(deviation(first))}.`,
      `hardly moved the mark (${shown(mean(first))})`,
      `${shown(deviation(second))} / √6 = ${shown(error)}`,
      `between ${shown(mean(second) - error)} and ${shown(mean(second) + error)}`,
    ];
    assert.deepEqual(
      claims.filter((claim) => !page.includes(claim)),
      [],
    );
  });

  it("shows what the command answers, and its mark in the company file", async () => {
    const { code, out, err } = await runHere(["angoff", join(root, file(2))]);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(page.includes(`\`\`\`\n${out}\`\`\`\n`), out);
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    assert.equal((parse(yaml) as { test: { masteryScore: number } }).test.masteryScore, Math.round(mean(marks(2)) * 100) / 10_000);
  });
});
