import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { goodContent } from "../packaging/content/broken-content.ts";
import { runHere } from "./run-here.ts";

describe("recourse check", () => {
  let content = "";
  const file = (id: string) => join(content, `scenarios/${id}.yaml`);
  /** A second scenario, which no course names: the first one with another id and these words changed. */
  const addUnnamed = async (words: string, changed: string) => {
    const text = (await readFile(file("kettle-again"), "utf8")).replace("id: kettle-again", "id: unnamed");
    assert.ok(text.includes(words));
    await writeFile(file("unnamed"), text.replace(words, changed));
  };
  const check = () => runHere(["check", "--content", content]);
  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), "recourse-"));
    await cp(goodContent, content, { recursive: true });
  });
  afterEach(() => rm(content, { recursive: true }));

  it("names the courses and all scenarios, those that no course names among them", async () => {
    await addUnnamed("title: It drips again", "title: It drips here too");
    const { code, out, err } = await check();
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^No mistakes in the content\. Courses: sample\.\nScenarios: kettle-again, own-line, unnamed\.\n/);
  });

  it("finds a mistake in a scenario that no course names", async () => {
    await addUnnamed("        hears: She hears a catalogue.\n", "");
    const { code, out, err } = await check();
    assert.deepEqual([code, out], [1, ""]);
    assert.match(
      err,
      /^scenarios\/unnamed\.yaml:\d+:\d+ turns\[0\]\.options\[2\]: is a mistake without a virtue[^\n]*\n\n1 mistake in the content\.\n$/,
    );
  });

  it("finds a name there that nothing bears, so that it could not be played", async () => {
    await addUnnamed("best: mended", "best: mend");
    const { code, err } = await check();
    assert.equal(code, 1);
    assert.match(err, /^scenarios\/unnamed\.yaml:\d+:\d+ best: there is no ending “mend”; there are: gone, mended, flat$/m);
  });

  it("tells a mistake once that a course and its scenario share, beside those of the other scenarios", async () => {
    await appendFile(join(content, "people.yaml"), "  - one too many\n");
    await addUnnamed("        hears: She hears a catalogue.\n", "");
    const { err } = await check();
    assert.equal(err.match(/^people\.yaml:/gm)?.length, 1, err);
    assert.match(err, /^scenarios\/unnamed\.yaml/m);
  });

  it("leaves it to `recourse scenario` to play them: an ending that nobody reaches is no mistake here", async () => {
    await addUnnamed("when: { trust: 60.. }", "when: { trust: 95.. }");
    assert.equal((await check()).code, 0);
  });
});
