import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { run } from "../../src/cli/run.ts";
import { root } from "../packaging/fixture-package.ts";
import { everyStatement } from "../statements/every-statement.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is in use once everything is gone that nobody holds. */
function heldBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const megabyte = 1_000_000;
const learner = everyStatement({ standard: "cmi5" });

/** One learner after the other, each in a registration of its own, a statement a line, in pieces as a file is read; `each` is told after each piece how much it was. */
async function* manyLearners(bytes: number, brokenAt: number, each: (sent: number) => void): AsyncGenerator<Uint8Array> {
  let [sent, made, line] = [0, 0, 0];
  while (sent < bytes) {
    made += 1;
    const number = String(made).padStart(12, "0");
    const rows = learner.map((statement) => JSON.stringify(statement).replaceAll("8c9f8b5d3f11", number));
    const text = rows.map((row) => `${++line === brokenAt ? row.slice(0, 90) : row}\n`).join("");
    sent += text.length;
    yield new TextEncoder().encode(text);
    each(sent);
  }
}

describe("recourse validate, with a large export", () => {
  it("finds the one broken line in 6 MB, and holds no more after all of it than after the first", async () => {
    let out = "";
    let first = 0;
    let most = 0;
    let asked = 0;
    const watch = (sent: number) => {
      if (sent < (asked + 1) * megabyte) return;
      asked += 1;
      const held = heldBytes();
      if (asked === 1) first = held;
      most = Math.max(most, held);
    };
    const code = await run(["validate", "-"], {
      root,
      print: (text) => void (out += `${text}\n`),
      printError: (text) => void (out += `${text}\n`),
      ask: () => Promise.resolve(undefined),
      input: () => manyLearners(6 * megabyte, 3000, watch),
      untilStopped: () => Promise.resolve(),
    });
    assert.equal(code, 1);
    assert.match(out, /^3000 +JSON +- +no JSON: [^\n]+\n/m);
    // The broken statement is missing from its session, and nothing else is wrong.
    assert.match(out, /; .* by the profile\. \d findings?\.\n$/);
    assert.ok(asked >= 5);
    // A statement more or less, and what 32 files hold back before it is written to them.
    assert.ok(most - first < 4 * megabyte, `${most - first} bytes more after ${asked} MB than after the first`);
  });
});
