import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { goodContent } from "../packaging/content/broken-content.ts";
import { runHere } from "./run-here.ts";
import { answerRecourse, runRecourse, type Ran } from "./run-recourse.ts";

const kettle = ["scenario", "kettle-again", "--content", goodContent] as const;

/** What a talk comes to, step by step: replies as typed, and the ending. */
function stepsOf({ out }: Ran): readonly string[] {
  return out.split("\n").flatMap((text) => /^YOU: (?:(\w+)\) |\((.*)\))|^(ENDING \w+)/.exec(text)?.slice(1).find(Boolean) ?? []);
}

describe("recourse scenario", () => {
  it("prints what an author asks for: turns, states, conduct at best and worst, the endings’ shares, idle options", async () => {
    const { code, out, err } = await runHere(kettle);
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(out.replaceAll(/\d+(?:\.\d+)? %/g, "… %").split("\n"), [
      "It drips again (shop, phone, difficulty 1)",
      "turns           4 in the file, 4 reached in play; a talk takes 2 to 4",
      "states          29 reachable",
      "fewest replies  2 offered at once, at ring",
      "best conduct    … %, 3 turns, ending mended: pbba",
      "worst conduct   … %, 3 turns, ending gone: qaaa",
      "endings, with their share where everybody chooses at random",
      "  gone    broken-off  … %",
      "  mended  repaired    … %   declared best",
      "  flat    settled     … %",
      "options nobody would choose: flare/a",
      "",
    ]);
    const shares = out
      .split("\n")
      .slice(7, 10)
      .map((text) => Number(/([\d.]+) %/.exec(text)?.[1]));
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 0.2, shares.join(" + "));
  });

  it("prints the figures of each talk that can come of a first line to be written, or of the one that is asked for", async () => {
    const own = ["scenario", "own-line", "--content", goodContent] as const;
    const heads = async (...more: readonly string[]) => {
      const { out } = await runHere([...own, ...more]);
      return out.split("\n").filter((text) => text.startsWith("What you still hear"));
    };
    const each = ["phone, anger", "phone, fear", "face, anger", "face, fear"];
    assert.deepEqual(
      await heads(),
      each.map((which) => `What you still hear (shop, ${which}, difficulty 1)`),
    );
    assert.deepEqual(await heads("--feeling", "fear", "--setting", "face"), ["What you still hear (shop, face, fear, difficulty 1)"]);
    const { code, err } = await runHere([...own, "--feeling", "grief"]);
    assert.deepEqual([code, err], [1, "recourse: “own-line” has no talk that begins in grief.\n"]);
  });

  it("prints the talk with the best conduct, and the one with the worst", async () => {
    const best = await runHere([...kettle, "--best"]);
    assert.deepEqual([best.code, best.err, stepsOf(best)], [0, "", ["pb", "b", "a", "ENDING mended"]]);
    assert.match(best.out, /^opening {2}tension 60 \(shows 48\), trust 30, anger; beats: second-time told, guests not told$/m);
    assert.match(best.out, /^ {2}selectively-agree 3 \[agree-answers\] landed tension -15 trust \+15: It takes up what was said/m);
    assert.match(best.out, /^CONDUCT 88\.9 %$/m);
    const worst = await runHere([...kettle, "--worst"]);
    assert.deepEqual([worst.code, stepsOf(worst)], [0, ["qa", "a", "a", "ENDING gone"]]);
  });

  it("prints the talk of the letters that were given, unfinished where they stop", async () => {
    const whole = await runHere([...kettle, "--letters", "pbz"]);
    assert.deepEqual([whole.code, stepsOf(whole)], [0, ["pb", "says nothing", "ENDING flat"]]);
    const half = await runHere([...kettle, "--letters", "payc"]);
    assert.deepEqual([half.code, stepsOf(half)], [0, ["pa", "breathes", "c"]]);
    assert.match(half.out, /And my guests come at noon\.\n$/);
  });

  it("prints a talk as far as its letters go, and says which is not offered there", async () => {
    const ran = await runHere([...kettle, "--letters", "pbgz"]);
    assert.equal(ran.code, 1);
    assert.deepEqual(stepsOf(ran), ["pb"]);
    assert.equal(ran.err, "recourse: “pbgz”: what comes after “pb” is not offered there.\n");
  });

  it("plays it: each turn with what is offered, each reply with what it did, then the ending and the letters", async () => {
    const ran = await runHere([...kettle, "--play"], ["qb", "B", "a"]);
    assert.deepEqual([ran.code, ran.err], [0, ""]);
    assert.match(ran.out, /^how \(its letter before the reply's\): p As you speak now; q Slowly, and lower; r Before they are done$/m);
    assert.match(ran.out, /^b\) A second one that drips is once too often\.$/m);
    assert.match(ran.out, /^> YOU: qb\) A second one/m);
    assert.match(ran.out, /^ENDING mended \(repaired\)/m);
    assert.match(ran.out, /\nplayed: qbba\n$/);
  });

  it("offers a breath where something has gone in, and the other replies after it", async () => {
    const ran = await runHere([...kettle, "--play"], ["pa", "y"]);
    const [, hooked = "", breathed = ""] = ran.out.split("z) say nothing");
    assert.match(hooked, /hook: It says that you are stupid\.[^]*^y\) breathe$/m);
    assert.doesNotMatch(hooked.slice(hooked.indexOf("hook:")), /^c\) /m);
    assert.match(breathed, /^c\) You filled it right/m);
    assert.doesNotMatch(breathed, /^y\) /m);
  });

  it("asks again in the terminal after a letter that is not offered, and stops at q or at the end of the input", async () => {
    const stopped = await answerRecourse("b\nx\nqb\nq\n", ...kettle, "--play");
    assert.equal(stopped.code, 0);
    assert.deepEqual(stopped.out.match(/“.*” is not offered here\./g), ["“b” is not offered here.", "“x” is not offered here."]);
    assert.match(stopped.out, /\nplayed: qb\n$/);
    const ended = await runHere([...kettle, "--play"], ["qb"]);
    assert.equal(ended.code, 0);
    assert.match(ended.out, /\nplayed: qb\n$/);
    assert.doesNotMatch(ended.out, /ENDING/);
  });

  it("names the nearest scenario for one that there is not", async () => {
    const { code, out, err } = await runRecourse("scenario", "kettle-agan", "--content", goodContent);
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /^scenarios\/kettle-agan\.yaml:1:1 there is no scenario “kettle-agan”; did you mean “kettle-again”\?$/m);
  });

  it("asks which scenario", async () => {
    const { code, err } = await runHere(["scenario"]);
    assert.deepEqual([code, err], [1, "recourse: recourse scenario takes one SCENARIO. See recourse scenario --help.\n"]);
  });

  it("prints a talk that has mistakes, and names them after it", async (test) => {
    const content = await mkdtemp(join(tmpdir(), "recourse-"));
    test.after(() => rm(content, { recursive: true }));
    await cp(goodContent, content, { recursive: true });
    const file = join(content, "scenarios/kettle-again.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace("        hears: She hears a catalogue.\n", ""));
    const ran = await runHere(["scenario", "kettle-again", "--letters", "pbz", "--content", content]);
    assert.equal(ran.code, 1);
    assert.match(ran.out, /^ENDING flat/m);
    assert.match(ran.err, /^scenarios\/kettle-again\.yaml:\d+:\d+ turns\[0\]\.options\[2\]: is a mistake without a virtue/m);
  });
});
