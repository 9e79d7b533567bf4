// Runs the tests that need Node alone: every test/**/*.test.ts but those for the browser (elements, player) and, unless asked for, end to end.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const root = new URL(".", import.meta.url).pathname;
const wanted = process.argv[2];
const elsewhere = ["elements/", "player/", "e2e/"];
const files = readdirSync(root, { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => (wanted === undefined ? !elsewhere.some((folder) => file.startsWith(folder)) : file.startsWith(`${wanted}/`)))
  .sort();
if (files.length === 0) {
  console.error(`No tests in test/${wanted ?? ""}.`);
  process.exit(1);
}
// One file after the other for end to end: each starts a browser and a preview of its own.
const concurrency = wanted === "e2e" ? ["--test-concurrency=1"] : [];
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...concurrency, ...files.map((file) => root + file)], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
