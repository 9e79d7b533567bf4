// How fast a learner on a phone and a slow line sees the course, package beside package. Times are noisy and fail nothing: compare side by side.
// npm run bench [-- --runs N] [-- --dist DIR]
// Then what a conversation costs: a step of the model here, and a turn on that phone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { openBenchHost } from "./bench-host.ts";
import { firstTalk, scenarioOf, talkRules } from "../e2e/talk.ts";
import { measureOpening, type Opening } from "./measure-opening.ts";
import { measureSteps, measureTurns } from "./measure-talk.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "3" }, dist: { type: "string", default: "dist" } } });
const runs = Math.max(1, Math.floor(Number(values.runs)) || 1);
const { courses } = JSON.parse(readFileSync(join(values.dist, "catalogue.json"), "utf8")) as Catalogue;

const executablePath = chromiumPath();
if (executablePath === undefined) throw new Error("no Chromium: npm test says how to install one");
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const columns = ["package", "sent as", "zip KB", "requests", "wire KB", "first paint ms", "largest paint ms", "blocked ms"];
console.log(`1.6 Mbit/s, 150 ms, processor 4 times slower, 390 px. Median of ${runs}. Aim: first paint 900, largest 1,100, blocked 100.\n`);
console.log(columns.join("  "));
for (const { file, bytes } of courses.flatMap((course) => course.packages)) {
  for (const gzip of [true, false]) {
    const host = await openBenchHost(join(values.dist, file), gzip);
    const openings: Opening[] = [];
    for (let run = 0; run < runs; run++) openings.push(await measureOpening(browser, host.url));
    await host.close();
    const middle = (value: (opening: Opening) => number): number =>
      Math.round(openings.map(value).sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0);
    const cells = [
      file,
      gzip ? "gzip" : "plain",
      Math.round(bytes / 1000),
      middle((opening) => opening.requests),
      Math.round(middle((opening) => opening.wireBytes) / 1000),
      middle((opening) => opening.firstPaintMs),
      middle((opening) => opening.largestPaintMs),
      middle((opening) => opening.blockedMs),
    ];
    console.log(cells.map((cell, index) => String(cell).padEnd(columns[index]?.length ?? 0)).join("  "));
  }
}

const { block, hash } = firstTalk();
const [first] = courses.flatMap((course) => course.packages);
const host = await openBenchHost(join(values.dist, first?.file ?? ""), true);
const { replyMs, lineMs } = await measureTurns(browser, host.url, hash);
await host.close();
console.log(`
The conversation ${block.scenario}. Medians. Aim: a step 1 ms, a turn on screen 100 ms.
a step of the model                   ${measureSteps(scenarioOf(block), talkRules).toFixed(3)} ms
a turn on screen, the learner's words ${Math.round(replyMs)} ms
a turn on screen, the next line       ${Math.round(lineMs)} ms`);
await browser.close();
