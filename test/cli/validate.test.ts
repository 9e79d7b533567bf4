import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { everyStatement } from "../statements/every-statement.ts";
import { changeAt } from "../validation/change-at.ts";
import { samples } from "../validation/cmi5-samples.ts";
import { specificationStatements } from "../validation/specification-statements.ts";
import { runHere } from "./run-here.ts";

const good = specificationStatements["2.4"]!;
const withoutZone = changeAt(good, ["timestamp"], "2026-03-02T08:00:00");
const wrongTag = changeAt(good, ["verb", "display"], { "english (US)": "created" });
const lines = (...statements: readonly object[]): string => statements.map((one) => `${JSON.stringify(one)}\n`).join("");

describe("recourse validate", () => {
  let folder = "";
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "recourse-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("leaves with 0 where nothing is wrong, whether a statement a line, a list, what an LRS answers or one statement", async () => {
    const written = {
      "a.ndjson": lines(good, samples.launched, samples.initialized),
      "b.json": JSON.stringify([good, samples.launched, samples.initialized], null, 2),
      "c.json": JSON.stringify({ statements: [samples.initialized, samples.launched, good], more: "" }),
    };
    for (const [name, text] of Object.entries(written)) {
      const { code, out, err } = await runHere(["validate", await file(name, text)]);
      assert.deepEqual([code, out, err], [0, "3 statements read; 2 by cmi5, 0 by the profile. Nothing is wrong.\n", ""], name);
    }
    const { code } = await runHere(["validate", await file("d.json", JSON.stringify(good, null, 2))]);
    assert.equal(code, 0);
  });

  it("leaves with 1 and says line, rule, place and fault of each that is wrong, and goes on after a broken line", async () => {
    const text = lines(good, withoutZone) + '{"id": broken\n' + lines(wrongTag);
    const { code, out } = await runHere(["validate", await file("wrong.ndjson", text)]);
    assert.equal(code, 1);
    const rows = out.split("\n").map((row) => row.split(/ {2,}/));
    assert.deepEqual(rows[0], ["LINE", "RULE", "WHERE", "WHAT"]);
    assert.deepEqual(
      rows.slice(1, 4).map(([line, rule, where]) => [line, rule, where]),
      [
        ["2", "xAPI 1.0.3 Data 4.5", "timestamp"],
        ["3", "JSON", "-"],
        ["4", "xAPI 1.0.3 Data 4.2", 'verb.display["english (US)"]'],
      ],
    );
    assert.match(out, /\n\n4 statements read; 0 by cmi5, 0 by the profile\. 3 findings\.\n$/);
  });

  it("finds what is wrong between the statements of a registration, with the line of the one that breaks it", async () => {
    const another = changeAt(samples.initialized, ["id"], "11111111-4cf0-4a12-9a3c-7a1ad8b9a4f1");
    const { code, out } = await runHere(["validate", await file("twice.ndjson", lines(samples.initialized, good, another))]);
    assert.equal(code, 1);
    assert.match(out, /^3 +cmi5 9\.3 +verb\.id +"initialized" was said before in this session$/m);
  });

  it("reads what is piped in, and every file of a folder by its name", async () => {
    const piped = await runHere(["validate", "-"], [], lines(good, withoutZone));
    assert.equal(piped.code, 1);
    assert.match(piped.out, /^2 +xAPI 1\.0\.3 Data 4\.5/m);
    await mkdir(join(folder, "export", "march"), { recursive: true });
    await file(join("export", "one.json"), JSON.stringify([good]));
    await file(join("export", "march", "two.ndjson"), lines(good, wrongTag));
    await file(join("export", "notes.txt"), "not looked at");
    const { code, out } = await runHere(["validate", join(folder, "export")]);
    assert.equal(code, 1);
    assert.match(out, /^FILE +LINE +RULE/);
    assert.match(out, /^march\/two\.ndjson +2 +xAPI 1\.0\.3 Data 4\.2/m);
    assert.match(out, /^3 statements read;/m);
  });

  it("leaves out what says of itself that it holds no statements, such as the truth about a cohort, and says so", async () => {
    await mkdir(join(folder, "cohort"), { recursive: true });
    await file(join("cohort", "statements.ndjson"), lines(good));
    const truth = lines({ note: "Simulated.", learners: 1 }, { learner: { number: 1 } });
    const path = await file(join("cohort", "truth.ndjson"), truth);
    const { code, out } = await runHere(["validate", join(folder, "cohort")]);
    const said = "truth.ndjson is left out: its first line is no statement but a note, “Simulated.”";
    assert.deepEqual([code, out], [0, `${said}\n1 statement read; 0 by cmi5, 0 by the profile. Nothing is wrong.\n`]);
    assert.equal((await runHere(["validate", path])).code, 1, "asked for by its own name it is judged");
  });

  it("says line, extension and place of what the profile does not know, and of the one wrong statement of a batch", async () => {
    const [first] = everyStatement({ standard: "cmi5" });
    const unknown = "https://w3id.org/xapi/recourse/extensions/mood";
    const strayed = changeAt(first!, ["context", "extensions", unknown], "fine");
    const batch = JSON.stringify({ statements: [first, strayed, good], more: "" }, null, 2);
    const { code, out } = await runHere(["validate", await file("batch.json", batch)]);
    const line = batch.split("\n").findIndex((row, at) => row === "    {" && at > 2) + 1;
    assert.equal(code, 1);
    assert.equal(
      out.split("\n")[1]?.replace(/ {2,}/g, "  "),
      `${line}  https://w3id.org/xapi/recourse  context.extensions["${unknown}"]  is no extension of this profile`,
    );
    assert.match(out, /^3 statements read; 2 by cmi5, 2 by the profile\. /m);
  });

  it("lists as many findings as asked for and counts the others by rule", async () => {
    const many = lines(...Array.from({ length: 7 }, () => withoutZone), wrongTag);
    const { out } = await runHere(["validate", await file("many.ndjson", many), "--most", "2"]);
    assert.match(out, /\n\n6 findings more\. By rule:\n {2}7 +xAPI 1\.0\.3 Data 4\.5\n {2}1 +xAPI 1\.0\.3 Data 4\.2\n\n8 statements read;/);
    assert.equal(out.match(/timestamp {2}/g)?.length, 2);
  });

  it("shows control characters of what it reads as what they are, so that no file can speak to the terminal", async () => {
    const { out } = await runHere(["validate", "-"], [], lines({ ...good, "\u001b[2Jmood": 1 }));
    assert.match(out, /\\u001b\[2Jmood/);
    assert.ok(!out.includes("\u001b"));
  });

  it("leaves with 2 where there is nothing to read, or no profile", async () => {
    await mkdir(join(folder, "empty"));
    const notProfile = await file("profile.json", "{}");
    const wrong: [string[], RegExp][] = [
      [[join(folder, "nowhere.json")], /^recourse: \S+nowhere\.json cannot be read: .*no such file/],
      [[join(folder, "empty")], /^recourse: \S+empty holds no file that ends in \.json/],
      [["-", "--profile", notProfile], /^recourse: \S+profile\.json cannot be read as a profile: /],
      [[], /^recourse: recourse validate takes one PATH\./],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = await runHere(["validate", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
  });

  it("leaves nothing of what it read behind", async () => {
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      await runHere(["validate", "-"], [], lines(samples.launched, samples.initialized));
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith("recourse-validate-")),
      [],
    );
  });
});
