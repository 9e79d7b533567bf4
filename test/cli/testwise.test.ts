import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { brokenCases, goodContent, withEdits } from "../packaging/content/broken-content.ts";
import { runHere } from "./run-here.ts";

describe("recourse testwise", () => {
  let content = "";
  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), "recourse-"));
    await cp(goodContent, content, { recursive: true });
  });
  afterEach(() => rm(content, { recursive: true }));

  const edit = async (file: string, words: string, changed: string) => {
    const text = await readFile(join(content, file), "utf8");
    assert.ok(text.includes(words), `${file} does not hold: ${words}`);
    await writeFile(join(content, file), text.replace(words, changed));
  };
  const judge = (...more: string[]) => runHere(["testwise", "sample", "--content", content, ...more]);
  const row = (out: string, name: string) => out.split("\n").find((text) => text.startsWith(name));

  it("says so of a course without a test, and leaves with 0", async () => {
    const { edits } = brokenCases().find(({ name }) => name === "without-test")!.wrong;
    const { code, out, err } = await withEdits(edits, (untested) => runHere(["testwise", "sample", "--content", untested]));
    assert.deepEqual([code, out, err], [0, "sample has no test: there is nothing to pass by cleverness.\n", ""]);
  });

  it("prints how often each strategy passes, by attempts, and leaves with 0 within the bar", async () => {
    const { code, out, err } = await judge();
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^sample: forms of 3 from 9 questions, pass mark 80 %, 2 attempts\.\n/);
    // The key of each single question is the shortest. With it 1.4 of the other two are needed: any 2 of five are the key once in ten,
    // and then four of the twenty-four orders are near enough. One in sixty.
    assert.match(row(out, "shortest")!, /^shortest +17 +33 +0\.48$/);
    assert.match(row(out, "longest")!, /^longest +0 +0 /);
    assert.match(row(out, "ask/P1/single")!, /^ask\/P1\/single +1 +0\.25 +0\.25 +0\.00 +1\.00\* +0\.00 +0\.00 +0\.33 +1\.00\*$/);
    // Every question has options of its own.
    assert.match(row(out, "options")!, /^options +1000 +1000 +1\.00$/);
    assert.match(
      out,
      /\nForms by the authors' estimates: expected score 0\.700 to 0\.700, mean 0\.700; farthest from it 0\.000 \(at most 0\.05\)\.\n/,
    );
    assert.match(out, /\nNobody passes by cleverness: no strategy in more than 1000 of 1,000 cases\.\n$/);
  });

  it("leaves with 1 and says what lets it through, and recourse check refuses the same", async () => {
    await edit("sample/course.yaml", "testwise: 1", "testwise: 0.03");
    const { code, out } = await judge();
    assert.equal(code, 1);
    const said =
      /who knows nothing and takes the shortest passes in 33 of 1,000 cases within 2 attempts \(at most 30\)\. .* most comes from ask\/P1\/single 1\.00/;
    assert.match(out, new RegExp(`\\nToo often: ${said.source}`));
    const checked = await runHere(["check", "--content", content]);
    assert.deepEqual([checked.code, checked.out], [1, ""]);
    assert.match(checked.err, new RegExp(`^sample/course\\.yaml:\\d+:\\d+ test\\.form\\[0\\]: ${said.source}`, "m"));
  });

  it("asks for one case in a thousand where the course says nothing else", async () => {
    await edit("sample/course.yaml", "  testwise: 1\n", "");
    const { code, out } = await judge();
    assert.equal(code, 1);
    assert.match(out, /and guesses passes in 17 of 1,000 cases within 2 attempts \(at most 1\)/);
  });

  it("judges by the pass mark and attempts of a company, which the build warns of and takes", async () => {
    const config = join(content, "..", `${content.split("/").at(-1)}.yaml`);
    await writeFile(config, "test: { masteryScore: 1, attempts: 1 }\n");
    // One in ten, one in twenty-four: right in everything.
    assert.match(row((await judge("--config", config)).out, "shortest")!, /^shortest +4\.2 +0\.47$/);
    assert.equal((await runHere(["testwise", "rescue"])).code, 0);
    await writeFile(config, "test: { masteryScore: 0.5, attempts: 2 }\n");
    assert.equal((await runHere(["testwise", "rescue", "--config", config])).code, 1);
    const { code, err } = await runHere(["check", "--config", config]);
    await rm(config);
    assert.equal(code, 0);
    assert.match(
      err,
      /^warning: rescue\/course\.yaml:\d+:\d+ test\.masteryScore: with the company’s pass mark of 50 % and its attempts, who knows/m,
    );
    assert.match(err, /sees the options alone passes in \d+ of 1,000 cases within 2 attempts \(at most 1\)/);
  });

  it("needs a sound bank, and no sound lesson", async () => {
    await edit("sample/lessons/ask.yaml", "kind: reveal", "kind: unheard-of");
    assert.equal((await judge()).code, 0);
    await edit("sample/banks/bank.yaml", "right: true, ", "");
    const { code, out, err } = await judge();
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /^sample\/banks\/bank\.yaml:\d+:\d+ questions\[0\]\.options: exactly one option/);
  });

  it("names the courses there are where it knows none of that name", async () => {
    const { code, err } = await runHere(["testwise", "sampel", "--content", content]);
    assert.equal(code, 1);
    assert.match(err, /there is no course “sampel”; did you mean “sample”/);
  });
});
