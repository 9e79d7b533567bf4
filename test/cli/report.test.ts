import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { reportQuestions } from "../../src/reports/report-questions.ts";
import { said } from "../reports/hand-made.ts";
import { specificationStatements } from "../validation/specification-statements.ts";
import { runHere } from "./run-here.ts";

const lines = (...statements: readonly object[]): string => statements.map((one) => `${JSON.stringify(one)}\n`).join("");
const aid = (name: string) => {
  const statement = said("job-aid-opened", "p1");
  return { ...statement, object: { ...statement.object, definition: { ...statement.object.definition, name: { en: name } } } };
};
const other = specificationStatements["2.4"]!;
const began = [
  said("initialized", "p1"),
  said("initialized", "p2"),
  said("lesson-finished", "p1", { at: 3 }),
  said("completed", "p1", { at: 5 }),
];

describe("recourse report", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("lists the questions, at least twenty-two, each under an id of its own", async () => {
    const { code, out } = await runHere(["report", "--list"]);
    assert.equal(code, 0);
    for (const { id, question } of reportQuestions) assert.ok(out.includes(`${id} `) && out.includes(`  ${question}\n`), id);
    assert.ok(reportQuestions.length >= 22);
    assert.equal(new Set(reportQuestions.map(({ id }) => id)).size, reportQuestions.length);
  });

  it("prints a table for the question that was asked, and what was read", async () => {
    const { code, out, err } = await runHere(["report", "completion", "--from", "-"], [], lines(...began, other));
    assert.deepEqual([code, err], [0, ""]);
    assert.equal(
      out,
      [
        "Who finishes? (completion)",
        "COURSE  BEGAN  COMPLETED  SHARE  FROM  TO    PASSED  FAILED",
        "small   2      1          0.50   0.09  0.91  0       0",
        "",
        "4 statements of the courses read; 1 of other profiles passed over; 0 unreadable.",
        "",
      ].join("\n"),
    );
  });

  it("answers every question that the statements answer where none is named, and several in the order asked", async () => {
    const { out } = await runHere(["report", "--from", "-"], [], lines(...began));
    assert.match(out, /^Who finishes\?[^]*Where do those stop[^]*How many sessions/);
    assert.doesNotMatch(out, /promises/);
    const two = await runHere(["report", "days-to-finish", "completion", "--from", "-"], [], lines(...began));
    assert.match(two.out, /^How many days[^]*Who finishes\?/);
  });

  it("names the line of what cannot be read, and goes on", async () => {
    const text = `${lines(...began.slice(0, 2))}{"id": broken\n${lines({ id: "a" }, ...began.slice(2))}`;
    const { code, out } = await runHere(["report", "completion", "--from", "-"], [], text);
    assert.equal(code, 0);
    assert.match(out, /^small +2 +1 /m);
    assert.match(
      out,
      /2 unreadable\.\n {2}standard input, line 3: no JSON\n {2}standard input, line 4: no statement: actor, verb, object or time is missing\n$/,
    );
  });

  it("names twenty such lines and counts the others", async () => {
    const { out } = await runHere(["report", "completion", "--from", "-"], [], `${lines(...began)}${"{\n".repeat(23)}`);
    assert.equal(out.match(/, line \d+: no JSON/g)?.length, 20);
    assert.match(out, /23 unreadable\.[^]* {2}and 3 more\n$/);
  });

  it("reads every file of a folder, and not the truth about a simulated cohort", async () => {
    await mkdir(join(folder, "export"));
    await writeFile(join(folder, "export", "a.json"), JSON.stringify({ statements: began.slice(0, 2), more: "" }));
    await writeFile(join(folder, "export", "statements.ndjson"), lines(...began.slice(2)));
    await writeFile(join(folder, "export", "truth.ndjson"), lines({ note: "Simulated." }));
    const { out } = await runHere(["report", "completion", "--from", join(folder, "export")]);
    assert.match(out, /^small +2 +1 [^]*4 statements of the courses read; 0 of other profiles passed over; 0 unreadable\.$/m);
  });

  it("gives one table as CSV that no spreadsheet takes for a formula, and speaks of what was read elsewhere", async () => {
    const { out, err } = await runHere(
      ["report", "job-aids", "--format", "csv", "--from", "-"],
      [],
      lines(...began, aid('=HYPERLINK("http://a.example"),\n1')),
    );
    assert.equal(
      out,
      'course,job-aid,name,openings,learners,began,share,from,to,after-the-end\r\nsmall,card,"\'=HYPERLINK(""http://a.example""),\n1",1,1,2,0.5,0.094531,0.905469,0\n',
    );
    assert.match(err, /^5 statements of the courses read/);
  });

  it("gives JSON and Markdown that hold what the table holds", async () => {
    const json = await runHere(["report", "last-lesson", "--format", "json", "--from", "-"], [], lines(...began));
    const { answers, read } = JSON.parse(json.out) as { answers: { id: string; rows: unknown[][] }[]; read: { statements: number } };
    assert.deepEqual(
      [answers[0]?.id, read.statements, answers[0]?.rows[0]?.slice(0, 6)],
      ["last-lesson", 4, ["small", "", "(none)", null, 1, 1]],
    );
    const { out } = await runHere(["report", "job-aids", "--format", "markdown", "--from", "-"], [], lines(...began, aid("a | *b* <i>")));
    assert.match(out, /^\| small \| card \| a \\\| \\\*b\\\* \\<i\\> \| 1 \| 1 \| 2 \| 0\.50 \|/m);
  });

  it("lets no statement speak to the terminal", async () => {
    const { out } = await runHere(["report", "job-aids", "--from", "-"], [], lines(...began, aid("\u001b[2Jcard")));
    assert.ok(out.includes("\\u001b[2Jcard") && !out.includes("\u001b"));
  });

  it("says what a question needs where nothing was found", async () => {
    const { code, out } = await runHere(["report", "sure-and-wrong", "--from", "-"], [], lines(...began));
    assert.equal(code, 0);
    assert.match(out, /^Nothing was found\. It needs test: \{ confidence: true \} in the company file\.$/m);
  });

  it("stops without a word where whoever reads it has had enough", async () => {
    const script = fileURLToPath(new URL("../../src/cli/recourse.mjs", import.meta.url));
    const { stdout, stderr } = await promisify(execFile)("sh", [
      "-c",
      `node '${script}' report --list | head -n 1; node '${script}' report --list | :`,
    ]);
    assert.match(stdout, /^completion .*\n$/);
    assert.equal(stderr, "");
  });

  it("leaves with 2 where the question, the format or the file is none", async () => {
    const wrong: [string[], RegExp][] = [
      [["nonsense", "--from", "-"], /There is no question "nonsense"\. recourse report --list lists them\./],
      [["completion"], /--from PATH is missing/],
      [["completion", "--from", "-", "--format", "xml"], /--format xml: it is one of text, csv, json, markdown\./],
      [["--from", "-", "--format", "csv"], /--format csv holds one table: name one question\./],
      [["completion", "--from", join(folder, "none.json")], /none\.json cannot be read/],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = await runHere(["report", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
  });
});
