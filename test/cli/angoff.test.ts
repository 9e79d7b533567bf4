import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runHere } from "./run-here.ts";

describe("recourse angoff", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "recourse-"))));
  after(() => rm(folder, { recursive: true }));
  const reckon = async (table: string) => {
    const path = join(folder, "ratings.csv");
    await writeFile(path, table);
    return runHere(["angoff", path]);
  };

  it("gives the mean of the judges' marks, their standard deviation and the standard error", async () => {
    // Own marks 60, 70 and 80: mean 70, standard deviation 10, standard error 10 / √3 = 5.77.
    const { code, out, err } = await reckon("question,Ada,Ben,Cem\nq1,50,70,90\nq2,70,70,70\n");
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^2 questions, 3 judges\n\nmark +70\.0 % .*\nspread +10\.0 .*\nerror +5\.8 .* would say 64\.2 to 75\.8 %\n/);
    assert.match(out, /\nAda +60\.0\nBen +70\.0\nCem +80\.0\n/);
    assert.match(out, /\nFarthest apart: talk about these\nquestion +mean +spread +from\nq1 +70\.0 +20\.0 +50 to 90\n\n/);
    assert.match(out, /\nIn the company file: test: \{ masteryScore: 0\.7 \}\n$/);
  });

  it("reads what spreadsheets save elsewhere: semicolons, decimal commas, quotes, a byte order mark, no line at the end", async () => {
    const { code, out } = await reckon('\uFEFF"question";"Ada";"Ben"\r\n"q1";62,5;"67,5"\r\n\r\nq2;60;70');
    assert.equal(code, 0);
    assert.match(out, /\nmark +65\.0 %/);
    assert.match(out, /masteryScore: 0\.65 \}/);
  });

  it("names the line it cannot take, and what would be right", async () => {
    const wrong: [string, RegExp][] = [
      ["", /line 1 names the judges, two at least/],
      ["question,Ada\nq1,50", /line 1 names the judges, two at least/],
      ["question,Ada,Ada\nq1,50,60", /line 1 names a judge twice/],
      ["question,Ada,Ben\n", /line 1 is all there is/],
      ["question,Ada,Ben\nq1,50,60\nq2,50\n", /line 3 has 1 ratings for 2 judges/],
      ["question,Ada,Ben\nq1,50,\n", /line 2 has “” where a percentage is wanted, 0 to 100/],
      ["question,Ada,Ben\nq1,50,101\n", /line 2 has “101”/],
      ["question,Ada,Ben\n\nq1,50,60\nq1,50,60\n", /line 4 rates q1 once more/],
    ];
    for (const [table, message] of wrong) {
      const { code, out, err } = await reckon(table);
      assert.deepEqual([code, out], [1, ""], table);
      assert.match(err, message);
    }
    assert.match((await runHere(["angoff", join(folder, "none.csv")])).err, /^recourse: \S+none\.csv cannot be read: /);
  });
});
