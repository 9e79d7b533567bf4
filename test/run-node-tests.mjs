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
// End to end, one file after the other: each starts a browser and a preview of its own.
const batches = wanted === "e2e" ? files.map((file) => [file]) : [files];
const failed = batches.filter((batch) => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...batch.map((file) => root + file)], { stdio: "inherit" });
  return run.status !== 0;
});
for (const batch of failed) console.error(`Failed: ${batch.length === 1 ? batch[0] : "see above"}`);
process.exit(failed.length === 0 ? 0 : 1);
