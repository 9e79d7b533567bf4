// Changes one line at a time, in a copy of the project or in memory, and runs the tests that name the rule or have the title: each has to go red. `npm run mutants [rule or title …]`.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { bundleTests } from "../bundle-tests.mjs";
import { firstRed, loadTests } from "./loaded-tests.ts";
import { isPure, mutate, nameOf, needsBrowser, readMutants, root, titlePattern, type Mutant } from "./mutants.ts";

type Verdict = "killed" | "survived" | "broken";

/** The tests of a rule take seconds. */
const patienceMs = 60_000;

/** What a test neither reads nor changes. */
const leftBehind = [".git", "build", "dist", "node_modules"];

const wanted = process.argv.slice(2);
const waiting = readMutants().filter((mutant) => wanted.length === 0 || wanted.includes(nameOf(mutant)));
const others = waiting.filter((mutant) => !isPure(mutant));
const unknown = wanted.filter((name) => !readMutants().some((mutant) => nameOf(mutant) === name));
if (unknown.length > 0) throw new Error(`No mutant has this rule or title: ${unknown.join(", ")}`);
const failed: string[] = [];

/** Those that can be tried in this process first: they need no copy. */
async function workHere(): Promise<void> {
  for (const mutant of waiting.filter(isPure)) tell(mutant, await judgeHere(mutant));
}

async function work(): Promise<void> {
  if (others.length === 0) return;
  const copy = mkdtempSync(join(tmpdir(), "recourse-mutants-"));
  try {
    for (const name of readdirSync(root).filter((each) => !leftBehind.includes(each)))
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (let mutant = others.shift(); mutant !== undefined; mutant = others.shift()) tell(mutant, await judge(mutant, copy));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function tell(mutant: Mutant, verdict: Verdict): void {
  const line = `${verdict.padEnd(8)} ${nameOf(mutant).padEnd(6)} ${mutant.file}: ${mutant.find.trim()} → ${mutant.put.trim() || "(nothing)"}`;
  console.log(line);
  if (verdict !== "killed") failed.push(line);
}

/** In this process, where nothing is written: the text of the file is changed as it is loaded. */
async function judgeHere(mutant: Mutant): Promise<Verdict> {
  const text = mutate(readFileSync(join(root, mutant.file), "utf8"), mutant);
  const meant = new RegExp(titlePattern(mutant));
  const tests = await loadTests([mutant.test], (path) => (path === mutant.file ? text : undefined)).catch(() => []);
  const named = tests.filter(({ title }) => meant.test(title));
  if (named.length === 0) return "broken";
  return (await firstRed(named)) === undefined ? "survived" : "killed";
}

async function judge(mutant: Mutant, copy: string): Promise<Verdict> {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, mutate(text, mutant));
  try {
    const verdict = await testAt(mutant, copy);
    // A browser that did not come up has said nothing: once more.
    return verdict === "broken" && needsBrowser(mutant) ? await testAt(mutant, copy) : verdict;
  } finally {
    writeFileSync(path, text);
  }
}

/** `broken`: what failed is not a test that is meant but the file, which does not even load, or no test is meant. */
async function testAt(mutant: Mutant, cwd: string): Promise<Verdict> {
  const pattern = titlePattern(mutant);
  const browser = needsBrowser(mutant);
  const args = browser
    ? ["node_modules/@web/test-runner/dist/bin.js", "--files", mutant.test]
    : ["--test-reporter=tap", `--test-name-pattern=${pattern}`, ...(await bundled(mutant, cwd))];
  const said = await run(args, cwd);
  // A test that waits for what never comes has noticed it, too.
  if (said === undefined) return "killed";
  const lines = said.split("\n");
  const meant = new RegExp(pattern);
  const titles = (line: RegExp) => lines.flatMap((each) => line.exec(each)?.[1] ?? []).filter((title) => meant.test(title));
  // The browser's tests stand under their suites, those that pass nowhere.
  if (titles(browser ? /^ \u274c (?:.* > )?(.+?)\s*$/ : /^\s+not ok \d+ - (.+)$/).length > 0) return "killed";
  const passed = browser
    ? lines.some((line) => line.includes("all tests passed"))
    : titles(/^\s+ok \d+ - (.+?)$/).some((title) => !title.includes("# SKIP"));
  return passed ? "survived" : "broken";
}

/** Its test as one script, which starts at once; where the change left nothing that can be read, the test itself, which fails to load. */
function bundled({ test }: Mutant, cwd: string): Promise<readonly string[]> {
  return bundleTests([test], `${cwd}/`, join(cwd, ".bundled")).catch(() => [test]);
}

/** What a run of Node says; undefined where it never ends. */
function run(args: readonly string[], cwd: string): Promise<string | undefined> {
  return new Promise((done) => {
    const said: Buffer[] = [];
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
    let endless = false;
    const patience = setTimeout(() => (endless = child.kill()), patienceMs);
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("close", () => {
      clearTimeout(patience);
      done(endless ? undefined : Buffer.concat(said).toString());
    });
  });
}

await workHere();
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(failed.length === 0 ? "All mutants were killed." : `\nNot killed:\n${failed.join("\n")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
