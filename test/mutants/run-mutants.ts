// Changes one line at a time, in a copy of the project, and runs the tests that name the rule: each has to go red. `npm run mutants [rule …]`.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { mutate, readMutants, root, type Mutant } from "./mutants.ts";

type Verdict = "killed" | "survived" | "broken";

/** The tests of a rule take seconds. */
const patienceMs = 60_000;

/** What a test neither reads nor changes. */
const leftBehind = [".git", "build", "dist", "node_modules"];

const wanted = process.argv.slice(2);
const waiting = readMutants().filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const failed: string[] = [];

async function work(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), "recourse-mutants-"));
  try {
    for (const name of readdirSync(root).filter((each) => !leftBehind.includes(each)))
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const verdict = await judge(mutant, copy);
      const line = `${verdict.padEnd(8)} ${mutant.rule.padEnd(6)} ${mutant.file}: ${mutant.find.trim()} → ${mutant.put.trim() || "(nothing)"}`;
      console.log(line);
      if (verdict !== "killed") failed.push(line);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function judge(mutant: Mutant, copy: string): Promise<Verdict> {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, mutate(text, mutant));
  try {
    return await testAt(mutant, copy);
  } finally {
    writeFileSync(path, text);
  }
}

/** `broken`: what failed is not a test of the rule but the file, which does not even load, or no test names the rule. */
function testAt({ rule, test }: Mutant, cwd: string): Promise<Verdict> {
  const pattern = `(^|, )${rule.replaceAll(".", "\\.")}(,|:)`;
  const args = ["--import", "tsx", "--test", "--test-reporter=tap", `--test-name-pattern=${pattern}`, test];
  return new Promise((done) => {
    const said: Buffer[] = [];
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
    let endless = false;
    const patience = setTimeout(() => (endless = child.kill()), patienceMs);
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("close", () => {
      clearTimeout(patience);
      // A test that waits for what never comes has noticed it, too.
      if (endless) return done("killed");
      const lines = Buffer.concat(said).toString().split("\n");
      const named = (line: string) => new RegExp(pattern.replace("(^|, )", "(- |, )")).test(line);
      if (lines.some((line) => /^\s+not ok \d+ - /.test(line) && named(line))) return done("killed");
      done(lines.some((line) => /^\s+ok \d+ - /.test(line) && !line.includes("# SKIP") && named(line)) ? "survived" : "broken");
    });
  });
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(failed.length === 0 ? "All mutants were killed." : `\nNot killed:\n${failed.join("\n")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
